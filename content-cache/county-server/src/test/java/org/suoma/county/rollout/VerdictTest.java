package org.suoma.county.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.suoma.content.release.Ring;
import org.suoma.content.rollout.RolloutPlan;
import org.suoma.county.rollout.KioskProgress.State;
import org.suoma.county.storage.kiosk.ReportedKiosk;
import org.suoma.county.storage.kiosk.RolloutRow;

/** Thresholds and limits, with reports that nobody sent and a clock that stands still. */
class VerdictTest {

  private static final Instant NOON = Instant.parse("2026-05-06T04:00:00Z");
  private static final RolloutRules RULES =
      new RolloutRules(80, 20, Duration.ofMinutes(30), Duration.ofHours(4));

  private final List<ReportedKiosk> reports = new ArrayList<>();
  private Rollout rollout =
      new Rollout(
          7,
          "先试点后全部",
          NOON,
          "张三",
          0,
          RolloutTemplate.PILOT_FIRST.plan(List.of(), null).orElseThrow(),
          RULES,
          Phase.RUNNING,
          NOON,
          NOON,
          Set.of(),
          new RolloutRow.Note("开始", NOON, "张三"));

  @Test
  void theNextGroupOpensWhenEnoughShowTheReleaseAndItWasWatchedLongEnough() {
    pilots(3, 7);
    pilots(2, 6);
    assertThat(after(Duration.ofMinutes(60)).step()).isEqualTo(Verdict.Step.STAY);
    reports.clear();
    pilots(4, 7);
    pilots(1, 6);

    assertThat(after(Duration.ofMinutes(29)).step()).isEqualTo(Verdict.Step.STAY);
    Verdict verdict = after(Duration.ofMinutes(30));
    assertThat(verdict.step()).isEqualTo(Verdict.Step.OPEN_NEXT);
    assertThat(verdict.why()).isEqualTo("“试点终端” 5 台终端中 4 台已显示");
  }

  @Test
  void itPausesWhenTooManyAreInTroubleAfterTakingIt() {
    pilots(4, 7);
    reports.add(kiosk("bad", Ring.CANARY, 7, "", "entries/x.json: unreadable"));

    Verdict verdict = after(Duration.ofMinutes(1));

    assertThat(verdict.step()).isEqualTo(Verdict.Step.PAUSE);
    assertThat(verdict.why()).isEqualTo("“试点终端”有 1 台终端出问题（共 5 台），达到 20% 的上限");
  }

  @Test
  void aKioskThatCannotTakeItCountsAndOneWhoseLineIsBadDoesNot() {
    pilots(3, 7);
    reports.add(kiosk("full", Ring.CANARY, 6, "DISK_FULL", ""));
    assertThat(after(Duration.ofMinutes(1)).step()).isEqualTo(Verdict.Step.PAUSE);

    reports.remove(reports.size() - 1);
    for (String passing : List.of("SOURCE_UNREACHABLE", "BUDGET_SPENT", "TOO_SLOW")) {
      reports.add(kiosk(passing.toLowerCase(Locale.ROOT), Ring.CANARY, 6, passing, ""));
    }
    assertThat(after(Duration.ofMinutes(1)).step()).isEqualTo(Verdict.Step.STAY);
    assertThat(progress(NOON).kiosks().get(4).detail()).isEqualTo("今天的流量已用完，明天接着下载");
  }

  @Test
  void itPausesWhenAGroupHasNotComeSoFarInTime() {
    pilots(1, 7);
    pilots(1, 6);

    assertThat(after(Duration.ofMinutes(239)).step()).isEqualTo(Verdict.Step.STAY);
    Verdict verdict = after(Duration.ofHours(4));
    assertThat(verdict.step()).isEqualTo(Verdict.Step.PAUSE);
    assertThat(verdict.why()).contains("4 小时还没达到 80%");
  }

  @Test
  void aKioskThatIsSwitchedOffHoldsNobodyUp() {
    pilots(2, 7);
    ReportedKiosk off = kiosk("off", Ring.CANARY, 6, "", "");
    reports.add(
        new ReportedKiosk(
            off.name(), NOON.minus(Duration.ofDays(2)), off.traits(), 6, "", "", "", "", 0, null));

    assertThat(after(Duration.ofHours(1)).step()).isEqualTo(Verdict.Step.OPEN_NEXT);
    assertThat(progress(NOON).kiosks().get(2).state()).isEqualTo(State.SILENT);
  }

  @Test
  void aGroupThatHasFallenSilentOpensNoOtherAndAnEmptyOneDoes() {
    assertThat(after(Duration.ofHours(1)).step()).isEqualTo(Verdict.Step.OPEN_NEXT);

    pilots(3, 6);
    assertThat(
            Verdict.on(rollout, progress(NOON.plus(RolloutProgress.SILENCE)), NOON, "已显示").step())
        .isEqualTo(Verdict.Step.STAY);
    Instant later = NOON.plus(RolloutProgress.SILENCE).plusSeconds(1);
    assertThat(progress(later).groups().get(0).silent()).isEqualTo(3);
    assertThat(Verdict.on(rollout, progress(later), later, "已显示").step())
        .isEqualTo(Verdict.Step.PAUSE);
  }

  @Test
  void whatSomebodyAnswersForCountsNoMoreUntilARetry() {
    pilots(4, 7);
    reports.add(kiosk("bad", Ring.CANARY, 7, "", "entries/x.json: unreadable"));
    RolloutRow.Note why = new RolloutRow.Note("继续", NOON, "张三");

    rollout = rollout.resumed(progress(NOON).failed(), NOON, why);
    assertThat(rollout.excused()).containsExactly("bad");
    assertThat(after(Duration.ofHours(1)).step()).isEqualTo(Verdict.Step.OPEN_NEXT);

    rollout = rollout.retried(NOON, NOON.plus(Duration.ofMinutes(15)), why);
    assertThat(after(Duration.ofMinutes(14)).step()).isEqualTo(Verdict.Step.STAY);
    assertThat(after(Duration.ofMinutes(15)).step()).isEqualTo(Verdict.Step.PAUSE);
  }

  @Test
  void whenTheLastGroupHasItItIsFinished() {
    pilots(2, 7);
    reports.add(kiosk("hall", Ring.ALL, 7, "", ""));
    rollout = rollout.opened(NOON, rollout.note()).opened(NOON, rollout.note());

    assertThat(after(Duration.ofHours(1)).step()).isEqualTo(Verdict.Step.FINISH);
  }

  @Test
  void eachKioskIsToldHowFarItIs() {
    reports.add(
        new ReportedKiosk("a", NOON, traits(Ring.CANARY), 6, "", "", "", "FETCHING", 40, null));
    reports.add(
        new ReportedKiosk("b", NOON, traits(Ring.CANARY), 6, "WAITING", "", "", "", 0, null));
    reports.add(new ReportedKiosk("c", NOON, traits(Ring.CANARY), 6, "HELD", "", "", "", 0, null));
    reports.add(kiosk("d", Ring.ALL, 6, "", ""));
    reports.add(
        new ReportedKiosk(
            "e",
            NOON,
            new ReportedKiosk.Traits(false, "all", "", List.of()),
            6,
            "",
            "",
            "",
            "",
            0,
            null));

    assertThat(progress(NOON).kiosks())
        .extracting(KioskProgress::state)
        .containsExactly(
            State.FETCHING, State.READY, State.FAILED, State.NOT_YET, State.OLD_PROGRAM);
    assertThat(progress(NOON).kiosks().get(0).detail()).isEqualTo("40%");
  }

  @Test
  void rulesThatAreNoneAreRefusedInWords() {
    Duration hour = Duration.ofHours(1);
    assertThatThrownBy(() -> new RolloutRules(0, 10, hour, hour)).hasMessageContaining("成功比例");
    assertThatThrownBy(() -> new RolloutRules(90, 101, hour, hour)).hasMessageContaining("出错比例");
    assertThatThrownBy(() -> new RolloutRules(90, 10, hour, Duration.ZERO))
        .hasMessageContaining("限时");
  }

  private void pilots(int count, long release) {
    for (int i = 0; i < count; i++) {
      reports.add(kiosk("pilot-" + reports.size(), Ring.CANARY, release, "", ""));
    }
  }

  private Verdict after(Duration time) {
    Instant now = NOON.plus(time);
    return Verdict.on(rollout, progress(now), now, "已显示");
  }

  private RolloutProgress progress(Instant now) {
    return RolloutProgress.of(rollout, reports, now, new ReleaseReading());
  }

  private static ReportedKiosk kiosk(
      String name, Ring ring, long release, String error, String fault) {
    return new ReportedKiosk(
        name, NOON, traits(ring), release, "UNCHANGED", error, fault, "", 0, null);
  }

  private static ReportedKiosk.Traits traits(Ring ring) {
    return new ReportedKiosk.Traits(true, ring.id(), "", List.of());
  }

  @Test
  void townsAreGroupsInTheirOrder() {
    RolloutPlan plan = RolloutTemplate.BY_TOWN.plan(List.of(), null).orElseThrow();
    assertThat(plan.groups()).hasSize(2);
    assertThat(RolloutTemplate.IMMEDIATE.plan(List.of(), null)).isEmpty();
  }
}
