package org.suoma.county.translating.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The places in an interface string where the page puts something in, such as {@code {0}}. */
public final class Placeholders {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

  private Placeholders() {}

  /** All in a text, sorted, each as often as it stands there. */
  public static List<String> of(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList();
  }

  /** A text with spaces in their place. */
  public static String without(String text) {
    return PLACEHOLDER.matcher(text).replaceAll(" ");
  }
}
