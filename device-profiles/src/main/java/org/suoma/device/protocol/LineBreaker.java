package org.suoma.device.protocol;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks Chinese text into lines of character cells, Han two cells wide. Words and numbers in Latin
 * letters stay together, and no line begins with closing punctuation.
 */
final class LineBreaker {

  private static final String NOT_AT_START = "，。、；：？！）》〉」』】〕％…—·,.;:?!)]}%";

  private final int cells;

  LineBreaker(int cells) {
    this.cells = cells;
  }

  /** The lines of a text; at least one. */
  List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      breakParagraph(paragraph.strip(), lines);
    }
    return lines;
  }

  private void breakParagraph(String text, List<String> lines) {
    StringBuilder line = new StringBuilder();
    for (String unit : units(text)) {
      if (width(line) + width(unit) > cells && line.length() > 0) {
        String carried = NOT_AT_START.contains(unit.substring(0, 1)) ? takeLast(line) : "";
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        line.append(carried);
      }
      if (line.length() > 0 || !unit.isBlank()) {
        line.append(unit);
      }
    }
    lines.add(line.toString().stripTrailing());
  }

  /** Takes a line's last character down, unless nothing would stay. */
  private static String takeLast(StringBuilder line) {
    int last = line.offsetByCodePoints(line.length(), -1);
    if (last == 0) {
      return "";
    }
    String taken = line.substring(last);
    line.setLength(last);
    return taken;
  }

  /** Single characters, and runs of Latin letters and digits that fit into a line. */
  private List<String> units(String text) {
    List<String> units = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .forEach(
            codePoint -> {
              if (isWordPart(codePoint) && word.length() < cells) {
                word.appendCodePoint(codePoint);
              } else {
                flush(word, units);
                if (isWordPart(codePoint)) {
                  word.appendCodePoint(codePoint);
                } else {
                  units.add(Character.toString(codePoint));
                }
              }
            });
    flush(word, units);
    return units;
  }

  private static void flush(StringBuilder word, List<String> units) {
    if (word.length() > 0) {
      units.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isWordPart(int codePoint) {
    return codePoint > 0x20 && codePoint < 0x7F && NOT_AT_START.indexOf(codePoint) < 0;
  }

  /** How many cells a text takes. */
  static int width(CharSequence text) {
    return text.codePoints().map(codePoint -> codePoint < 0x80 ? 1 : 2).sum();
  }
}
