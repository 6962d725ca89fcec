package org.suoma.county.sheets;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell as people see it.
 *
 * @param text what it shows, without spaces around it; a number as it is formatted, a day as {@code
 *     2026-03-01}, a formula by its stored result
 * @param kind what the text stands for
 * @param fault why the text cannot be relied on, in Chinese with what to do; null if it can
 */
public record Cell(String text, Kind kind, @Nullable String fault) {

  private static final Pattern BREAK = Pattern.compile("\\s*[\\r\\n]+\\s*");

  /** A cell with nothing in it. */
  public static final Cell BLANK = new Cell("", Kind.TEXT, null);

  /** A sound cell. */
  static Cell of(Kind kind, String text) {
    return text.isEmpty() ? BLANK : new Cell(text, kind, null);
  }

  /** Whether there is nothing in it. */
  public boolean isBlank() {
    return text.isEmpty() && fault == null;
  }

  /** The text on one line. */
  public String line() {
    return BREAK.matcher(text).replaceAll(" ");
  }

  /** What a cell's text stands for. */
  public enum Kind {
    /** Words, or digits kept as words. */
    TEXT,
    /** A number. */
    NUMBER,
    /** A day or a time. */
    DATE
  }
}
