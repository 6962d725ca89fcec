package org.suoma.county.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suoma.content.model.Entry;
import org.suoma.content.model.EntryType;
import org.suoma.county.importing.ImportReport.Failure;
import org.suoma.county.importing.ImportReport.Line;
import org.suoma.county.importing.ImportReport.Outcome;
import org.suoma.county.importing.ImportReport.Problem;
import org.suoma.county.importing.ImportReport.Tally;
import org.suoma.county.storage.content.NewMedium;
import org.suoma.county.tables.TableProblem;

/** Keeps the score of an import. One thread. */
final class ImportScore {

  /** More remarks than anybody reads. */
  private static final int MAX_REMARKS = 500;

  private final Map<EntryType, Tally> tallies = new EnumMap<>(EntryType.class);
  private final List<Line> lines = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final Set<OwnFile> replaced = EnumSet.noneOf(OwnFile.class);
  private final List<NewMedium> media = new ArrayList<>();
  private int unsaid;

  void entry(Entry entry, Outcome outcome, String file) {
    tallies.merge(entry.type(), Tally.one(outcome), Tally::plus);
    if (outcome == Outcome.ADDED || outcome == Outcome.UPDATED) {
      lines.add(new Line(outcome, entry.type(), entry.id(), entry.title().zh(), file));
    }
  }

  void medium(NewMedium medium) {
    media.add(medium);
  }

  List<NewMedium> media() {
    return List.copyOf(media);
  }

  void replaced(OwnFile file) {
    replaced.add(file);
  }

  void failure(Failure failure) {
    failures.add(failure);
  }

  void problems(String file, List<TableProblem> more) {
    more.forEach(problem -> problems.add(new Problem(file, problem)));
  }

  void skipped(String file) {
    skipped.add(file);
  }

  void remark(String words) {
    if (remarks.size() < MAX_REMARKS) {
      remarks.add(words);
    } else {
      unsaid++;
    }
  }

  ImportReport report() {
    if (unsaid > 0) {
      remarks.add("还有 %d 条提醒没有列出；请分批导入，以便逐条查看".formatted(unsaid));
      unsaid = 0;
    }
    return new ImportReport(
        tallies, lines, media.size(), replaced, failures, problems, skipped, remarks);
  }
}
