package org.suoma.app.language;

/**
 * A stretch of text of one kind.
 *
 * @param kind what it is
 * @param text its characters
 */
public record Piece(Kind kind, String text) {

  /** What a stretch of text is. */
  public enum Kind {
    /** Digits, letters and punctuation, which belong to no language. */
    NEUTRAL,
    HAN,
    /** Yi that somebody has reviewed, or that CLDR's public review has. */
    YI,
    /** Yi from a source, which nobody has reviewed yet. */
    DRAFT
  }

  static Piece han(String text) {
    return new Piece(hasHan(text) ? Kind.HAN : Kind.NEUTRAL, text);
  }

  static boolean hasHan(String text) {
    return text.codePoints()
        .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
  }

  boolean isYi() {
    return kind == Kind.YI || kind == Kind.DRAFT;
  }
}
