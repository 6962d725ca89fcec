package org.suoma.content.message;

import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one signature of a message, as its headers {@code Signature-Input} and {@code Signature} tell
 * it (RFC 9421, section 4). Immutable.
 */
public final class MessageSignature {

  private static final String LABEL = "([a-z][a-z0-9_-]{0,30})=";
  private static final Pattern INPUT = Pattern.compile(LABEL + "(\\(.*)");
  private static final Pattern SIGNATURE = Pattern.compile(LABEL + ":([A-Za-z0-9+/]{86}==):");

  private final SignatureInput input;
  private final byte[] signature;

  private MessageSignature(SignatureInput input, byte[] signature) {
    this.input = input;
    this.signature = signature;
  }

  /**
   * Reads both headers.
   *
   * @throws IllegalArgumentException saying what is wrong with them; more than one signature is,
   *     too
   */
  public static MessageSignature parse(String signatureInput, String signature) {
    Matcher input = INPUT.matcher(signatureInput);
    Matcher value = SIGNATURE.matcher(signature);
    if (!input.matches() || !value.matches()) {
      throw new IllegalArgumentException(
          "Signature: one Ed25519 signature and its input are needed");
    }
    if (!input.group(1).equals(value.group(1))) {
      throw new IllegalArgumentException("Signature: has another label than its input");
    }
    return new MessageSignature(
        SignatureInput.parse(input.group(2)), Base64.getDecoder().decode(value.group(2)));
  }

  /** What it covers. */
  public SignatureInput input() {
    return input;
  }

  /**
   * Whether this key has signed a message.
   *
   * @param value of a component; empty if the message does not have it
   */
  public boolean isBy(VerifyingKey key, Function<String, Optional<String>> value) {
    try {
      return key.hasSigned(input.base(value), signature);
    } catch (IllegalArgumentException e) {
      return false; // covers what is not there
    }
  }
}
