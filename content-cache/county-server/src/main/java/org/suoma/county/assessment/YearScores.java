package org.suoma.county.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the quarters of a year come to so far: of each that was issued its share counts, as the
 * source has it (每季度测评成绩占全年总成绩的25％).
 *
 * @param year e.g. 2026
 * @param quarters the newest version of those that were issued, in order
 */
public record YearScores(int year, List<Issued> quarters) {

  private static final int HUNDRED_PLACES = 2;

  /** Copies the quarters. */
  public YearScores {
    quarters = List.copyOf(quarters);
  }

  /**
   * The units by what they have so far, the best first; those with the same have the same place.
   */
  public List<Row> rows() {
    Map<String, String> names = new LinkedHashMap<>();
    quarters.forEach(
        issued -> issued.scores().sheets().forEach(sheet -> names.put(sheet.unit(), sheet.name())));
    List<Row> unplaced = new ArrayList<>();
    names.forEach((unit, name) -> unplaced.add(row(unit, name)));
    unplaced.sort(Comparator.comparing(Row::sum).reversed().thenComparing(Row::name));
    List<Row> rows = new ArrayList<>();
    for (Row row : unplaced) {
      int place = rows.size() + 1;
      if (!rows.isEmpty()) {
        Row before = rows.get(rows.size() - 1);
        place = before.sum().compareTo(row.sum()) == 0 ? before.place() : place;
      }
      rows.add(row.at(place));
    }
    return rows;
  }

  private Row row(String unit, String name) {
    Map<Integer, Points> points = new LinkedHashMap<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Issued issued : quarters) {
      Sheet sheet = issued.scores().sheet(unit).orElse(null);
      if (sheet != null) {
        points.put(issued.quarter().number(), sheet.total());
        sum =
            sum.add(
                sheet
                    .total()
                    .number()
                    .multiply(issued.scores().percent())
                    .movePointLeft(HUNDRED_PLACES));
      }
    }
    return new Row(0, unit, name, points, sum);
  }

  /**
   * A unit's year.
   *
   * @param place from 1
   * @param unit its id
   * @param name its name
   * @param points by number of the quarter, of those that were issued
   * @param sum of the shares of the quarters
   */
  public record Row(
      int place, String unit, String name, Map<Integer, Points> points, BigDecimal sum) {

    /** Copies the points. */
    public Row {
      points = Map.copyOf(points);
    }

    Row at(int other) {
      return new Row(other, unit, name, points, sum);
    }

    /** The sum to the hundredth. */
    public String sumInWords() {
      return Points.hundredths(sum);
    }
  }
}
