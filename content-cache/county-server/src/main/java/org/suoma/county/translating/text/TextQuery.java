package org.suoma.county.translating.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a translator looks for.
 *
 * @param place in which part
 * @param filter how far they have come
 * @param words all of these stand in the Han wording, whatever their case; empty for any
 */
public record TextQuery(TextPlace place, TextFilter filter, String words) {

  /** Everything. */
  public static final TextQuery ALL = new TextQuery(TextPlace.ALL, TextFilter.ALL, "");

  /** The same of texts in another state. */
  public TextQuery with(TextFilter other) {
    return new TextQuery(place, other, words);
  }

  /** The same in another part. */
  public TextQuery in(TextPlace other) {
    return new TextQuery(other, filter, words);
  }

  /**
   * The units that are asked for, in their order.
   *
   * @param met how often residents met texts in Han for want of Yi, by the unit's id
   * @param own what the reader has written, by the unit's id
   */
  public List<TranslationUnit> of(
      List<TranslationUnit> units, Map<String, Long> met, Map<String, String> own) {
    List<String> sought =
        Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList();
    List<TranslationUnit> found =
        units.stream()
            .filter(place::includes)
            .filter(unit -> isWanted(unit, met, own))
            .filter(unit -> holds(unit, sought))
            .toList();
    return filter == TextFilter.MOST_MET
        ? found.stream().sorted(Comparator.comparingLong(unit -> -times(unit, met))).toList()
        : found;
  }

  private static boolean holds(TranslationUnit unit, List<String> sought) {
    return sought.isEmpty()
        || sought.stream().allMatch(unit.zh().toLowerCase(Locale.ROOT)::contains);
  }

  private boolean isWanted(TranslationUnit unit, Map<String, Long> met, Map<String, String> own) {
    UnitState state = unit.state();
    return switch (filter) {
      case UNTRANSLATED -> state == UnitState.UNTRANSLATED;
      case STALE -> state == UnitState.STALE;
      case DRAFT -> state == UnitState.DRAFT;
      case TO_REVIEW -> state == UnitState.DRAFT && !unit.isWrittenAs(own.get(unit.id()));
      case REVIEWED -> state == UnitState.REVIEWED;
      case MOST_MET -> state != UnitState.REVIEWED && times(unit, met) > 0;
      case ALL -> true;
    };
  }

  private static long times(TranslationUnit unit, Map<String, Long> met) {
    return met.getOrDefault(unit.id(), 0L);
  }
}
