package org.suoma.county.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.suoma.content.calling.CallAnswer;
import org.suoma.content.calling.StaffCall;

class OpenCallsTest {

  private Instant now = Instant.parse("2026-11-26T02:00:00Z");
  private final OpenCalls calls = new OpenCalls(() -> now);
  private final StaffCall first = call("hall-1", "place-a");

  private static StaffCall call(String kiosk, String place) {
    return new StaffCall(UUID.randomUUID(), kiosk, "一楼", place, StaffCall.Language.HAN, false);
  }

  @Test
  void aCallStandsUntilSomebodyIsThere() {
    assertThat(calls.take(first)).isEqualTo(CallAnswer.State.WAITING);
    calls.answer(first.id());
    assertThat(calls.take(first)).isEqualTo(CallAnswer.State.COMING);
    assertThat(calls.all()).extracting(OpenCall::coming).containsExactly(true);
    calls.finish(first.id());
    assertThat(calls.all()).isEmpty();
    assertThat(calls.take(first)).isEqualTo(CallAnswer.State.DONE);
    assertThat(calls.all()).isEmpty();
  }

  @Test
  void aKioskThatIsHeardNoMoreHasNoCall() {
    calls.take(first);
    now = now.plus(OpenCalls.SILENCE);
    assertThat(calls.all()).hasSize(1);
    calls.take(first);
    now = now.plus(OpenCalls.SILENCE).plusSeconds(1);
    assertThat(calls.all()).isEmpty();
  }

  @Test
  void aCallThatIsTakenBackIsOverAndAnotherKiosksStays() {
    StaffCall other = call("hall-2", "place-b");
    calls.take(first);
    calls.take(other);
    assertThat(calls.take(first.withdraw())).isEqualTo(CallAnswer.State.GONE);
    assertThat(calls.all()).extracting(open -> open.call().kiosk()).containsExactly("hall-2");
    assertThat(calls.at("place-b")).hasSize(1);
    assertThat(calls.at("place-a")).isEmpty();
  }

  @Test
  void oneKioskHasOneCallAndALateWordOfTheOneBeforeDoesNotEndIt() {
    calls.take(first);
    StaffCall second = call("hall-1", "place-a");
    assertThat(calls.take(second)).isEqualTo(CallAnswer.State.WAITING);
    calls.take(first.withdraw());
    assertThat(calls.all()).extracting(open -> open.call().id()).containsExactly(second.id());
  }

  @Test
  void whoWaitsLongestAndUnansweredStandsFirst() {
    calls.take(first);
    now = now.plusSeconds(1);
    StaffCall second = call("hall-2", "place-a");
    calls.take(second);
    now = now.plusSeconds(1);
    StaffCall third = call("hall-3", "place-a");
    calls.take(third);
    calls.answer(first.id());
    assertThat(calls.all())
        .extracting(open -> open.call().kiosk())
        .containsExactly("hall-2", "hall-3", "hall-1");
  }

  @Test
  void noCallStandsForever() {
    Duration heartbeat = Duration.ofSeconds(20);
    CallAnswer.State state = calls.take(first);
    for (Duration stood = heartbeat;
        stood.compareTo(OpenCalls.LONGEST) <= 0;
        stood = stood.plus(heartbeat)) {
      assertThat(state).isEqualTo(CallAnswer.State.WAITING);
      now = now.plus(heartbeat);
      state = calls.take(first);
    }
    now = now.plus(heartbeat);
    assertThat(calls.take(first)).isEqualTo(CallAnswer.State.GONE);
    assertThat(calls.all()).isEmpty();
  }

  @Test
  void callsOfKiosksThatNoCountyHasAreNotTaken() {
    for (int kiosk = 0; kiosk < OpenCalls.MOST; kiosk++) {
      assertThat(calls.take(call("k" + kiosk, "p"))).isEqualTo(CallAnswer.State.WAITING);
    }
    assertThat(calls.take(call("one-too-many", "p"))).isEqualTo(CallAnswer.State.GONE);
    assertThat(calls.all()).hasSize(OpenCalls.MOST);
  }
}
