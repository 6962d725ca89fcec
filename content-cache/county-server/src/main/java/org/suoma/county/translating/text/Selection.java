package org.suoma.county.translating.text;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suoma.county.translating.text.Context.Part;

/**
 * Which units to hand out.
 *
 * @param untranslatedOnly only those without a translation
 * @param parts only these parts; never empty
 * @param column only entries in the column with this id or below it; null for all
 * @param mostMet only what residents met in Han, most often first
 */
public record Selection(
    boolean untranslatedOnly, Set<Part> parts, @Nullable String column, boolean mostMet) {

  /** Copies the parts. */
  public Selection {
    parts = EnumSet.copyOf(parts);
  }

  /** Everything. */
  public static Selection all() {
    return new Selection(false, EnumSet.allOf(Part.class), null, false);
  }

  /** What residents met in Han, most often first. */
  public static Selection mostMetOnly() {
    return new Selection(false, EnumSet.allOf(Part.class), null, true);
  }

  /** Whether a unit is wanted; columns are looked at elsewhere. */
  public boolean includes(TranslationUnit unit) {
    return parts.contains(unit.context().part())
        && !(untranslatedOnly && unit.state() != UnitState.UNTRANSLATED);
  }
}
