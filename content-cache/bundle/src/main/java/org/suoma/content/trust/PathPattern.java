package org.suoma.content.trust;

import java.util.regex.Pattern;

/**
 * A pattern over target paths in the manner of shells: {@code *} and {@code ?} match within one
 * part, never a slash (TUF 1.0, section 4.5).
 *
 * @param text e.g. {@code common/*}{@code /manifest.json}
 */
record PathPattern(String text) {

  boolean matches(String path) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      regex.append(
          switch (next) {
            case '*' -> "[^/]*";
            case '?' -> "[^/]";
            default -> Pattern.quote(String.valueOf(next));
          });
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(path).matches();
  }
}
