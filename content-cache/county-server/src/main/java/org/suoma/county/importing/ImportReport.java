package org.suoma.county.importing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.suoma.content.model.EntryType;

/**
 * What an import did, for the editor.
 *
 * @param entries what became of the entries, by type
 * @param media media that are new or changed
 * @param replaced which of the county's own files were taken
 * @param failures files of which nothing was imported
 * @param skipped files of a folder that are no content at all
 * @param remarks what was imported but wants a look
 */
public record ImportReport(
    Map<EntryType, Tally> entries,
    int media,
    Set<OwnFile> replaced,
    List<Failure> failures,
    List<String> skipped,
    List<String> remarks) {

  /** Copies map, set and lists. */
  public ImportReport {
    Map<EntryType, Tally> ordered = new EnumMap<>(EntryType.class);
    ordered.putAll(entries);
    entries = Collections.unmodifiableMap(ordered);
    replaced = Collections.unmodifiableSet(new TreeSet<>(replaced));
    failures = List.copyOf(failures);
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

  /** What became of one entry. */
  enum Outcome {
    ADDED,
    UPDATED,
    UNCHANGED,
    DUPLICATE
  }

  /**
   * A file of which nothing was imported.
   *
   * @param file its path below the imported folder
   * @param reason why, in Chinese
   */
  public record Failure(String file, String reason) {}
}
