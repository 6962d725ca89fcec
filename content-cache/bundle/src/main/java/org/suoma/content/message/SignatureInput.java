package org.suoma.content.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a signature covers, when and by which key it was made: the inner list of {@code
 * Signature-Input} (RFC 9421, section 2.3). Components with parameters of their own are refused;
 * nobody here signs such. Immutable.
 */
public final class SignatureInput {

  private static final Pattern FORM =
      Pattern.compile(
          "\\((\"[a-z@-]{1,40}\"(?: \"[a-z@-]{1,40}\"){0,15})\\)"
              + "((?:;[a-z]{1,10}=(?:[0-9]{1,12}|\"[!#-\\[\\]-~]{1,100}\")){0,8})");
  private static final Pattern PARAMETER = Pattern.compile(";([a-z]+)=(?:([0-9]+)|\"([^\"]+)\")");
  private static final String ALGORITHM = "ed25519";

  private final String text;
  private final List<String> components;
  private final Map<String, String> parameters;

  private SignatureInput(String text, List<String> components, Map<String, String> parameters) {
    this.text = text;
    this.components = List.copyOf(components);
    this.parameters = Map.copyOf(parameters);
  }

  /** The input of a signature that is yet to be made. */
  public static SignatureInput of(
      List<String> components, Instant created, String keyId, String nonce) {
    String names = "\"" + String.join("\" \"", components) + "\"";
    return parse(
        "(%s);created=%d;keyid=\"%s\";nonce=\"%s\";alg=\"%s\""
            .formatted(names, created.getEpochSecond(), keyId, nonce, ALGORITHM));
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if it is none, names something twice, has no {@code created}
   *     or {@code keyid}, or another algorithm
   */
  public static SignatureInput parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("Signature-Input: not understood");
    }
    List<String> components = new ArrayList<>();
    for (String name : form.group(1).split(" ", -1)) {
      components.add(name.substring(1, name.length() - 1));
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    Matcher parameter = PARAMETER.matcher(form.group(2));
    while (parameter.find()) {
      String value = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
      if (parameters.put(parameter.group(1), value) != null) {
        throw new IllegalArgumentException("Signature-Input: a parameter stands there twice");
      }
    }
    if (components.stream().distinct().count() != components.size()) {
      throw new IllegalArgumentException("Signature-Input: a component stands there twice");
    }
    if (!parameters.containsKey("created") || !parameters.containsKey("keyid")) {
      throw new IllegalArgumentException("Signature-Input: created and keyid are needed");
    }
    if (!parameters.getOrDefault("alg", ALGORITHM).equals(ALGORITHM)) {
      throw new IllegalArgumentException("Signature-Input: alg must be " + ALGORITHM);
    }
    return new SignatureInput(text, components, parameters);
  }

  /** As it stands in the header, after label and equals sign. */
  public String text() {
    return text;
  }

  /** What is covered, in order. */
  public List<String> components() {
    return components;
  }

  /**
   * When it was signed, by the clock of whoever did.
   *
   * @throws IllegalArgumentException if there is no such moment
   */
  public Instant created() {
    try {
      return Instant.ofEpochSecond(Long.parseLong(parameters.getOrDefault("created", "")));
    } catch (NumberFormatException | DateTimeException e) {
      throw new IllegalArgumentException("Signature-Input: created is no moment", e);
    }
  }

  /** Which key signed. */
  public String keyId() {
    return parameters.getOrDefault("keyid", "");
  }

  /** What makes the request like no other; empty if there is none. */
  public Optional<String> nonce() {
    return Optional.ofNullable(parameters.get("nonce"));
  }

  /**
   * The bytes that are signed (section 2.5).
   *
   * @param value of a component; empty if the message does not have it
   * @throws IllegalArgumentException if a component is not there
   */
  public byte[] base(Function<String, Optional<String>> value) {
    StringBuilder base = new StringBuilder();
    for (String component : components) {
      String known =
          value
              .apply(component)
              .filter(text -> text.indexOf('\n') < 0)
              .orElseThrow(() -> new IllegalArgumentException(component + ": is not there"));
      base.append('"').append(component).append("\": ").append(known).append('\n');
    }
    return base.append("\"@signature-params\": ").append(text).toString().getBytes(UTF_8);
  }
}
