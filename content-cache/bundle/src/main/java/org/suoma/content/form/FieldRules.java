package org.suoma.content.form;

import org.jspecify.annotations.Nullable;

/** Limits of fields; their messages never repeat what was written. */
final class FieldRules {

  static final int MOST_LINE = 120;
  static final int MOST_NAME = 50;

  private FieldRules() {}

  static void requireText(String field, @Nullable String text, int most) {
    if (text == null || text.isBlank() || text.length() > most) {
      throw new IllegalArgumentException("%s：应有 1 到 %d 个字".formatted(field, most));
    }
  }
}
