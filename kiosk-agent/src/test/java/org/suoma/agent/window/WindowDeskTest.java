package org.suoma.agent.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.suoma.content.order.Errand;
import org.suoma.content.order.OrderResult;
import org.suoma.content.order.OrderResult.Outcome;
import org.suoma.content.order.WindowStanding;

class WindowDeskTest {

  private static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");
  private static final Instant ONE = NOON.plusSeconds(3600);

  private Instant now = NOON;
  private final WindowDesk desk = new WindowDesk(Optional::empty, () -> now);

  private void ask(long number, Errand.Kind kind) {
    assertThat(desk.ask(new Errand(number, kind), ONE)).isTrue();
  }

  @Test
  void asksNothingOfAWindowThatNobodyHasSet() {
    assertThat(desk.standing()).isEqualTo(WindowStanding.usual());
    assertThat(desk.finished()).isEmpty();
  }

  @Test
  void anErrandThatTheWindowHasNoTimeForExpiresWithItsOrder() {
    ask(1, Errand.Kind.RESTART);
    now = ONE.minusSeconds(1);
    assertThat(desk.finished()).isEmpty();
    now = ONE;

    assertThat(desk.finished()).extracting(OrderResult::outcome).containsExactly(Outcome.EXPIRED);
    assertThat(desk.standing().errand()).isNull();
    assertThat(desk.answer(new OrderResult(1, Outcome.DONE, ""))).as("too late").isFalse();
    assertThat(desk.finished()).isEmpty();
  }

  @Test
  void aPictureThatTheLineDoesNotTakeExpiresWithItsOrder() {
    ask(1, Errand.Kind.PICTURE);
    assertThat(desk.picture(1, new byte[] {1})).isTrue();
    assertThat(desk.unsent()).isPresent();
    now = ONE;

    assertThat(desk.finished()).extracting(OrderResult::outcome).containsExactly(Outcome.EXPIRED);
    assertThat(desk.unsent()).isEmpty();
  }

  @Test
  void noPictureIsTakenThatWasNotAskedFor() {
    ask(1, Errand.Kind.RESTART);

    assertThat(desk.picture(1, new byte[] {1})).isFalse();
    assertThat(desk.picture(2, new byte[] {1})).isFalse();
    assertThat(desk.unsent()).isEmpty();
  }

  @Test
  void takesNoMoreErrandsThanAnybodyNeeds() {
    for (int i = 1; i <= WindowDesk.MOST_ERRANDS; i++) {
      ask(i, Errand.Kind.PICTURE);
    }
    assertThat(desk.ask(new Errand(99, Errand.Kind.PICTURE), ONE)).isFalse();
  }
}
