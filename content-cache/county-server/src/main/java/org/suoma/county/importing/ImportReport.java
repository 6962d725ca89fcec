package org.suoma.county.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.suoma.content.model.EntryType;
import org.suoma.county.tables.TableProblem;

/**
 * What an import did, for the editor.
 *
 * @param entries what became of the entries, by type
 * @param lines the entries that are new or changed, in the order of the files
 * @param media media that are new or changed
 * @param replaced which of the county's own files were taken
 * @param failures files of which nothing was imported
 * @param problems parts of files that were left out while the rest was taken
 * @param skipped files of a folder that are no content at all
 * @param remarks what was imported but wants a look
 */
public record ImportReport(
    Map<EntryType, Tally> entries,
    List<Line> lines,
    int media,
    Set<OwnFile> replaced,
    List<Failure> failures,
    List<Problem> problems,
    List<String> skipped,
    List<String> remarks) {

  /** Copies map, set and lists. */
  public ImportReport {
    Map<EntryType, Tally> ordered = new EnumMap<>(EntryType.class);
    ordered.putAll(entries);
    entries = Collections.unmodifiableMap(ordered);
    replaced = Collections.unmodifiableSet(new TreeSet<>(replaced));
    lines = List.copyOf(lines);
    failures = List.copyOf(failures);
    problems = List.copyOf(problems);
    skipped = List.copyOf(skipped);
    remarks = List.copyOf(remarks);
  }

  /** The sum over all types. */
  public Tally total() {
    return entries.values().stream().reduce(Tally.NONE, Tally::plus);
  }

  /**
   * How many entries became what.
   *
   * @param added new ones
   * @param updated replaced by another content
   * @param unchanged imported again as they were
   * @param duplicates met twice in this run with the same content
   */
  public record Tally(int added, int updated, int unchanged, int duplicates) {

    static final Tally NONE = new Tally(0, 0, 0, 0);

    /** One entry with this outcome. */
    static Tally one(Outcome outcome) {
      return new Tally(
          outcome == Outcome.ADDED ? 1 : 0,
          outcome == Outcome.UPDATED ? 1 : 0,
          outcome == Outcome.UNCHANGED ? 1 : 0,
          outcome == Outcome.DUPLICATE ? 1 : 0);
    }

    Tally plus(Tally other) {
      return new Tally(
          added + other.added,
          updated + other.updated,
          unchanged + other.unchanged,
          duplicates + other.duplicates);
    }
  }

  /** The same with more that was left out. */
  public ImportReport without(List<Problem> more) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(more);
    return new ImportReport(entries, lines, media, replaced, failures, all, skipped, remarks);
  }

  /** Whether everything in the files was taken. */
  public boolean isWhole() {
    return failures.isEmpty() && problems.isEmpty();
  }

  /** What became of one entry. */
  public enum Outcome {
    /** It is new. */
    ADDED("新增"),
    /** It replaced another content. */
    UPDATED("更新"),
    /** It was there as it is. */
    UNCHANGED("未变"),
    /** The same import had it already. */
    DUPLICATE("重复");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    /** The Han word for it. */
    public String label() {
      return label;
    }
  }

  /**
   * An entry that is new or changed.
   *
   * @param outcome which of the two
   * @param type its type
   * @param id its id
   * @param title its Han title
   * @param file the file that it is from
   */
  public record Line(Outcome outcome, EntryType type, String id, String title, String file) {}

  /**
   * A part of a file that was left out.
   *
   * @param file its path below the imported folder
   * @param found what is wrong, and where in the file
   */
  public record Problem(String file, TableProblem found) {}

  /**
   * A file of which nothing was imported.
   *
   * @param file its path below the imported folder
   * @param reason why, in Chinese
   */
  public record Failure(String file, String reason) {}
}
