package org.suoma.county.translating.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suoma.content.model.Voice;

/**
 * How much is translated and recorded.
 *
 * @param lines by screen, by other part, and by column; an entry counts in each of its columns
 * @param total over all units, each once
 */
public record Coverage(List<Line> lines, Line total) {

  /** Copies the lines. */
  public Coverage {
    lines = List.copyOf(lines);
  }

  /**
   * Counts units.
   *
   * @param columns names of the columns by their ids, in their order
   * @param met how often residents met units in Han for want of Yi, by the unit's id
   */
  public static Coverage of(
      List<TranslationUnit> units, Map<String, String> columns, Map<String, Long> met) {
    Map<String, Line> parts = new LinkedHashMap<>();
    Map<String, Line> byColumn = new LinkedHashMap<>();
    columns.forEach((id, name) -> byColumn.put(id, column(id, name)));
    Line total = Line.empty(TextPlace.ALL, "合计");
    for (TranslationUnit unit : units) {
      long times = met.getOrDefault(unit.id(), 0L);
      total = total.plus(unit, times);
      if (unit.context().part() == Context.Part.ENTRIES) {
        for (String id : unit.context().places()) {
          Line line = byColumn.getOrDefault(id, column(id, id));
          byColumn.put(id, line.plus(unit, times));
        }
      } else {
        String words = unit.context().words();
        Line line = parts.getOrDefault(words, Line.empty(TextPlace.of(unit), words));
        parts.put(words, line.plus(unit, times));
      }
    }
    List<Line> lines = new ArrayList<>(parts.values());
    byColumn.values().stream().filter(line -> line.units() > 0).forEach(lines::add);
    return new Coverage(lines, total);
  }

  /** Counts units by the entry that they belong to, each once; only units of entries. */
  public static Coverage ofEntries(List<TranslationUnit> units, Map<String, Long> met) {
    Map<TextPlace, Line> entries = new LinkedHashMap<>();
    Line total = Line.empty(TextPlace.ALL, "合计");
    for (TranslationUnit unit : units) {
      long times = met.getOrDefault(unit.id(), 0L);
      TextPlace place = TextPlace.of(unit);
      Line line = entries.getOrDefault(place, Line.empty(place, unit.context().words()));
      entries.put(place, line.plus(unit, times));
      total = total.plus(unit, times);
    }
    return new Coverage(List.copyOf(entries.values()), total);
  }

  private static Line column(String id, String name) {
    return Line.empty(new TextPlace(TextPlace.Kind.COLUMN, id), "栏目：" + name);
  }

  /**
   * Counts of one screen, part, column or entry.
   *
   * @param place where these texts stand
   * @param label its name in Han
   * @param untranslated texts without Yi
   * @param draft sourced, but approved by nobody
   * @param reviewed approved
   * @param stale of an earlier Han wording
   * @param met how often residents met them in Han for want of Yi
   * @param voices recordings
   */
  public record Line(
      TextPlace place,
      String label,
      int untranslated,
      int draft,
      int reviewed,
      int stale,
      long met,
      Voices voices) {

    private static final int PERCENT = 100;

    static Line empty(TextPlace place, String label) {
      return new Line(place, label, 0, 0, 0, 0, 0, new Voices(0, 0));
    }

    /** How many texts there are. */
    public int units() {
      return untranslated + draft + reviewed + stale;
    }

    /** How many in a hundred are reviewed, rounded down. */
    public int percentReviewed() {
      return units() == 0 ? 0 : (int) ((long) reviewed * PERCENT / units());
    }

    Line plus(TranslationUnit unit, long times) {
      UnitState state = unit.state();
      return new Line(
          place,
          label,
          untranslated + (state == UnitState.UNTRANSLATED ? 1 : 0),
          draft + (state == UnitState.DRAFT ? 1 : 0),
          reviewed + (state == UnitState.REVIEWED ? 1 : 0),
          stale + (state == UnitState.STALE ? 1 : 0),
          met + times,
          voices.plus(unit));
    }
  }

  /**
   * How many texts have a recording.
   *
   * @param zh in Han
   * @param ii in Nuosu
   */
  public record Voices(int zh, int ii) {
    Voices plus(TranslationUnit unit) {
      Voice voice = unit.voice();
      return voice == null
          ? this
          : new Voices(zh + (voice.zh() == null ? 0 : 1), ii + (voice.ii() == null ? 0 : 1));
    }
  }
}
