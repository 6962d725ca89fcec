package org.suoma.county.sheets;

/** What counts as blank: spaces of every width, and what no page can show. */
final class Blanks {

  private Blanks() {}

  /** The text without blanks around it and without control characters inside. */
  static String strip(String text) {
    return text.replace('\u00A0', ' ')
        .replaceAll("[\\p{Cntrl}\\uFEFF\\u200B&&[^\\r\\n\\t]]", "")
        .replaceAll("^[\\s\u3000]+|[\\s\u3000]+$", "");
  }
}
