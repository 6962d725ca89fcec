package org.suoma.county.assessment;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.release.Sha256;
import org.suoma.county.access.Permission;
import org.suoma.county.access.Staff;
import org.suoma.county.access.StaffAction;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.storage.assessment.AssessmentStore;
import org.suoma.county.storage.assessment.IssueRow;
import org.suoma.county.storage.assessment.MarkRow;
import org.suoma.county.storage.assessment.PardonRow;

/**
 * Where scores are issued (通报), by somebody who judged nothing of them. What is issued stands; a
 * correction is another version. Threads share one.
 */
public final class IssueDesk {

  private final AssessmentStore store;
  private final ScoreSheets sheets;
  private final ContentJson json;
  private final StaffTrail trail;
  private final InstantSource clock;

  IssueDesk(
      AssessmentStore store,
      ScoreSheets sheets,
      ContentJson json,
      StaffTrail trail,
      InstantSource clock) {
    this.store = store;
    this.sheets = sheets;
    this.json = json;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Issues the scores of a quarter (通报), or corrects those that were.
   *
   * @param seen digest of the draft that they have seen
   * @param version that this is to be, from 1
   * @param reason of a correction; empty for the first
   * @return what was issued
   * @throws AssessmentRefusedException if the quarter is not over, something is not judged, they
   *     judged something themselves, or anything has changed since they looked
   */
  public Issued issue(Staff staff, Quarter quarter, int version, String seen, String reason)
      throws AssessmentRefusedException {
    requireMayIssue(staff);
    if (!sheets.isOver(quarter)) {
      throw new AssessmentRefusedException("%s还没有过完，不能通报".formatted(quarter.label()));
    }
    if (version > 1) {
      Remarks.require(reason, Remarks.SHORTEST_REASON);
    }
    Assessment scores = sheets.draft(quarter);
    if (scores.sheets().isEmpty()) {
      throw new AssessmentRefusedException("没有要测评的单位");
    }
    List<Sheet> incomplete = scores.incomplete();
    if (!incomplete.isEmpty()) {
      throw new AssessmentRefusedException(
          "还有 %d 个单位没有评完：%s"
              .formatted(
                  incomplete.size(),
                  incomplete.stream().map(Sheet::name).collect(Collectors.joining("、"))));
    }
    if (judges(quarter, scores).contains(staff.account().login())) {
      throw new AssessmentRefusedException("您自己评过分或定过不计，要由另一位签发人通报");
    }
    if (!sheets.digest(scores).equals(seen)) {
      throw new AssessmentRefusedException("您看过以后成绩有变化，请再看一遍再通报");
    }
    String told = version > 1 ? reason : "";
    byte[] bytes = json.write(scores);
    IssueRow row = new IssueRow(quarter.code(), version, told, staff.signature(), clock.instant());
    if (!store.issue(row, bytes)) {
      throw new AssessmentRefusedException("别人刚刚通报过，请再看一遍");
    }
    trail.add(
        staff,
        StaffAction.SCORES_ISSUED,
        AssessmentServices.about(quarter),
        Map.of(
            "version", String.valueOf(version), "digest", Sha256.of(bytes).hex(), "reason", told));
    return issued(row, bytes);
  }

  /** Whoever gave marks that count in these scores, or pardoned a finding. */
  private Set<String> judges(Quarter quarter, Assessment scores) {
    Set<String> judges = new HashSet<>();
    Map<String, Map<String, MarkRow>> marks = store.marks(quarter.code());
    Map<String, Map<String, PardonRow>> pardons = store.pardons(quarter.code());
    for (Sheet sheet : scores.sheets()) {
      Map<String, MarkRow> given = marks.getOrDefault(sheet.unit(), Map.of());
      for (Sheet.Judged judged : sheet.judged()) {
        MarkRow mark = given.get(judged.item().id());
        if (mark != null) {
          judges.add(mark.login());
        }
      }
      pardons
          .getOrDefault(sheet.unit(), Map.of())
          .values()
          .forEach(pardon -> judges.add(pardon.login()));
    }
    return judges;
  }

  /** The versions of a quarter that were issued, the newest first. */
  public List<IssueRow> issues(Quarter quarter) {
    return store.issues(quarter.code());
  }

  /** The newest version of a quarter; empty if none was issued. */
  public Optional<Issued> issued(Quarter quarter) {
    return issues(quarter).stream().findFirst().flatMap(this::issued);
  }

  /** A version of a quarter; empty if there is none of this number. */
  public Optional<Issued> issued(Quarter quarter, int version) {
    return issues(quarter).stream()
        .filter(row -> row.version() == version)
        .findFirst()
        .flatMap(this::issued);
  }

  private Optional<Issued> issued(IssueRow row) {
    return store.issued(row.quarter(), row.version()).map(bytes -> issued(row, bytes));
  }

  private Issued issued(IssueRow row, byte[] bytes) {
    return new Issued(
        Quarter.of(row.quarter()).orElseThrow(),
        row.version(),
        row.reason(),
        row.signature(),
        row.at(),
        read(bytes));
  }

  /** What the quarters of a year come to so far. */
  public YearScores year(int year) {
    List<Issued> quarters = new ArrayList<>();
    for (int number = 1; number <= Quarter.OF_A_YEAR; number++) {
      issued(new Quarter(year, number)).ifPresent(quarters::add);
    }
    return new YearScores(year, quarters);
  }

  /** Notes that issued scores were taken away as a file. */
  public void noteExport(Staff staff, Issued issued) {
    trail.add(
        staff,
        StaffAction.SCORES_EXPORTED,
        AssessmentServices.about(issued.quarter()),
        Map.of("version", String.valueOf(issued.version())));
  }

  /** Whether somebody may issue: scores are the whole county's, so a bound account may not. */
  public static boolean mayIssue(Staff staff) {
    return staff.posts().stream()
        .anyMatch(post -> Permission.ISSUE_SCORES.allows(post.roles()) && post.remit().isWhole());
  }

  private static void requireMayIssue(Staff staff) throws AssessmentRefusedException {
    if (!mayIssue(staff)) {
      throw new AssessmentRefusedException("通报是全县的，您的账号只办一部分单位或栏目，要由不限范围的签发人通报");
    }
  }

  private Assessment read(byte[] bytes) {
    try {
      return json.read(bytes, Assessment.class);
    } catch (MalformedContentException e) {
      throw new IllegalStateException("the database holds broken scores", e);
    }
  }
}
