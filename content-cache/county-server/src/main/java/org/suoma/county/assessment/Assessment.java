package org.suoma.county.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The scores of all units for a quarter.
 *
 * @param quarter its code
 * @param percent how many of a hundred points count for the year
 * @param scans how often all content was checked within the quarter: without, nothing was found
 * @param unowned how many findings nobody answers for: their columns name no unit
 * @param sheets one for each unit, in the order of the county's file
 */
public record Assessment(
    String quarter, BigDecimal percent, int scans, int unowned, List<Sheet> sheets) {

  /** Copies the sheets. */
  public Assessment {
    sheets = List.copyOf(sheets);
  }

  /** The sheet of this unit. */
  public Optional<Sheet> sheet(String unit) {
    return sheets.stream().filter(sheet -> sheet.unit().equals(unit)).findFirst();
  }

  /** The units by their points, the best first; those with the same have the same place. */
  public List<Ranked> ranking() {
    List<Sheet> sorted =
        sheets.stream()
            .sorted(
                Comparator.comparingInt((Sheet sheet) -> sheet.total().tenths())
                    .reversed()
                    .thenComparing(Sheet::name))
            .toList();
    List<Ranked> ranking = new ArrayList<>();
    for (Sheet sheet : sorted) {
      int place = ranking.size() + 1;
      if (!ranking.isEmpty()) {
        Ranked before = ranking.get(ranking.size() - 1);
        place = before.sheet().total().equals(sheet.total()) ? before.place() : place;
      }
      ranking.add(new Ranked(place, sheet));
    }
    return ranking;
  }

  /** The units for which something is still to be judged. */
  public List<Sheet> incomplete() {
    return sheets.stream().filter(sheet -> !sheet.complete()).toList();
  }

  /**
   * A unit's place.
   *
   * @param place from 1
   * @param sheet its sheet
   */
  public record Ranked(int place, Sheet sheet) {}
}
