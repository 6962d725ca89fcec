package org.suoma.content.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.suoma.content.search.SearchHit.Fragment;

/** Cuts the place of a text where the words stand. */
final class Snippets {

  private static final int BEFORE = 16;
  private static final int AFTER = 48;

  private Snippets() {}

  /** The place of the first of these words that occurs; empty if none does. */
  static List<Fragment> of(String text, List<String> words) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String word : words) {
      int at = lower.indexOf(word.toLowerCase(Locale.ROOT));
      if (at >= 0) {
        return around(text, at, at + word.length());
      }
    }
    return List.of();
  }

  private static List<Fragment> around(String text, int from, int to) {
    int start = Math.max(Math.max(0, from - BEFORE), text.lastIndexOf('\n', from) + 1);
    int lineEnd = text.indexOf('\n', to);
    int end = Math.min(Math.min(text.length(), to + AFTER), lineEnd < 0 ? text.length() : lineEnd);
    List<Fragment> fragments = new ArrayList<>();
    add(
        fragments,
        (start > 0 && text.charAt(start - 1) != '\n' ? "…" : "") + text.substring(start, from),
        false);
    add(fragments, text.substring(from, to), true);
    add(
        fragments,
        text.substring(to, end) + (end < text.length() && end != lineEnd ? "…" : ""),
        false);
    return fragments;
  }

  private static void add(List<Fragment> fragments, String text, boolean match) {
    if (!text.isEmpty()) {
      fragments.add(new Fragment(text, match));
    }
  }
}
