package org.suoma.content.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * OLPC canonical JSON, over which TUF signs: no white space, keys by code point, strings as they
 * are but for quotation mark and backslash, whole numbers only.
 *
 * @see <a href="http://wiki.laptop.org/go/Canonical_JSON">Canonical JSON</a>
 */
final class CanonicalJson {

  /** {@link String#compareTo} goes by UTF-16 unit, which differs beyond U+FFFF. */
  private static final Comparator<String> BY_CODE_POINT = CanonicalJson::compareCodePoints;

  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  /**
   * The bytes that are signed.
   *
   * @throws ContentException {@code MALFORMED} if there is a number that is not whole
   */
  static byte[] bytes(JsonNode node) throws ContentException {
    CanonicalJson json = new CanonicalJson();
    json.write(node);
    return json.out.toString().getBytes(UTF_8);
  }

  private void write(JsonNode node) throws ContentException {
    if (node.isTextual()) {
      writeText(node.textValue());
    } else if (node.isObject()) {
      writeObject(node);
    } else if (node.isArray()) {
      writeArray(node);
    } else if (node.isIntegralNumber() || node.isBoolean() || node.isNull()) {
      out.append(node.asText());
    } else {
      throw new ContentException(
          ContentError.MALFORMED, "canonical JSON has whole numbers only, not " + node);
    }
  }

  private void writeText(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      if (next == '"' || next == '\\') {
        out.append('\\');
      }
      out.append(next);
    }
    out.append('"');
  }

  private void writeObject(JsonNode node) throws ContentException {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    names.sort(BY_CODE_POINT);
    String separator = "{";
    for (String name : names) {
      out.append(separator);
      writeText(name);
      out.append(':');
      write(node.get(name));
      separator = ",";
    }
    out.append(names.isEmpty() ? "{}" : "}");
  }

  private void writeArray(JsonNode node) throws ContentException {
    out.append('[');
    for (Iterator<JsonNode> items = node.elements(); items.hasNext(); ) {
      write(items.next());
      if (items.hasNext()) {
        out.append(',');
      }
    }
    out.append(']');
  }

  private static int compareCodePoints(String a, String b) {
    int[] left = a.codePoints().toArray();
    int[] right = b.codePoints().toArray();
    return Arrays.compare(left, right);
  }
}
