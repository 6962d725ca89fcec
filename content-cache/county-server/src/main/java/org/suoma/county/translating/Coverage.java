package org.suoma.county.translating;

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
    columns.forEach((id, name) -> byColumn.put(id, Line.empty("栏目：" + name)));
    Line total = Line.empty("合计");
    for (TranslationUnit unit : units) {
      long times = met.getOrDefault(unit.id(), 0L);
      total = total.plus(unit, times);
      if (unit.context().part() == Context.Part.ENTRIES) {
        for (String id : unit.context().places()) {
          Line line = byColumn.getOrDefault(id, Line.empty("栏目：" + id));
          byColumn.put(id, line.plus(unit, times));
        }
      } else {
        String words = unit.context().words();
        parts.put(words, parts.getOrDefault(words, Line.empty(words)).plus(unit, times));
      }
    }
    List<Line> lines = new ArrayList<>(parts.values());
    byColumn.values().stream().filter(line -> line.units() > 0).forEach(lines::add);
    return new Coverage(lines, total);
  }

  /**
   * Counts of one screen, part or column.
   *
   * @param label its name in Han
   * @param untranslated texts without Yi
   * @param draft sourced, but approved by nobody
   * @param reviewed approved
   * @param stale of an earlier Han wording
   * @param met how often residents met them in Han for want of Yi
   * @param voices recordings
   */
  public record Line(
      String label, int untranslated, int draft, int reviewed, int stale, long met, Voices voices) {

    private static final int PERCENT = 100;

    static Line empty(String label) {
      return new Line(label, 0, 0, 0, 0, 0, new Voices(0, 0));
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
