package org.suoma.county.translating.term;

/**
 * Something about a translation that wants a look.
 *
 * @param kind what sort of thing
 * @param id the unit's id
 * @param words what is the matter, in Chinese
 */
public record Finding(Kind kind, String id, String words) {

  /** The sorts of things that are checked. */
  public enum Kind {
    TERM("术语"),
    WRITING("字符"),
    PLACEHOLDER("占位符"),
    NUMBER("数字"),
    LENGTH("长度"),
    STALE("原文已改");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The Han word for staff. */
    public String label() {
      return label;
    }
  }
}
