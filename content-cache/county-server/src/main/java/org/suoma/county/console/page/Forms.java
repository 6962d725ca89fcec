package org.suoma.county.console.page;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.form.FormData;
import io.undertow.server.handlers.form.FormDataParser;
import io.undertow.server.handlers.form.FormEncodedDataDefinition;
import io.undertow.server.handlers.form.FormParserFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form that was sent; small fields only. */
public final class Forms {

  private static final String TOKEN = "form-token";

  private final FormData data;

  private Forms(FormData data) {
    this.data = data;
  }

  /** Reads the form of a request; an empty one if it has none. */
  public static Forms read(HttpServerExchange exchange) throws IOException {
    FormParserFactory parsers =
        FormParserFactory.builder(false)
            .addParser(new FormEncodedDataDefinition().setDefaultEncoding("UTF-8"))
            .build();
    try (FormDataParser parser = parsers.createParser(exchange)) {
      return new Forms(parser == null ? new FormData(1) : parser.parseBlocking());
    }
  }

  /** A form that is read already. */
  public static Forms of(FormData data) {
    return new Forms(data);
  }

  /** Whether the form was made for this session. */
  public boolean bears(ConsoleSession session) {
    FormData.FormValue token = data.getFirst(TOKEN);
    return token != null
        && !token.isFileItem()
        && MessageDigest.isEqual(
            token.getValue().getBytes(StandardCharsets.UTF_8),
            session.formToken().getBytes(StandardCharsets.UTF_8));
  }

  /** A field; empty if it is not there. */
  public String field(String name) {
    return secret(name).strip();
  }

  /** A field with the spaces around it, which may belong to a password. */
  public String secret(String name) {
    FormData.FormValue value = data.getFirst(name);
    return value == null || value.isFileItem() ? "" : value.getValue();
  }

  /** All values of all fields by their names. */
  public Map<String, List<String>> all() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    data.forEach(name -> all.put(name, choices(name)));
    return all;
  }

  /** All values of a field that can be chosen more than once. */
  public List<String> choices(String name) {
    Deque<FormData.FormValue> values = data.get(name);
    return values == null
        ? List.of()
        : values.stream()
            .filter(value -> !value.isFileItem())
            .map(FormData.FormValue::getValue)
            .toList();
  }
}
