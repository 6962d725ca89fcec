package org.suoma.county.checking.version;

import java.util.ArrayList;
import java.util.List;

/**
 * Goes through a page sentence by sentence and looks each up in a file, in the order of both. What
 * stands elsewhere in the file is no difference, as heads and notes have other places there. Of one
 * thread, for one pair.
 */
final class Comparison {

  /** Nobody reads more. */
  static final int MOST = 20;

  /** So many letters find a place again. */
  private static final int ANCHOR = 8;

  /** Less between two sentences may be a number of a page or of a list. */
  private static final int EXTRA = 8;

  private static final int BEFORE = 8;
  private static final int AFTER = 14;

  private final Letters web;
  private final Letters file;
  private final boolean tellsExtra;
  private final List<Difference> differences = new ArrayList<>();
  private int at;

  /** Whether what stands between {@link #at} and the next sentence was in neither. */
  private boolean sure;

  private Comparison(Letters web, Letters file, boolean tellsExtra) {
    this.web = web;
    this.file = file;
    this.tellsExtra = tellsExtra;
  }

  /**
   * The first differences, {@value #MOST} at most.
   *
   * @param tellsExtra whether what only the file has in between counts
   */
  static List<Difference> of(Letters web, Letters file, boolean tellsExtra) {
    Comparison comparison = new Comparison(web, file, tellsExtra);
    for (Letters.Range sentence : web.sentences()) {
      if (comparison.differences.size() < MOST) {
        comparison.look(sentence);
      }
    }
    return List.copyOf(comparison.differences);
  }

  private void look(Letters.Range sentence) {
    String wanted = web.plain().substring(sentence.from(), sentence.until());
    int found = file.plain().indexOf(wanted, at);
    if (found >= 0) {
      if (sure && tellsExtra && found - at >= EXTRA && isNowhereInWeb(at, found)) {
        differences.add(new Difference("", shortened(file.words(at, found), 2 * AFTER)));
      }
      at = found + wanted.length();
      sure = true;
    } else if (!file.plain().contains(wanted)) {
      differ(sentence, wanted);
      sure = false;
    }
  }

  /** A paragraph that only has another place is no extra one. */
  private boolean isNowhereInWeb(int from, int until) {
    return !web.plain().contains(file.plain().substring(from, Math.min(until, from + ANCHOR)));
  }

  private void differ(Letters.Range sentence, String wanted) {
    int length = Math.min(ANCHOR, wanted.length());
    int begin = file.plain().indexOf(wanted.substring(0, length), at);
    if (begin >= 0) {
      int same = length;
      while (same < wanted.length()
          && begin + same < file.plain().length()
          && wanted.charAt(same) == file.plain().charAt(begin + same)) {
        same++;
      }
      add(sentence.from() + same, begin + same);
      at = begin + same;
      return;
    }
    int end = file.plain().indexOf(wanted.substring(wanted.length() - length), at);
    if (end >= 0) {
      int same = 0;
      while (same < wanted.length()
          && end + length - same > 0
          && wanted.charAt(wanted.length() - 1 - same)
              == file.plain().charAt(end + length - 1 - same)) {
        same++;
      }
      add(sentence.until() - same - 1, end + length - same - 1);
      at = end + length;
      return;
    }
    differences.add(
        new Difference(shortened(web.words(sentence.from(), sentence.until()), 2 * AFTER), ""));
  }

  private void add(int inWeb, int inFile) {
    differences.add(
        new Difference(
            web.words(inWeb - BEFORE, inWeb + AFTER), file.words(inFile - BEFORE, inFile + AFTER)));
  }

  private static String shortened(String words, int most) {
    return words.length() <= most ? words : words.substring(0, most) + "…";
  }

  /**
   * A place where they differ, with what stands around it.
   *
   * @param web what the page says; empty if it has nothing there
   * @param file what the file says; empty if it has nothing there
   */
  record Difference(String web, String file) {}
}
