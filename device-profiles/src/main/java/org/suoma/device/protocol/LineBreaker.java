package org.suoma.device.protocol;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;
import org.suoma.device.raster.CharacterCells;

/**
 * Breaks Chinese and Yi text into lines of character cells. Words and numbers in Latin letters stay
 * together, no line begins with closing punctuation, and none ends with an opening bracket or
 * quote.
 */
final class LineBreaker {

  /** U+A015 repeats the syllable before it (UAX 14: class NS); ※ is a mark upon what it follows. */
  private static final String NOT_AT_START = "，。、；：？！）》〉」』】〕”’％…—·※ꀕ,.;:?!)]}%";

  private static final String NOT_AT_END = "（《〈「『【〔“‘([{";

  private final int limit;
  private final ToIntFunction<CharSequence> width;

  /** Lines of so many half-width cells. */
  LineBreaker(int cells) {
    this(cells, CharacterCells::width);
  }

  /**
   * Lines of so many half-width cells.
   *
   * @param width quarters of a Han character that a text takes
   */
  LineBreaker(int cells, ToIntFunction<CharSequence> width) {
    this.limit = cells * CharacterCells.HALF_WIDTH;
    this.width = width;
  }

  /** The lines of a text; at least one. */
  List<String> lines(String text) {
    return lines(text, limit);
  }

  /** As few lines as {@link #lines}, about equally long: a title does not end in a lone word. */
  List<String> balancedLines(String text) {
    List<String> best = lines(text);
    int count = best.size();
    for (int narrower = limit - 1; narrower > 0; narrower--) {
      List<String> lines = lines(text, narrower);
      if (lines.size() > count) {
        return best;
      }
      best = lines;
    }
    return best;
  }

  private List<String> lines(String text, int limit) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      breakParagraph(paragraph.strip(), limit, lines);
    }
    return lines;
  }

  private void breakParagraph(String text, int limit, List<String> lines) {
    Deque<String> line = new ArrayDeque<>();
    for (String unit : units(text, limit)) {
      if (width(line) + width.applyAsInt(unit) > limit && !line.isEmpty()) {
        Deque<String> carried =
            carried(line, unit, limit, LineBreaker::mustStayTogether)
                .or(() -> carried(line, unit, limit, LineBreaker::mustFollow))
                .orElseGet(ArrayDeque::new);
        lines.add(String.join("", line).stripTrailing());
        line.clear();
        line.addAll(carried);
      }
      if (!line.isEmpty() || !unit.isBlank()) {
        line.add(unit);
      }
    }
    lines.add(String.join("", line).stripTrailing());
  }

  /**
   * Takes from a line's end what must go down with the next unit; takes nothing if there is no
   * place to break.
   */
  private Optional<Deque<String>> carried(
      Deque<String> line, String next, int limit, BiPredicate<String, String> stayTogether) {
    Deque<String> carried = new ArrayDeque<>();
    String first = next;
    while (stayTogether.test(line.getLast(), first)) {
      int together = width(carried) + width.applyAsInt(line.getLast()) + width.applyAsInt(next);
      if (line.size() == 1 || together > limit) {
        line.addAll(carried);
        return Optional.empty();
      }
      first = line.removeLast();
      carried.addFirst(first);
    }
    return Optional.of(carried);
  }

  private static boolean mustStayTogether(String before, String after) {
    return mustFollow(before, after) || NOT_AT_END.contains(before.substring(before.length() - 1));
  }

  /** The rule that stays where a line is too narrow for both. */
  private static boolean mustFollow(String before, String after) {
    return NOT_AT_START.contains(after.substring(0, 1));
  }

  /** Single characters, and runs of Latin letters and digits that fit into a line. */
  private static List<String> units(String text, int limit) {
    List<String> units = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .forEach(
            codePoint -> {
              boolean fits = (word.length() + 1) * CharacterCells.HALF_WIDTH <= limit;
              if (isWordPart(codePoint) && fits) {
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
    return codePoint > 0x20
        && codePoint < 0x7F
        && NOT_AT_START.indexOf(codePoint) < 0
        && NOT_AT_END.indexOf(codePoint) < 0;
  }

  private int width(Deque<String> units) {
    return units.stream().mapToInt(width).sum();
  }
}
