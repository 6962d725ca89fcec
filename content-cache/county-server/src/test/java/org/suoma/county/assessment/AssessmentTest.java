package org.suoma.county.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.form.Letter;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.county.access.Account;
import org.suoma.county.access.Remit;
import org.suoma.county.access.Role;
import org.suoma.county.access.Staff;
import org.suoma.county.access.StaffAction;
import org.suoma.county.audit.HashChain;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.finding.Rule;
import org.suoma.county.checking.finding.Severity;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.storage.cases.CaseLine;
import org.suoma.county.storage.checking.ProblemRow;
import org.suoma.county.storage.staff.StepRow;
import org.suoma.county.storage.staff.TrailStore;

/** How units are scored, on the 6th of May 2026. */
@OnEveryDatabase(always = false)
class AssessmentTest {

  private static final Quarter FIRST = new Quarter(2026, 1);
  private static final Quarter SECOND = new Quarter(2026, 2);
  private static final Staff REVIEWER = staff("reviewer", Remit.WHOLE, Role.REVIEWER);
  private static final Staff APPROVER = staff("approver", Remit.WHOLE, Role.APPROVER);

  @TempDir private Path folder;
  private AssessmentFixture county;
  private AssessmentServices assessment;

  @BeforeEach
  void open(TestDatabases databases) throws Exception {
    county = new AssessmentFixture(folder, databases);
    assessment = county.assessment;
  }

  @AfterEach
  void close() {
    county.close();
  }

  @Test
  void countsInEachQuarterWhatWasThereInItAndWhatCameBackInIt() {
    ProblemRow late = problem(Rule.LATE_COLUMN, "column:aid-list");
    scan("2026-01-10", late);
    scan("2026-01-20");
    scan("2026-03-02", late);
    scan("2026-04-10");

    Sheet first = sheet(FIRST, "civil");
    assertThat(counted(first, CountedItem.LATE_COLUMN).count()).isEqualTo(2);
    assertThat(counted(first, CountedItem.LATE_COLUMN).score()).isEqualTo(Points.of(6));
    assertThat(counted(first, CountedItem.RECURRED).count()).isEqualTo(1);
    assertThat(counted(first, CountedItem.LATE_COLUMN).evidence())
        .extracting(Evidence::subject)
        .containsOnly("栏目 低保名单");
    assertThat(counted(first, CountedItem.LATE_COLUMN).evidence().get(0).what())
        .contains("2026-01-10 起", "2026-01-20 已改正");
    assertThat(assessment.sheets().draft(FIRST).scans()).isEqualTo(3);

    Sheet second = sheet(SECOND, "civil");
    assertThat(counted(second, CountedItem.LATE_COLUMN).count()).isEqualTo(1);
    assertThat(counted(second, CountedItem.RECURRED).count()).isZero();
    assertThat(counted(sheet(new Quarter(2025, 4), "civil"), CountedItem.LATE_COLUMN).count())
        .isZero();
    assertThat(counted(sheet(FIRST, "office"), CountedItem.LATE_COLUMN).count()).isZero();
  }

  @Test
  void takesNoMorePointsOffThanThereAre() throws Exception {
    scan(
        "2026-02-01",
        problem(Rule.UNINTERPRETED, "entry:notice-1"),
        problem(Rule.UNINTERPRETED, "entry:notice-2"),
        problem(Rule.UNINTERPRETED, "entry:notice-3"),
        problem(Rule.UNINTERPRETED, "entry:place-a"),
        problem(Rule.UNINTERPRETED, "entry:place-b"));
    county.bring("assessment.toml", plan("item = 'uninterpreted'\npoints = 10\neach = 2.5"));

    Sheet.Counted counted = counted(sheet(FIRST, "office"), CountedItem.UNINTERPRETED);

    assertThat(counted.count()).isEqualTo(5);
    assertThat(counted.score()).isEqualTo(Points.NONE);
  }

  @Test
  void tellsWhatStillStandsAtTheEndFromWhatWasPutRightAndHoldsAdviceAgainstNobody() {
    ProblemRow warning = problem(Rule.METADATA, "entry:notice-1");
    scan(
        "2026-02-01",
        warning,
        problem(Rule.REFERENCE, "entry:notice-3"),
        problem(Rule.CITIZEN_NUMBER, "entry:notice-2"),
        problem(Rule.LONG_SUMMARY, "entry:notice-2"));
    scan("2026-03-01", warning);

    Sheet sheet = sheet(FIRST, "office");

    assertThat(counted(sheet, CountedItem.UNRESOLVED).evidence())
        .singleElement()
        .satisfies(
            evidence -> {
              assertThat(evidence.what()).contains("要素缺失", "还没有改正");
              assertThat(evidence.path()).isEqualTo("/console/entries/notice-1");
            });
    assertThat(counted(sheet, CountedItem.BLOCKED).count()).isEqualTo(1);
    assertThat(sheet.counted().stream().mapToInt(Sheet.Counted::count).sum()).isEqualTo(2);
  }

  @Test
  void holdsWhatAnApproverLetThroughAgainstNobody() throws Exception {
    county.bring(
        "notice-9.json",
        """
        {"id":"notice-9","title":"公示","filing":{"columns":["notices"],"unit":"office",
         "publishedOn":"2026-05-05"},"source":{"name":"示例"},
         "body":{"type":"notice","kind":"公示","text":[
          {"block":"paragraph","text":"身份证号 11010519491231002X"}]}}
        """);
    List<Finding> found = county.checks.register().scan();
    assertThat(counted(sheet(SECOND, "office"), CountedItem.BLOCKED).count()).isEqualTo(1);

    Finding finding = found.stream().filter(Finding::blocks).findFirst().orElseThrow();
    county.checks.overrides().allow(APPROVER, "notice-9", finding.place(), "本人书面同意公开");

    assertThat(counted(sheet(SECOND, "office"), CountedItem.BLOCKED).count()).isZero();
  }

  @Test
  void saysHowManyProblemsBelongToNobody() {
    scan("2026-02-01", problem(Rule.BLANK_COLUMN, "column:loose"));

    assertThat(assessment.sheets().draft(FIRST).unowned()).isEqualTo(1);
    assertThat(assessment.sheets().draft(FIRST).sheets())
        .allSatisfy(sheet -> assertThat(counted(sheet, CountedItem.BLANK_COLUMN).count()).isZero());
  }

  @Test
  void countsALateCaseOnceInTheQuarterOfItsLastDay() throws Exception {
    String number =
        county.handIn(new Letter(SubmissionKind.OPINION, "civil", null, "写信", null, null, null));
    answered(number, null);
    assertThat(counted(sheet(FIRST, "civil"), CountedItem.LATE_LETTER).evidence())
        .extracting(Evidence::what)
        .containsExactly("应在 2026-02-10 前答复，还没有答复");

    answered(number, LocalDate.of(2026, 4, 20));
    assertThat(counted(sheet(FIRST, "civil"), CountedItem.LATE_LETTER).evidence())
        .extracting(Evidence::what)
        .containsExactly("应在 2026-02-10 前答复，2026-04-20 答复");
    assertThat(counted(sheet(SECOND, "civil"), CountedItem.LATE_LETTER).count()).isZero();
    assertThat(counted(sheet(FIRST, "civil"), CountedItem.LATE_DISCLOSURE).count()).isZero();

    answered(number, LocalDate.of(2026, 2, 10));
    assertThat(counted(sheet(FIRST, "civil"), CountedItem.LATE_LETTER).count()).isZero();
  }

  @Test
  void countsEntriesThatAreMissingAndThoseThatAreNotInYi() throws Exception {
    county.bring(
        "assessment.toml",
        """
        exempt = ["civil"]
        [[counted]]
        item = "few-entries"
        points = 50
        each = 3
        at-least = 10
        [[counted]]
        item = "untranslated"
        points = 50
        each = 1
        columns = ["notices"]
        """);

    Assessment scores = assessment.sheets().draft(FIRST);

    assertThat(scores.sheets()).extracting(Sheet::unit).containsExactly("office");
    Sheet sheet = scores.sheets().get(0);
    assertThat(counted(sheet, CountedItem.FEW_ENTRIES).evidence())
        .singleElement()
        .satisfies(
            evidence -> {
              assertThat(evidence.subject()).isEqualTo("本季度发布 5 条");
              assertThat(evidence.times()).isEqualTo(5);
            });
    assertThat(counted(sheet, CountedItem.FEW_ENTRIES).score()).isEqualTo(Points.of(35));
    assertThat(counted(sheet, CountedItem.UNTRANSLATED).count()).isEqualTo(5);
    assertThat(sheet.complete()).isTrue();
  }

  @Test
  void takesPointsOfPeopleWholeOrNotAtAllAndWritesThemIntoTheTrail() throws Exception {
    assertThatThrownBy(() -> judge(REVIEWER, "office", "20.5", "好")).hasMessageContaining("0 到 20");
    assertThatThrownBy(() -> judge(REVIEWER, "office", "十分", "好")).hasMessageContaining("0 到 20");
    assertThatThrownBy(() -> judge(REVIEWER, "office", "15", "")).hasMessageContaining("请写明依据");
    assertThatThrownBy(() -> judge(REVIEWER, "office", "15", "问过 13800138000"))
        .hasMessageContaining("不要写个人信息");
    assertThatThrownBy(() -> judge(REVIEWER, "nobody", "15", "好")).hasMessageContaining("没有这个单位");
    assertThatThrownBy(
            () -> assessment.judging().judge(REVIEWER, new Quarter(2026, 3), "office", Map.of()))
        .hasMessageContaining("还没有开始");
    Remit civil = new Remit(Set.of("civil"), Set.of());
    assertThatThrownBy(() -> judge(staff("bound", civil, Role.REVIEWER), "office", "15", "好"))
        .hasMessageContaining("范围");
    assertThat(actions()).isEmpty();

    judge(REVIEWER, "office", "15.5", "培训缺一次");
    judge(staff("other", Remit.WHOLE, Role.REVIEWER), "office", "15.50", "培训缺一次");

    Sheet.Mark mark = Objects.requireNonNull(sheet(FIRST, "office").judged().get(0).mark());
    assertThat(mark.points().inWords()).isEqualTo("15.5");
    assertThat(mark.by()).as("the second gave what was given").contains("reviewer");
    assertThat(actions()).containsExactly(StaffAction.SCORE_GIVEN.name());
  }

  @Test
  void isIssuedByOneWhoJudgedNothingOfItOnceEverythingIsJudgedAndTheQuarterIsOver()
      throws Exception {
    assertThatThrownBy(() -> issue(APPROVER, 1, "")).hasMessageContaining("还有 2 个单位没有评完");
    judge(REVIEWER, "office", "20", "");
    judge(staff("approver", Remit.WHOLE, Role.APPROVER, Role.REVIEWER), "civil", "18", "缺一份台账");
    String seen = assessment.sheets().digest(assessment.sheets().draft(FIRST));

    assertThatThrownBy(() -> issue(APPROVER, 1, "")).hasMessageContaining("另一位签发人");
    Staff second = staff("second", Remit.WHOLE, Role.APPROVER);
    Remit bound = new Remit(Set.of("civil"), Set.of());
    assertThatThrownBy(() -> issue(staff("bound", bound, Role.APPROVER), 1, ""))
        .hasMessageContaining("不限范围");
    assertThatThrownBy(() -> assessment.issues().issue(second, SECOND, 1, "", ""))
        .hasMessageContaining("还没有过完");
    scan("2026-02-01", problem(Rule.METADATA, "entry:notice-1"));
    assertThatThrownBy(() -> assessment.issues().issue(second, FIRST, 1, seen, ""))
        .hasMessageContaining("请再看一遍");

    Issued issued = issue(second, 1, "");

    assertThat(issued.scores().ranking())
        .extracting(
            ranked ->
                ranked.place()
                    + " "
                    + ranked.sheet().name()
                    + " "
                    + ranked.sheet().total().inWords())
        .containsExactly("1 县政府办公室 99", "2 县民政局 98");
    assertThatThrownBy(() -> issue(second, 1, "")).hasMessageContaining("别人刚刚通报过");
    assertThat(actions()).endsWith(StaffAction.SCORES_ISSUED.name());
    assertThat(HashChain.verify(trail()).isWhole()).isTrue();
  }

  @Test
  void whatIsIssuedStandsAndACorrectionIsAnotherVersionWithAReason() throws Exception {
    scan("2026-02-01", problem(Rule.METADATA, "entry:notice-1"));
    judge(REVIEWER, "office", "20", "");
    judge(REVIEWER, "civil", "20", "");
    Issued first = issue(APPROVER, 1, "");

    scan("2026-05-01");
    judge(REVIEWER, "office", "10", "补查出没有培训记录");
    assertThat(assessment.issues().issued(FIRST).orElseThrow()).isEqualTo(first);

    assertThatThrownBy(() -> issue(APPROVER, 2, "改")).hasMessageContaining("请写明理由");
    issue(APPROVER, 2, "补查出一处");

    assertThat(assessment.issues().issued(FIRST, 1).orElseThrow()).isEqualTo(first);
    Issued second = assessment.issues().issued(FIRST).orElseThrow();
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.reason()).isEqualTo("补查出一处");
    assertThat(second.scores().sheet("office").orElseThrow().total()).isEqualTo(Points.of(89));
    assertThat(assessment.issues().year(2026).rows())
        .extracting(row -> row.place() + " " + row.name() + " " + row.sumInWords())
        .containsExactly("1 县民政局 25.00", "2 县政府办公室 22.25");
  }

  @Test
  void leavesOutWhatSomebodyPardonedWithItsReasonUntilItIsCountedAgain() throws Exception {
    scan("2026-02-01", problem(Rule.METADATA, "entry:notice-1"));
    String key = counted(sheet(FIRST, "office"), CountedItem.UNRESOLVED).evidence().get(0).key();
    assertThatThrownBy(() -> assessment.judging().pardon(REVIEWER, FIRST, "civil", key, "不是他们的"))
        .hasMessageContaining("没有这处问题");
    assertThatThrownBy(() -> assessment.judging().pardon(REVIEWER, FIRST, "office", key, "不"))
        .hasMessageContaining("请写明理由");

    assessment.judging().pardon(REVIEWER, FIRST, "office", key, "上级平台的故障");

    Sheet.Counted pardoned = counted(sheet(FIRST, "office"), CountedItem.UNRESOLVED);
    assertThat(pardoned.count()).isZero();
    assertThat(pardoned.evidence()).extracting(Evidence::pardon).containsExactly("上级平台的故障");
    judge(staff("other", Remit.WHOLE, Role.REVIEWER), "office", "20", "");
    judge(staff("other", Remit.WHOLE, Role.REVIEWER), "civil", "20", "");
    assertThatThrownBy(() -> issue(staff("reviewer", Remit.WHOLE, Role.APPROVER), 1, ""))
        .hasMessageContaining("另一位签发人");

    assessment.judging().unpardon(REVIEWER, FIRST, "office", key);
    assertThat(counted(sheet(FIRST, "office"), CountedItem.UNRESOLVED).count()).isEqualTo(1);
    assertThat(actions())
        .startsWith(StaffAction.FINDING_PARDONED.name())
        .endsWith(StaffAction.FINDING_COUNTED.name());
  }

  @Test
  void writesRankingProblemsAndAPageForEachUnitIntoAWorkbook() throws Exception {
    scan("2026-02-01", problem(Rule.METADATA, "entry:notice-1"));
    judge(REVIEWER, "office", "19.5", "缺一次月报");
    judge(REVIEWER, "civil", "20", "");

    byte[] file = AssessmentBook.of(issue(APPROVER, 1, ""));

    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      assertThat(book.getSheet("排名").getRow(3).getCell(1).getStringCellValue()).isEqualTo("县民政局");
      assertThat(book.getSheet("排名").getRow(4).getCell(4).getNumericCellValue()).isEqualTo(98.5);
      assertThat(book.getSheet("问题清单").getRow(3).getCell(3).getStringCellValue()).contains("要素缺失");
      assertThat(book.getSheet("县政府办公室").getRow(11).getCell(3).getStringCellValue())
          .isEqualTo("缺一次月报");
    }
  }

  @Test
  void refusesAPlanThatCannotBeAndKeepsTheOneThatIsThere() throws Exception {
    assertThat(
            county.bring("assessment.toml", plan("item = 'blank-column'\npoints = 10\neach = 2")))
        .isTrue();

    assertThat(county.bring("assessment.toml", plan("item = 'blank-colum'\npoints = 10\neach = 2")))
        .isFalse();

    assertThat(assessment.sheets().plan().counted())
        .extracting(item -> item.item().id())
        .containsExactly("blank-column");
    assertThat(assessment.sheets().unknownInPlan()).isEmpty();
  }

  private static String plan(String counted) {
    return "[[counted]]\n" + counted + "\n[[judged]]\nid = 'other'\nlabel = '其他'\npoints = 90\n";
  }

  private void judge(Staff staff, String unit, String points, String remark) throws Exception {
    assessment
        .judging()
        .judge(staff, FIRST, unit, Map.of("other-work", new JudgingDesk.Given(points, remark)));
  }

  private Issued issue(Staff staff, int version, String reason) throws Exception {
    String seen = assessment.sheets().digest(assessment.sheets().draft(FIRST));
    return assessment.issues().issue(staff, FIRST, version, seen, reason);
  }

  private Sheet sheet(Quarter quarter, String unit) {
    return assessment.sheets().draft(quarter).sheet(unit).orElseThrow();
  }

  private static Sheet.Counted counted(Sheet sheet, CountedItem item) {
    return sheet.counted().stream()
        .filter(counted -> counted.item().item() == item)
        .findFirst()
        .orElseThrow();
  }

  private void scan(String day, ProblemRow... found) {
    county
        .checks
        .register()
        .problems()
        .putAll(Arrays.asList(found), 5, Instant.parse(day + "T04:00:00Z"));
  }

  private static ProblemRow problem(Rule rule, String subject) {
    Severity severity = rule.severity();
    return new ProblemRow(rule.id(), subject, "0".repeat(64), severity.name(), "某处", "某个问题", "请改正");
  }

  private void answered(String number, @Nullable LocalDate on) {
    CaseLine.Dates dates =
        new CaseLine.Dates(LocalDate.of(2026, 2, 3), LocalDate.of(2026, 2, 10), on);
    CaseLine.Work work =
        new CaseLine.Work(
            on == null ? "WORKING" : "REPLIED", "civil", null, null, dates, null, "NOT_ASKED");
    StepRow step =
        new StepRow(
            number,
            county.clock.instant(),
            "经办人",
            "OFFICER",
            new StepRow.Deed("NOTE", "{}"),
            null,
            new StepRow.Link("", ""));
    assertThat(
            county.cases.append(
                number, TrailStore.ANY, previous -> HashChain.linked(step, previous), work))
        .isTrue();
  }

  private TrailStore trail() {
    return county.trail;
  }

  private List<String> actions() {
    return trail().steps("assessment:" + FIRST.code()).stream()
        .map(step -> step.deed().action())
        .toList();
  }

  private static Staff staff(String login, Remit remit, Role... roles) {
    return Staff.of(
        new Account(
            login,
            "某人",
            "office",
            Set.of(roles),
            remit,
            new Account.Standing(false, false, true, null),
            Instant.parse("2026-01-01T00:00:00Z")));
  }
}
