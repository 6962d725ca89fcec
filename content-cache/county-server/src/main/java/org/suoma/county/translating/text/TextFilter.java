package org.suoma.county.translating.text;

import java.util.Arrays;

/** Which texts of a part a translator wants to see. */
public enum TextFilter {
  UNTRANSLATED("未翻译"),
  STALE("原文已改"),
  DRAFT("草稿"),
  /** Drafts that somebody else has written. */
  TO_REVIEW("等我审定"),
  REVIEWED("已审定"),
  /** What residents met in Han for want of Yi, most often first. */
  MOST_MET("居民常遇见"),
  ALL("全部");

  private final String label;

  TextFilter(String label) {
    this.label = label;
  }

  /** The Han words for it. */
  public String label() {
    return label;
  }

  /** The one with this name; all texts for any other. */
  public static TextFilter named(String name) {
    return Arrays.stream(values())
        .filter(filter -> filter.name().equals(name))
        .findFirst()
        .orElse(ALL);
  }
}
