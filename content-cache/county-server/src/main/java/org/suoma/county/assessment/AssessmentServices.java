package org.suoma.county.assessment;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.suoma.content.model.ContentJson;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.assessment.AssessmentStore;
import org.suoma.county.storage.cases.CaseStore;
import org.suoma.county.storage.checking.ProblemHistory;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.translating.text.TranslationUnit;

/**
 * Everything about the quarterly score sheet.
 *
 * @param sheets how it stands now
 * @param judging where people judge
 * @param issues where it is issued
 */
public record AssessmentServices(ScoreSheets sheets, JudgingDesk judging, IssueDesk issues) {

  /** No remark and no reason is longer, in characters. */
  public static final int LONGEST_REMARK = 200;

  /**
   * Puts them together.
   *
   * @param texts all texts that can be translated, asked only if an item needs them
   */
  public static AssessmentServices of(
      Database database,
      ContentShelf shelf,
      CaseStore cases,
      Supplier<List<TranslationUnit>> texts,
      StaffTrail trail,
      Clock clock) {
    ContentJson json = new ContentJson();
    AssessmentStore store = new AssessmentStore(database);
    ScoreSheets sheets =
        new ScoreSheets(
            store,
            new Counting(shelf, new ProblemHistory(database), cases, texts, clock),
            shelf,
            json,
            clock);
    return new AssessmentServices(
        sheets,
        new JudgingDesk(store, sheets, trail, clock),
        new IssueDesk(store, sheets, json, trail, clock));
  }

  /** As the trail names a quarter's scores. */
  static String about(Quarter quarter) {
    return "assessment:" + quarter.code();
  }
}
