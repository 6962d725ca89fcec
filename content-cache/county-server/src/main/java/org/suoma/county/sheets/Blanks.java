package org.suoma.county.sheets;

import java.util.regex.Pattern;

/** What counts as blank: spaces of every width, and what no page can show. */
final class Blanks {

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\uFEFF\\u200B&&[^\\r\\n\\t]]");
  private static final Pattern AROUND = Pattern.compile("^[\\s\u3000]+|[\\s\u3000]+$");

  private Blanks() {}

  /** The text without blanks around it and without control characters inside. */
  static String strip(String text) {
    String seen = UNSEEN.matcher(text.replace('\u00A0', ' ')).replaceAll("");
    return AROUND.matcher(seen).replaceAll("");
  }
}
