package org.suoma.app.handoff;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines. Han and Yi, which have no spaces, break between any two characters, but
 * no line begins with a closing mark or ends with an opening one; Latin words, numbers and
 * addresses stay whole unless they are longer than a line. Threads may share one.
 */
final class LineBreaker {

  /** Marks that close something; U+A015 says that the Yi syllable before it comes again. */
  private static final String NEVER_FIRST = "。，、；：？！）》」』】〉〕］｝”’…—～·%％‰℃\uA015";

  private static final String NEVER_LAST = "（《「『【〈〔［｛“‘";

  /** From here on characters stand in squares. */
  private static final int FIRST_SQUARE = 0x2E80;

  private final Measure measure;

  /** Breaks by these widths. */
  LineBreaker(Measure measure) {
    this.measure = measure;
  }

  /**
   * The lines of a text, without the spaces at their ends; at least one.
   *
   * @param first the width of the first line
   * @param others the width of the others, in the measure's unit
   */
  List<String> lines(String text, double first, double others) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    double filled = 0;
    for (String piece : pieces(text)) {
      String rest = piece;
      double room = lines.isEmpty() ? first : others;
      if (line.length() > 0 && filled + width(rest.stripTrailing()) > room) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        filled = 0;
        room = others;
      }
      while (line.length() == 0 && width(rest.stripTrailing()) > room && isLong(rest)) {
        int end = longest(rest, room);
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
        room = others;
      }
      line.append(rest);
      filled += width(rest);
    }
    if (line.length() > 0 || lines.isEmpty()) {
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** How wide a text is. */
  double width(String text) {
    return text.codePoints().mapToDouble(measure::width).sum();
  }

  /** How wide the widest piece of a text is that would rather stay whole. */
  double widest(String text) {
    return pieces(text).stream().mapToDouble(piece -> width(piece.stripTrailing())).max().orElse(0);
  }

  private static boolean isLong(String text) {
    return text.codePointCount(0, text.length()) > 1;
  }

  /** How much of what cannot be broken properly stands on a line: one character or more. */
  private int longest(String text, double room) {
    int end = text.offsetByCodePoints(0, 1);
    double filled = measure.width(text.codePointAt(0));
    while (end < text.length() && filled + measure.width(text.codePointAt(end)) <= room) {
      filled += measure.width(text.codePointAt(end));
      end = text.offsetByCodePoints(end, 1);
    }
    return end;
  }

  /** The text in pieces that stay whole, spaces at their ends. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < text.length(); ) {
      int here = text.codePointAt(at);
      int next = at + Character.charCount(here);
      if (next == text.length() || mayBreak(here, text.codePointAt(next))) {
        pieces.add(text.substring(start, next));
        start = next;
      }
      at = next;
    }
    return pieces;
  }

  private static boolean mayBreak(int before, int after) {
    if (after == ' ' || NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0) {
      return false;
    }
    return before == ' ' || !isInWord(before) || !isInWord(after);
  }

  private static boolean isInWord(int codePoint) {
    return codePoint < FIRST_SQUARE
        && NEVER_FIRST.indexOf(codePoint) < 0
        && NEVER_LAST.indexOf(codePoint) < 0;
  }

  /** How wide characters are. */
  @FunctionalInterface
  interface Measure {
    /** The width of a character, in any unit. */
    double width(int codePoint);
  }
}
