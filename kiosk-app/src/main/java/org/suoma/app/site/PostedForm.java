package org.suoma.app.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;

/** The fields of a form that was posted. */
final class PostedForm {

  private static final int MOST_BYTES = 16 << 10;

  private PostedForm() {}

  /**
   * Reads them.
   *
   * @throws MalformedFormException if it is none, or larger than any of ours
   */
  static Map<String, String> read(HttpServerExchange exchange) throws IOException {
    Map<String, String> fields = new HashMap<>();
    try (InputStream in = exchange.getInputStream()) {
      String body = new String(in.readNBytes(MOST_BYTES), UTF_8);
      if (in.read() >= 0) {
        throw new MalformedFormException("the form has more than %d bytes".formatted(MOST_BYTES));
      }
      for (String pair : body.split("&", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
        }
      }
    }
    return fields;
  }

  private static String decode(String text) throws MalformedFormException {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      throw new MalformedFormException(e);
    }
  }
}
