package org.suoma.county.checking.personal;

import java.util.ArrayList;
import java.util.List;

/**
 * Digits that stand together, in groups where something small stands between them.
 *
 * @param digits 0 to 9, and X at the end of a citizen's number
 * @param groups lengths of the groups
 * @param start where it begins in the text
 * @param end where it has ended
 */
record DigitRun(String digits, List<Integer> groups, int start, int end) {

  /** Between groups: spaces, strokes, dots and what cannot be seen. */
  private static final String BETWEEN = "-‐‑‒–—―－·•.．";

  private static final int MOST_BETWEEN = 2;
  private static final String HAN_DIGITS = "〇一二三四五六七八九";

  DigitRun {
    groups = List.copyOf(groups);
  }

  /** All runs of a text, with digits of any script; Han digits count only among themselves. */
  static List<DigitRun> of(String text) {
    List<DigitRun> runs = new ArrayList<>();
    for (int i = 0; i < text.length(); ) {
      int digit = digit(text, i);
      if (digit < 0) {
        i++;
      } else {
        DigitRun run = read(text, i);
        runs.add(run);
        i = run.end();
      }
    }
    return runs;
  }

  private static DigitRun read(String text, int start) {
    boolean han = isHan(text.charAt(start));
    StringBuilder digits = new StringBuilder();
    List<Integer> groups = new ArrayList<>();
    int group = 0;
    int end = start;
    int between = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean own = digit(text, i) >= 0 && isHan(c) == han;
      boolean check = digits.length() == 17 && "XxＸｘ".indexOf(c) >= 0;
      if (own || check) {
        if (between > 0) {
          groups.add(group);
          group = 0;
        }
        digits.append(check ? 'X' : (char) ('0' + digit(text, i)));
        group++;
        between = 0;
        end = i + 1;
        if (check) {
          break;
        }
      } else if (isBetween(c) && between < MOST_BETWEEN) {
        between++;
      } else {
        break;
      }
    }
    groups.add(group);
    return new DigitRun(digits.toString(), groups, start, end);
  }

  /** All numbers of this length that begin and end where groups do. */
  List<Part> parts(int length) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int first = 0; first < groups.size(); first++) {
      int size = 0;
      for (int last = first; last < groups.size() && size < length; last++) {
        size += groups.get(last);
        if (size == length) {
          parts.add(
              new Part(digits.substring(from, from + length), groups.subList(first, last + 1)));
        }
      }
      from += groups.get(first);
    }
    return parts;
  }

  private static int digit(String text, int index) {
    char c = text.charAt(index);
    return c == '零' ? 0 : isHan(c) ? HAN_DIGITS.indexOf(c) : Character.digit(c, 10);
  }

  private static boolean isHan(char c) {
    return c == '零' || HAN_DIGITS.indexOf(c) >= 0;
  }

  private static boolean isBetween(char c) {
    return BETWEEN.indexOf(c) >= 0
        || Character.isSpaceChar(c)
        || Character.isWhitespace(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /**
   * Some groups of a run.
   *
   * @param digits of all of them
   * @param groups their lengths
   */
  record Part(String digits, List<Integer> groups) {}
}
