package org.suoma.journey;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a finger does reaches the page, by the X pointer on the demo that the launcher started. */
@Tag("running-system")
@Timeout(180)
class TouchTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int TAPS = 10;

  private final RunningSystem system = RunningSystem.ofLauncher();
  private final Probe probe = new Probe(system);

  /**
   * Had it any button bound, each press would wait for it, and what is tapped meanwhile be lost.
   */
  @Test
  void everyTapReachesThePageWhileTheWindowManagerIsHeldUp() throws Exception {
    Await.until("the window", PATIENCE, () -> probe.look("#page").found());
    probe.open("entry?id=policy-elder-allowance");
    Probe.Sight heading = probe.look("h1");
    String unused =
        probe.answer(
            "window.taps = 0; addEventListener('mousedown', function () { taps++; }, true); 0");
    Hand hand = new Hand(system.display());
    system.holdWindowManager(true);
    try {
      for (int i = 0; i < TAPS; i++) {
        hand.tap(heading.x(), heading.y());
      }
      Await.until("all taps", PATIENCE, () -> probe.answer("taps").equals(Integer.toString(TAPS)));
    } finally {
      system.holdWindowManager(false);
    }
  }
}
