package org.suoma.county.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.suoma.content.calendar.Workdays;
import org.suoma.county.deadline.Consultation.Whom;

class ClocksTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  private final Workdays workdays;
  private final DisclosureClock clock = DisclosureClock.handedIn(Receipt.Channel.IN_PERSON, MONDAY);

  ClocksTest() throws IOException {
    workdays = Workdays.read(Files.readAllBytes(Path.of("../sample-county/workdays.json")));
  }

  @Test
  void correctionIsAskedForOnceWithinSevenWorkingDaysAndWithTimeForIt() throws Exception {
    DisclosureClock asked = clock.askCorrection(day(3, 9), day(3, 30), workdays);

    assertRefused("三十", () -> clock.askCorrection(day(3, 12), day(3, 30), workdays), "2026-03-11");
    assertRefused("三十", () -> asked.askCorrection(day(3, 10), day(3, 30), workdays), "一次");
    assertRefused("三十", () -> clock.askCorrection(day(3, 9), day(3, 9), workdays), "合理");
    assertRefused("三十", () -> clock.askCorrection(day(3, 1), day(3, 9), workdays), "早于");
    assertRefused(
        "三十",
        () -> asked.corrected(day(3, 18)).askCorrection(day(3, 20), day(3, 30), workdays),
        "一次");
  }

  @Test
  void correctionIsReceivedOnlyWhereOneWasAskedFor() {
    assertRefused("三十", () -> clock.corrected(day(3, 9)), "没有");
  }

  @Test
  void clockDoesNotRunWhileTheApplicantCorrects() throws Exception {
    DisclosureClock asked = clock.askCorrection(day(3, 9), day(3, 30), workdays);

    assertRefused("三十", () -> asked.extend(20, day(3, 10), workdays), "等待补正");
    assertRefused("三十", () -> asked.consult(Whom.THIRD_PARTY, day(3, 10)), "等待补正");
  }

  @Test
  void isExtendedOnceByAtMostTwentyAndBeforeTheLastDayIsOver() throws Exception {
    DisclosureClock extended = clock.extend(20, day(3, 30), workdays);

    assertThat(extended.dueOn(workdays)).contains(LocalDate.of(2026, 4, 28));
    assertRefused("三十三", () -> clock.extend(20, day(3, 31), workdays), "2026-03-30 已过");
    assertRefused("三十三", () -> clock.extend(21, day(3, 10), workdays), "最长 20");
    assertRefused("三十三", () -> clock.extend(0, day(3, 10), workdays), "现为 0");
    assertRefused("三十三", () -> extended.extend(1, day(4, 1), workdays), "一次");
  }

  @Test
  void onlyWhatComesFromAfarIsConfirmed() {
    assertRefused("三十一", () -> clock.confirmed(day(3, 3)), "不用确认");
    DisclosureClock byFax = DisclosureClock.handedIn(Receipt.Channel.FAX, MONDAY);
    assertRefused("三十一", () -> byFax.extend(1, day(3, 3), workdays), "确认");
    assertRefused("三十一", () -> byFax.confirmed(day(3, 1)), "早于");
  }

  @Test
  void opinionsAnswerWhatWasAsked() throws Exception {
    DisclosureClock asked = clock.consult(Whom.THIRD_PARTY, day(3, 9));

    assertRefused("三十三", () -> asked.answered(1, day(3, 10)), "第 2 次");
    assertRefused("三十二", () -> asked.answered(0, day(3, 8)), "早于");
    assertRefused("三十二", () -> asked.answered(0, day(3, 10)).answered(0, day(3, 11)), "已经收到");
  }

  @Test
  void nothingFollowsTheAnswer() throws Exception {
    DisclosureClock replied = clock.replied(day(3, 10));

    assertRefused("三十三", () -> replied.replied(day(3, 11)), "已经");
    assertRefused("三十三", () -> replied.extend(1, day(3, 11), workdays), "已经");
    assertRefused("三十三", () -> replied.consult(Whom.CO_AUTHOR, day(3, 11)), "已经");
  }

  @Test
  void everyStepOfTheReckoningNamesItsArticle() throws Exception {
    DisclosureClock full =
        clock
            .askCorrection(day(3, 9), day(3, 30), workdays)
            .corrected(day(3, 18))
            .consult(Whom.THIRD_PARTY, day(3, 20))
            .extend(10, day(3, 31), workdays);

    assertThat(full.reasons(workdays))
        .extracting(CaseClock.Reason::article)
        .containsExactly(
            "《政府信息公开条例》第三十一条",
            "《政府信息公开条例》第三十条",
            "《政府信息公开条例》第三十条",
            "《政府信息公开条例》第三十三条",
            "《政府信息公开条例》第三十二条",
            "《政府信息公开条例》第三十三条",
            "《民法典》第二百零一条");
  }

  @Test
  void saysThatADayIsNotCertainWhereTheHolidaysAreNotAnnounced() {
    DisclosureClock late =
        DisclosureClock.handedIn(Receipt.Channel.IN_PERSON, LocalDate.of(2026, 12, 14));

    assertThat(late.reasons(workdays))
        .last()
        .satisfies(reason -> assertThat(reason.text()).contains("2027 年的放假安排还没有公布"));
  }

  @Test
  void lettersFollowThePromiseOfTheirCounter() throws Exception {
    LetterClock letter = LetterClock.received(LocalDate.of(2026, 2, 12), 5);

    assertThat(letter.dueOn(workdays)).contains(LocalDate.of(2026, 2, 26));
    assertThat(letter.standing(LocalDate.of(2026, 2, 14), workdays)).isEqualTo(Standing.RUNNING);
    assertThat(letter.standing(LocalDate.of(2026, 2, 25), workdays)).isEqualTo(Standing.SOON);
    assertThat(letter.standing(LocalDate.of(2026, 2, 27), workdays)).isEqualTo(Standing.OVERDUE);
    assertThat(letter.replied(LocalDate.of(2026, 2, 26)).standing(day(3, 1), workdays))
        .isEqualTo(Standing.ANSWERED);
    assertThat(letter.replied(LocalDate.of(2026, 2, 27)).standing(day(3, 1), workdays))
        .isEqualTo(Standing.ANSWERED_LATE);
  }

  @Test
  void letterWithoutAPromiseIsNeverLate() {
    LetterClock letter = LetterClock.received(MONDAY, null);

    assertThat(letter.dueOn(workdays)).isEmpty();
    assertThat(letter.standing(LocalDate.of(2026, 12, 1), workdays)).isEqualTo(Standing.RUNNING);
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2026, month, day);
  }

  private static void assertRefused(String article, ThrowingCallable step, String words) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            ClockRefusedException.class,
            e -> assertThat(e.article()).isEqualTo("《政府信息公开条例》第" + article + "条"))
        .hasMessageContaining(words);
  }
}
