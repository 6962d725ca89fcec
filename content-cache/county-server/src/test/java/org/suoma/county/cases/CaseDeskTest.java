package org.suoma.county.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.form.WrittenForm;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.Entry;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.county.cases.CaseFile.Review;
import org.suoma.county.deadline.Consultation.Whom;
import org.suoma.county.deadline.Standing;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.storage.cases.CaseLine;
import org.suoma.county.storage.cases.CaseQuery;
import org.suoma.county.storage.cases.SubmissionStore;

@OnEveryDatabase(always = false)
class CaseDeskTest {

  private static final String NOTE = "补正请写明年份，联系人见原件";

  @TempDir private Path folder;
  private CaseFixture county;

  @BeforeEach
  void open(TestDatabases databases) throws IOException {
    county = new CaseFixture(folder, databases);
  }

  @AfterEach
  void close() {
    county.close();
  }

  private SubmissionNumber application() throws IOException {
    return county.handIn(CaseFixture.application(county.today()));
  }

  private CaseFile take(SubmissionNumber number, CaseStep step)
      throws StepRefusedException, IOException {
    return county.desk.take(number, CaseFixture.ALL, step, NOTE);
  }

  private CaseFile register(SubmissionNumber number) throws StepRefusedException, IOException {
    return county.desk.register(number, CaseFixture.ALL);
  }

  private static CaseStep plain(CaseAction action) {
    return new CaseStep.Plain(action);
  }

  @Test
  void goesFromRegistrationThroughEveryStationToTheFile() throws Exception {
    SubmissionNumber number = application();
    assertThat(register(number).state()).isEqualTo(CaseState.REGISTERED);
    county.clock.set(2026, 3, 9);
    assertThat(take(number, new CaseStep.CorrectionAsked(day(3, 9), day(3, 30))).state())
        .isEqualTo(CaseState.CORRECTING);
    county.clock.set(2026, 3, 18);
    assertThat(take(number, new CaseStep.Corrected(day(3, 18))).state())
        .isEqualTo(CaseState.REGISTERED);
    assertThat(take(number, plain(CaseAction.EXAMINE)).state()).isEqualTo(CaseState.EXAMINED);
    assertThat(take(number, new CaseStep.Assigned("natural-resources", "经办一")).state())
        .isEqualTo(CaseState.WORKING);
    county.clock.set(2026, 3, 20);
    take(number, new CaseStep.Consulted(Whom.THIRD_PARTY, day(3, 20)));
    CaseFile both = take(number, new CaseStep.Consulted(Whom.DEPARTMENT, day(3, 20)));
    assertThat(both.state()).isEqualTo(CaseState.CONSULTING);
    county.clock.set(2026, 3, 27);
    assertThat(take(number, new CaseStep.OpinionReceived(0, day(3, 27))).state())
        .as("the department has not answered yet")
        .isEqualTo(CaseState.CONSULTING);
    assertThat(take(number, new CaseStep.OpinionReceived(1, day(3, 27))).state())
        .isEqualTo(CaseState.WORKING);
    CaseFile extended = take(number, new CaseStep.Extended(20, day(3, 27)));
    assertThat(extended.dueOn(county.desk.workdays())).contains(LocalDate.of(2026, 5, 25));
    CaseFile replied = take(number, new CaseStep.Replied(day(3, 27), ReplyCode.PARTLY));
    assertThat(replied.outcome().review()).isEqualTo(Review.WAITING);
    assertThat(take(number, new CaseStep.Reviewed(false)).outcome().review())
        .isEqualTo(Review.KEEP);
    CaseFile archived = take(number, plain(CaseAction.ARCHIVE));

    assertThat(archived.state()).isEqualTo(CaseState.ARCHIVED);
    assertThat(county.desk.file(number)).contains(archived);
    assertThat(county.trail.verify().isWhole()).isTrue();
    assertThat(county.trail.recorded(number.digits(), CaseFixture.ALL))
        .hasSize(13)
        .allSatisfy(step -> assertThat(step.actor()).isEqualTo("管理员"))
        .first()
        .extracting(step -> step.step().action())
        .isEqualTo(CaseAction.REGISTER);
  }

  @Test
  void takesUnitApplicantAndDayOfReceiptFromTheOpenedForm() throws Exception {
    county.clock.set(2026, 3, 7);
    SubmissionNumber number = county.handIn(CaseFixture.ofBusiness(county.today()));
    county.clock.set(2026, 3, 9);

    register(number);

    CaseLine.Work work =
        Objects.requireNonNull(county.store.line(number.digits()).orElseThrow().work());
    assertThat(work.unit()).isEqualTo("county-office");
    assertThat(work.applicant()).isEqualTo("BUSINESS");
    assertThat(work.dates().receivedOn()).as("a Saturday, handed in").isEqualTo(day(3, 7));
    assertThat(work.dates().dueOn()).isEqualTo(day(4, 3));
  }

  @Test
  void mayAnswerOnTheSpot() throws Exception {
    SubmissionNumber number = application();
    register(number);

    CaseFile replied = take(number, new CaseStep.Replied(day(3, 2), ReplyCode.DISCLOSED));

    assertThat(Objects.requireNonNull(replied.clock()).standing(day(3, 2), county.desk.workdays()))
        .isEqualTo(Standing.ANSWERED);
  }

  @Test
  void allowsNoStepThatTheStateDoesNotAllow() throws Exception {
    SubmissionNumber number = application();

    assertRefused(() -> take(number, plain(CaseAction.EXAMINE)), "待登记");
    register(number);
    assertRefused(() -> register(number), "待审核");
    assertRefused(() -> take(number, plain(CaseAction.ARCHIVE)), "待审核");
    assertRefused(() -> take(number, new CaseStep.Assigned("tax", null)), "待审核");
    take(number, new CaseStep.CorrectionAsked(day(3, 2), day(3, 16)));
    assertRefused(() -> take(number, new CaseStep.Extended(5, day(3, 2))), "待补正");
    assertThat(county.trail.recorded(number.digits(), CaseFixture.ALL)).hasSize(2);
  }

  @Test
  void closesAnApplicationThatWasNotCorrectedOnlyAfterItsTime() throws Exception {
    SubmissionNumber number = application();
    register(number);
    take(number, new CaseStep.CorrectionAsked(day(3, 2), day(3, 16)));
    county.clock.set(2026, 3, 16);

    assertRefused(
        () -> take(number, new CaseStep.Replied(day(3, 16), ReplyCode.NOT_CORRECTED)), "期限还没有过");
    assertRefused(
        () -> take(number, new CaseStep.Replied(day(3, 16), ReplyCode.DISCLOSED)), "等待补正");
    county.clock.set(2026, 3, 17);
    assertThat(take(number, new CaseStep.Replied(day(3, 17), ReplyCode.NOT_CORRECTED)).state())
        .isEqualTo(CaseState.REPLIED);
  }

  @Test
  void bindsEveryStepToARole() throws Exception {
    SubmissionNumber number = application();
    CaseActor auditor = new CaseActor("监督一", EnumSet.of(CaseRole.AUDITOR));
    CaseActor registrar = new CaseActor("登记一", EnumSet.of(CaseRole.REGISTRAR));
    CaseActor officer = new CaseActor("经办一", EnumSet.of(CaseRole.OFFICER));
    CaseActor approver = new CaseActor("审批一", EnumSet.of(CaseRole.APPROVER));

    assertRefused(() -> county.desk.register(number, auditor), "登记员");
    county.desk.register(number, registrar);
    assertRefused(() -> county.desk.open(number, auditor), "查看原件");
    assertRefused(
        () -> county.desk.take(number, registrar, plain(CaseAction.EXAMINE), null), "经办人");
    county.desk.take(number, officer, plain(CaseAction.EXAMINE), null);
    CaseStep reply = new CaseStep.Replied(day(3, 2), ReplyCode.NOT_HELD);
    assertRefused(() -> county.desk.take(number, officer, reply, NOTE), "审批人");
    CaseFile replied = county.desk.take(number, approver, reply, NOTE);

    assertThat(county.desk.possible(replied, auditor)).isEmpty();
    assertThat(county.desk.possible(replied, registrar)).contains(CaseAction.ARCHIVE);
    assertThat(county.trail.recorded(number.digits(), CaseFixture.ALL))
        .extracting(AuditTrail.Recorded::role)
        .containsExactly(CaseRole.REGISTRAR, CaseRole.OFFICER, CaseRole.APPROVER);
  }

  @Test
  void asksForReasonsAndForDaysThatHaveCome() throws Exception {
    SubmissionNumber number = application();
    register(number);

    assertRefused(
        () -> county.desk.take(number, CaseFixture.ALL, new CaseStep.Extended(20, day(3, 2)), "  "),
        "理由");
    assertRefused(() -> take(number, new CaseStep.Replied(day(3, 3), ReplyCode.OTHER)), "还没有到");
    assertRefused(() -> take(number, new CaseStep.Replied(day(3, 2), null)), "答复类型");
  }

  @Test
  void saysTheArticleWhereTheLawForbidsAStep() throws Exception {
    SubmissionNumber number = application();
    register(number);
    county.clock.set(2026, 3, 12);

    assertRefused(() -> take(number, new CaseStep.CorrectionAsked(day(3, 12), day(3, 30))), "第三十条");
  }

  @Test
  void recordsWhoOpensWhatAPersonWrote() throws Exception {
    SubmissionNumber number = application();
    register(number);

    try (OpenedSubmission opened = county.desk.open(number, CaseFixture.ALL)) {
      assertThat(WrittenForm.read(opened.content()).kind())
          .isEqualTo(SubmissionKind.DISCLOSURE_APPLICATION);
    }

    assertThat(county.trail.recorded(number.digits(), CaseFixture.ALL))
        .last()
        .extracting(step -> step.step().action())
        .isEqualTo(CaseAction.OPEN);
  }

  @Test
  void leavesNothingOfPersonOrNotesInTheDatabase() throws Exception {
    SubmissionNumber number = application();
    register(number);
    take(number, new CaseStep.CorrectionAsked(day(3, 2), day(3, 16)));
    try (OpenedSubmission opened = county.desk.open(number, CaseFixture.ALL)) {
      assertThat(new String(opened.content(), UTF_8)).contains(CaseFixture.CANARY);
    }
    assertThat(county.trail.recorded(number.digits(), CaseFixture.ALL))
        .extracting(AuditTrail.Recorded::note)
        .contains(NOTE);
    county.close();

    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), UTF_8);
        assertThat(bytes)
            .as(file.toString())
            .doesNotContain(CaseFixture.CANARY, "11010519491231002X", "08995550199", NOTE);
      }
    }
  }

  @Test
  void lettersHaveTheClockOfTheirPromiseAndNoReplyCode() throws Exception {
    SubmissionNumber number = county.handIn(CaseFixture.letter(SubmissionKind.MATTER_STUCK));
    CaseFile registered = register(number);

    assertThat(registered.dueOn(county.desk.workdays())).contains(day(3, 9));
    assertRefused(() -> take(number, new CaseStep.CorrectionAsked(day(3, 2), day(3, 9))), "待审核");
    take(number, plain(CaseAction.EXAMINE));
    take(number, new CaseStep.Assigned("government-services", "经办一"));
    assertRefused(() -> take(number, new CaseStep.Replied(day(3, 2), ReplyCode.DISCLOSED)), "没有");
    CaseFile replied = take(number, new CaseStep.Replied(day(3, 2), null));
    assertThat(replied.outcome().review()).isEqualTo(Review.NOT_ASKED);
    assertThat(county.desk.possible(replied, CaseFixture.ALL))
        .contains(CaseAction.PUBLISH_ANSWER)
        .doesNotContain(CaseAction.REVIEW);
  }

  @Test
  void listsWhatIsDueFirstFirstAndFilters() throws Exception {
    SubmissionNumber slow = application();
    SubmissionNumber fast = county.handIn(CaseFixture.letter(SubmissionKind.MATTER_STUCK));
    SubmissionNumber unregistered = application();
    register(slow);
    register(fast);

    assertThat(county.store.find(CaseQuery.all()))
        .extracting(CaseLine::number)
        .containsExactly(fast.digits(), slow.digits(), unregistered.digits());
    assertThat(found("", "RECEIVED", LocalDate.MAX)).containsExactly(unregistered.digits());
    assertThat(found("MATTER_STUCK", "", LocalDate.MAX)).containsExactly(fast.digits());
    assertThat(found("", "REGISTERED,WORKING", LocalDate.MAX)).hasSize(2);
    assertThat(found("", "", day(3, 10))).containsExactly(fast.digits());
    assertThat(county.store.count(CaseQuery.all())).isEqualTo(3);
  }

  private List<String> found(String kind, String states, LocalDate dueBefore) {
    return county.store.find(new CaseQuery(kind, states, "", dueBefore, 1)).stream()
        .map(CaseLine::number)
        .toList();
  }

  @Test
  void filesWhatCannotBeReadAndNothingElse() throws Exception {
    SubmissionNumber good = application();
    SubmissionNumber forged =
        county.handIn(SubmissionKind.DISCLOSURE_APPLICATION, "{}".getBytes(UTF_8));

    assertRefused(() -> county.desk.discard(good, CaseFixture.ALL, NOTE), "请登记");
    assertThatThrownBy(() -> register(forged)).isInstanceOf(IOException.class);
    assertRefused(() -> county.desk.discard(forged, CaseFixture.ALL, " "), "理由");
    CaseFile discarded = county.desk.discard(forged, CaseFixture.ALL, NOTE);

    assertThat(discarded.state()).isEqualTo(CaseState.ARCHIVED);
    assertThat(county.desk.file(forged)).contains(discarded);
    assertThat(found("", "RECEIVED", LocalDate.MAX)).containsExactly(good.digits());
  }

  @Test
  void showsNotesOnlyToThoseWhoMayOpenTheContent() throws Exception {
    SubmissionNumber number = application();
    register(number);
    take(number, plain(CaseAction.NOTE));
    CaseActor auditor = new CaseActor("监督一", EnumSet.of(CaseRole.AUDITOR));

    assertThat(county.trail.recorded(number.digits(), auditor))
        .hasSize(2)
        .allSatisfy(step -> assertThat(step.note()).isEmpty());
  }

  @Test
  void countsQuestionnairesAndRecordsThatItOpenedThem() throws Exception {
    county.handIn(CaseFixture.answers("survey-1", Map.of("q", List.of("满意"))));
    county.handIn(CaseFixture.answers("survey-1", Map.of("q", List.of("满意", "别的"))));
    SurveyCount surveys =
        new SurveyCount(
            new SubmissionStore(county.database), county.inbox, county.trail, county.shelf);

    List<SurveyResult> results = surveys.count(CaseFixture.ALL);

    assertThat(results).hasSize(1);
    assertThat(results.get(0).forms()).isEqualTo(2);
    assertThat(results.get(0).questions().get(0).written())
        .as("no notice tells which answers were choices")
        .containsEntry("满意", 2)
        .containsEntry("别的", 1);
    assertThat(county.trail.recorded(SurveyCount.SUBJECT, CaseFixture.ALL)).hasSize(1);
    assertThat(county.store.count(CaseQuery.all())).as("they are no cases").isZero();
  }

  @Test
  void makesAnEntryOfAnAnswerWithoutTheLetter() throws Exception {
    SubmissionNumber number = county.handIn(CaseFixture.letter(SubmissionKind.MATTER_STUCK));
    AnswerPublishing publishing = new AnswerPublishing(county.desk, county.shelf);
    AnswerPublishing.Answer answer =
        new AnswerPublishing.Answer("关于公交延时的答复", "末班车延到九点。\n谢谢您的意见。", "replies");
    register(number);
    assertRefused(() -> publishing.publish(number, CaseFixture.ALL, answer), "答复以后");
    take(number, new CaseStep.Replied(day(3, 2), null));
    assertRefused(() -> publishing.publish(number, CaseFixture.ALL, answer), "栏目");
    Catalog catalog =
        new ContentJson()
            .read(
                "{\"columns\":[{\"id\":\"replies\",\"name\":\"回应\",\"kind\":\"OWN\",\"levels\":[\"COUNTY\"],\"updateDays\":0}]}"
                    .getBytes(UTF_8),
                Catalog.class);
    boolean unused =
        county.shelf.<Boolean, RuntimeException>change(
            change -> {
              change.put(catalog);
              return true;
            });

    CaseFile published = publishing.publish(number, CaseFixture.ALL, answer);

    String id = Objects.requireNonNull(published.outcome().entry());
    Entry entry = county.shelf.entry(id).orElseThrow();
    assertThat(entry.title().zh()).isEqualTo("关于公交延时的答复");
    assertThat(entry.body().text()).hasSize(2);
    assertThat(new String(new ContentJson().write(entry), UTF_8))
        .doesNotContain(number.digits(), CaseFixture.CANARY);
  }

  @Test
  void keepsWhatWasDoneWhenTheWorkingDaysAreChangedLater() throws Exception {
    SubmissionNumber number = application();
    register(number);
    county.clock.set(2026, 3, 11);
    take(number, new CaseStep.CorrectionAsked(day(3, 11), day(3, 30)));
    Workdays before = county.desk.workdays();
    List<Workdays.Year> years =
        before.years().stream()
            .map(
                year ->
                    new Workdays.Year(
                        year.year(), year.source(), year.off(), withSunday(year.worked())))
            .toList();
    boolean unused =
        county.shelf.<Boolean, RuntimeException>change(
            change -> {
              change.put(new Workdays(1, years));
              return true;
            });

    assertThat(county.desk.file(number).orElseThrow().state()).isEqualTo(CaseState.CORRECTING);
  }

  private static List<LocalDate> withSunday(List<LocalDate> worked) {
    return Stream.concat(worked.stream(), Stream.of(day(3, 7), day(3, 8))).toList();
  }

  @Test
  void twoPeopleCannotTakeTheSameStepAtOnce() throws Exception {
    SubmissionNumber number = application();
    register(number);
    CaseStep step = plain(CaseAction.EXAMINE);

    assertRefused(
        () ->
            county.trail.add(
                number.digits(), 0, CaseFixture.ALL, new AuditTrail.Entry(step, null), null),
        "刷新");
    assertThat(county.trail.recorded(number.digits(), CaseFixture.ALL)).hasSize(1);
  }

  @Test
  void everyActionHasARoleAndAStateFromWhichItCanBeDone() {
    for (CaseAction action : CaseAction.values()) {
      assertThat(action.roles()).as(action.name()).isNotEmpty();
    }
    assertThat(Set.of(CaseRole.AUDITOR))
        .as("auditors change nothing")
        .noneMatch(
            role ->
                Stream.of(CaseAction.values()).anyMatch(action -> action.roles().contains(role)));
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2026, month, day);
  }

  private static void assertRefused(ThrowingCallable step, String words) {
    assertThatThrownBy(step).isInstanceOf(StepRefusedException.class).hasMessageContaining(words);
  }
}
