package org.suoma.agent.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.suoma.content.calling.CallAnswer;
import org.suoma.content.calling.StaffCall;

class CallDeskTest {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private Instant now = Instant.parse("2026-11-26T02:00:00Z");
  private CallAnswer.@Nullable State county = CallAnswer.State.WAITING;
  private final List<StaffCall> rung = new ArrayList<>();
  private final CallDesk desk =
      new CallDesk(() -> "hall-1", this::ring, PATIENCE, () -> now, Runnable::run);

  private Optional<CallAnswer.State> ring(StaffCall call) {
    rung.add(call);
    return Optional.ofNullable(county);
  }

  private CallStatus.State call() {
    return desk.request("县政务服务大厅 一楼", "place-county-hall", StaffCall.Language.YI).state();
  }

  private CallStatus.State after(Duration time) {
    now = now.plus(time);
    desk.ring();
    return desk.status().state();
  }

  @Test
  void aCallIsOnTheCountysScreensUntilSomebodyComes() {
    assertThat(call()).isEqualTo(CallStatus.State.WAITING);
    county = CallAnswer.State.COMING;
    assertThat(after(Duration.ofSeconds(2))).isEqualTo(CallStatus.State.COMING);
    county = CallAnswer.State.DONE;
    assertThat(after(Duration.ofSeconds(2))).isEqualTo(CallStatus.State.DONE);
    int times = rung.size();
    assertThat(after(CallDesk.TOLD_FOR)).isEqualTo(CallStatus.State.NONE);
    assertThat(rung).hasSize(times).noneMatch(StaffCall::withdrawn);
  }

  @Test
  void saysWhereItComesFromAndNothingOfWhoCalled() {
    call();
    assertThat(rung)
        .singleElement()
        .satisfies(
            call ->
                assertThat(call)
                    .isEqualTo(
                        new StaffCall(
                            call.id(),
                            "hall-1",
                            "县政务服务大厅 一楼",
                            "place-county-hall",
                            StaffCall.Language.YI,
                            false)));
  }

  @Test
  void whoCallsTwiceHasCalledOnce() {
    call();
    now = now.plusSeconds(20);
    assertThat(call()).isEqualTo(CallStatus.State.WAITING);
    desk.ring();
    assertThat(desk.status().waitedSeconds()).isEqualTo(20);
    assertThat(rung.stream().map(StaffCall::id).distinct()).hasSize(1);
  }

  @Test
  void whoNeedsNobodyAnyMoreIsTakenOffTheScreens() {
    call();
    assertThat(desk.cancel()).isEqualTo(new CallStatus(CallStatus.State.NONE, 0));
    assertThat(rung).hasSize(2);
    assertThat(rung.get(1)).isEqualTo(rung.get(0).withdraw());
    desk.ring();
    assertThat(rung).hasSize(2);
  }

  @Test
  void aCallThatNobodyAnswersIsOverAndTakenOffTheScreens() {
    call();
    for (Duration waited = Duration.ofSeconds(20);
        waited.compareTo(PATIENCE) < 0;
        waited = waited.plusSeconds(20)) {
      assertThat(after(Duration.ofSeconds(20))).isEqualTo(CallStatus.State.WAITING);
    }
    assertThat(after(Duration.ofSeconds(20))).isEqualTo(CallStatus.State.UNANSWERED);
    assertThat(rung.get(rung.size() - 1).withdrawn()).isTrue();
  }

  @Test
  void withoutALineItIsSaidWithinSecondsThatNobodyHasHeard() {
    county = null;
    assertThat(call()).isEqualTo(CallStatus.State.CALLING);
    assertThat(after(Duration.ofSeconds(6))).isEqualTo(CallStatus.State.CALLING);
    assertThat(after(Duration.ofSeconds(6))).isEqualTo(CallStatus.State.UNREACHED);
    assertThat(call()).as("it can be tried again").isEqualTo(CallStatus.State.CALLING);
  }

  @Test
  void aLineThatComesBackInTimeChangesNothing() {
    call();
    county = null;
    assertThat(after(Duration.ofSeconds(29))).isEqualTo(CallStatus.State.WAITING);
    county = CallAnswer.State.WAITING;
    assertThat(after(Duration.ofMillis(500))).isEqualTo(CallStatus.State.WAITING);
    assertThat(after(Duration.ofSeconds(29))).isEqualTo(CallStatus.State.WAITING);
    county = null;
    assertThat(after(CallDesk.SILENCE)).isEqualTo(CallStatus.State.UNREACHED);
  }

  @Test
  void whoHasSaidThatTheyComeComesAlsoWithoutALine() {
    county = CallAnswer.State.COMING;
    call();
    county = null;
    assertThat(after(Duration.ofMinutes(5))).isEqualTo(CallStatus.State.COMING);
    assertThat(after(Duration.ofMinutes(5))).isEqualTo(CallStatus.State.DONE);
  }

  @Test
  void whatTheCountyHasForgottenIsOver() {
    call();
    county = CallAnswer.State.GONE;
    assertThat(after(Duration.ofSeconds(2))).isEqualTo(CallStatus.State.UNANSWERED);
  }

  @Test
  void aKioskWithoutACountySaysSoAtOnce() {
    CallDesk alone = new CallDesk(() -> "hall-1", null, PATIENCE, () -> now, Runnable::run);
    assertThat(alone.request("一楼", null, StaffCall.Language.HAN).state())
        .isEqualTo(CallStatus.State.UNREACHED);
  }
}
