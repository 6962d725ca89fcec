package org.suoma.app.language;

import java.util.List;

/**
 * Something that the kiosk says itself and that is not yet in a language.
 *
 * @param wording its Han wording as in the interface's catalog; {@code {0}}, {@code {1}} stand for
 *     the values
 * @param values numbers, strings, which may be wordings themselves, or texts of the county
 */
public record Phrase(String wording, List<Object> values) {

  /** Copies the values. */
  public Phrase {
    values = List.copyOf(values);
  }

  /** A phrase. */
  public static Phrase of(String wording, Object... values) {
    return new Phrase(wording, List.of(values));
  }
}
