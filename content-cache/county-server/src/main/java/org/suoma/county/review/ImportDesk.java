package org.suoma.county.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.Entry;
import org.suoma.content.release.Sha256;
import org.suoma.county.access.Permission;
import org.suoma.county.access.Staff;
import org.suoma.county.importing.Arrivals;
import org.suoma.county.importing.Arrivals.Arrival;
import org.suoma.county.importing.ImportReport;
import org.suoma.county.importing.ImportRights;
import org.suoma.county.importing.Importer;
import org.suoma.county.importing.UnreadableDocumentException;
import org.suoma.county.storage.content.NewMedium;
import org.suoma.county.storage.content.RevisionChange;
import org.suoma.county.storage.content.RevisionRow;
import org.suoma.county.storage.content.RevisionStore;
import org.suoma.county.tables.TableProblem;

/**
 * Brings files in as revisions, a batch for each import: what editors import is read and signed for
 * like what they write. Units and columns that entries need come into being at once, as they show
 * nothing by themselves. Threads share one.
 */
public final class ImportDesk {

  /** No batch has more revisions: nobody could read them, and each step would take minutes. */
  public static final int MOST = 2_000;

  private static final int NAMED_FILES = 3;

  private final Importer importer;
  private final RevisionStore store;
  private final Steps steps;
  private final ContentJson json;

  ImportDesk(Importer importer, RevisionStore store, Steps steps, ContentJson json) {
    this.importer = importer;
    this.store = store;
    this.steps = steps;
    this.json = json;
  }

  /**
   * Reads files as {@link #bringIn} does, and changes nothing.
   *
   * @param column where documents from elsewhere go; null for the usual columns
   */
  public ImportReport preview(Staff staff, List<Path> paths, @Nullable String column)
      throws IOException, UnreadableDocumentException {
    return asking(
        () ->
            store.<ImportReport, RuntimeException>change(
                change ->
                    change.content().tried(() -> takeIn(staff, paths, column, change).report())));
  }

  /**
   * Brings files in, all of them or, if the import as a whole is impossible, none.
   *
   * @param column where documents from elsewhere go; null for the usual columns
   * @throws UnreadableDocumentException if the import as a whole is impossible
   */
  public Brought bringIn(Staff staff, List<Path> paths, @Nullable String column)
      throws IOException, UnreadableDocumentException {
    return asking(
        () ->
            store.<Brought, RuntimeException>change(
                change -> takeIn(staff, paths, column, change)));
  }

  private Brought takeIn(
      Staff staff, List<Path> paths, @Nullable String column, RevisionChange change) {
    ImportRights rights =
        new ImportRights(staff.may(Permission.WRITE), staff.may(Permission.SET_UP));
    Arrivals arrivals;
    try {
      arrivals = importer.tryOut(paths, column, rights, change.content());
      if (arrivals.entries().size() > MOST) {
        throw new UnreadableDocumentException(
            "一次最多导入 %d 个条目，这里有 %d 个；请分批导入，或请管理员在服务器上导入".formatted(MOST, arrivals.entries().size()));
      }
    } catch (IOException | UnreadableDocumentException e) {
      throw new Refused(e);
    }
    arrivals.documents().forEach(change.content()::keep);
    return new Taking(staff, change).take(arrivals, files(paths));
  }

  private static String files(List<Path> paths) {
    List<String> names =
        paths.stream().limit(NAMED_FILES).map(path -> String.valueOf(path.getFileName())).toList();
    return String.join("、", names)
        + (paths.size() > NAMED_FILES ? "等 %d 个文件".formatted(paths.size()) : "");
  }

  private static <T> T asking(Asked<T> work) throws IOException, UnreadableDocumentException {
    try {
      return work.now();
    } catch (Refused e) {
      if (e.getCause() instanceof UnreadableDocumentException unreadable) {
        throw unreadable;
      }
      throw (IOException) e.getCause();
    }
  }

  /** Work in a transaction. */
  @FunctionalInterface
  private interface Asked<T> {
    T now();
  }

  /** Carries a refusal out of the transaction, which it rolls back. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(Exception cause) {
      super(cause);
    }
  }

  /**
   * What came of an import.
   *
   * @param report what to tell the editor
   * @param batch number of the batch; null if it brought no revision
   * @param revisions how many revisions it has
   */
  public record Brought(ImportReport report, @Nullable Long batch, int revisions) {}

  /** One import becoming revisions. */
  private final class Taking {

    private final Staff staff;
    private final RevisionChange change;
    private final List<ImportReport.Problem> problems = new ArrayList<>();
    private final Map<String, Long> taken = new HashMap<>();
    private @Nullable Long batch;

    Taking(Staff staff, RevisionChange change) {
      this.staff = staff;
      this.change = change;
    }

    Brought take(Arrivals arrivals, String files) {
      Map<String, Arrival> entries = new LinkedHashMap<>();
      arrivals.entries().forEach(arrival -> entries.put(arrival.entry().id(), arrival));
      Map<String, List<NewMedium>> replacing = place(arrivals, entries);
      for (Arrival arrival : entries.values()) {
        take(arrival, files);
      }
      replacing.forEach(this::bring);
      return new Brought(arrivals.report().without(problems), batch, taken.size());
    }

    /**
     * Files media that nothing shows yet, and gives those that would take the place of something
     * that is shown, by the entry that shows it.
     */
    private Map<String, List<NewMedium>> place(Arrivals arrivals, Map<String, Arrival> entries) {
      Map<String, List<NewMedium>> replacing = new LinkedHashMap<>();
      for (NewMedium medium : arrivals.media()) {
        List<String> naming = change.content().entriesNaming(medium.path());
        if (change.content().isNamedByCounty(medium.path())) {
          setUp(medium);
        } else if (naming.isEmpty()) {
          change.content().holdMedium(medium);
        }
        for (String entry : naming) {
          replacing.computeIfAbsent(entry, unused -> new ArrayList<>()).add(medium);
          change
              .content()
              .entry(entry)
              .ifPresent(shown -> entries.putIfAbsent(entry, new Arrival(shown, medium.path())));
        }
      }
      return replacing;
    }

    private void setUp(NewMedium medium) {
      if (staff.may(Permission.SET_UP)) {
        boolean unused = change.content().putMedium(medium);
      } else {
        problem(medium.path(), "县信息用到这个附件，由管理员导入");
      }
    }

    private void take(Arrival arrival, String files) {
      Entry entry = arrival.entry();
      Optional<byte[]> before = change.content().entryBytes(entry.id());
      try {
        steps.requireMay(change.content(), json.write(entry), staff, Permission.WRITE);
        if (before.isPresent()) {
          steps.requireMay(change.content(), before.get(), staff, Permission.WRITE);
        }
      } catch (ReviewRefusedException e) {
        problem(arrival.file(), "“%s”没有导入：%s".formatted(entry.title().zh(), e.getMessage()));
        return;
      }
      String kind = (before.isPresent() ? RevisionKind.CHANGE : RevisionKind.NEW).name();
      Optional<RevisionRow> open = change.open(entry.id()).flatMap(change::find);
      if (open.isPresent() && !isMine(open.get(), kind)) {
        RevisionRow other = open.get();
        problem(
            arrival.file(),
            "“%s”已有稿件 %d（%s）正在办，这一条没有导入；请等那一稿办完再导入"
                .formatted(
                    entry.title().zh(),
                    other.id(),
                    RevisionState.valueOf(other.standing().state()).label()));
        return;
      }
      RevisionRow.Heading heading =
          new RevisionRow.Heading(
              entry.type().jsonName(), entry.title().zh(), entry.filing().unit());
      long number =
          open.isPresent()
              ? again(open.get(), entry, heading, files)
              : begin(entry, kind, before, heading, files);
      change.remark(number, steps.said(staff, ReviewStep.IMPORTED, arrival.file()));
      taken.put(entry.id(), number);
    }

    private boolean isMine(RevisionRow row, String kind) {
      return row.author().equals(Steps.login(staff))
          && row.standing().state().equals(RevisionState.WRITING.name())
          && row.start().kind().equals(kind);
    }

    private long again(RevisionRow row, Entry entry, RevisionRow.Heading heading, String files) {
      change.write(row.id(), json.write(entry));
      change.keep(row.rewritten(heading, steps.now()));
      change.join(row.id(), batch(files));
      return row.id();
    }

    private long begin(
        Entry entry,
        String kind,
        Optional<byte[]> before,
        RevisionRow.Heading heading,
        String files) {
      RevisionRow row =
          new RevisionRow(
              0,
              entry.id(),
              new RevisionRow.Start(
                  kind, before.map(bytes -> Sha256.of(bytes).hex()).orElse(""), batch(files)),
              heading,
              Steps.login(staff),
              new RevisionRow.Standing(RevisionState.WRITING.name(), 0, false, 1, null),
              steps.now(),
              steps.now());
      return change.add(row, json.write(entry));
    }

    private long batch(String files) {
      Long number = batch;
      if (number == null) {
        number = change.addBatch(Steps.login(staff), steps.now(), files);
        batch = number;
      }
      return number;
    }

    private void bring(String entry, List<NewMedium> media) {
      Long revision = taken.get(entry);
      if (revision != null) {
        media.forEach(medium -> change.bring(revision, medium));
      }
    }

    private void problem(String file, String words) {
      problems.add(new ImportReport.Problem(file, new TableProblem("", 0, "", words)));
    }
  }
}
