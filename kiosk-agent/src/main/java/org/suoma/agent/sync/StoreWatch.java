package org.suoma.agent.sync;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.suoma.content.store.SelfCheck;
import org.suoma.event.ContentKinds;
import org.suoma.event.EventLog;

/**
 * Reads the store back bit by bit, once a day, at a pace that nobody at the screen notices; asks
 * for an update when something has to be fetched again.
 */
public final class StoreWatch {

  private final EventLog eventLog;

  /** Called every ten seconds this is below a hundredth of what an old disk can do. */
  private static final long BYTES_AT_ONCE = 4 << 20;

  private static final Duration BETWEEN_CHECKS = Duration.ofDays(1);

  private final SelfCheck check;
  private final Runnable poll;
  private final InstantSource clock;
  private Instant next = Instant.MIN;
  private int lost;

  /**
   * Watches a store.
   *
   * @param poll called when contents have to be fetched again
   */
  public StoreWatch(SelfCheck check, Runnable poll, InstantSource clock, EventLog eventLog) {
    this.eventLog = eventLog;
    this.check = check;
    this.poll = poll;
    this.clock = clock;
  }

  /** Looks at a little of the store; called every few seconds, by one thread. */
  public void look() {
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      return;
    }
    try {
      SelfCheck.Result result = check.step(BYTES_AT_ONCE);
      lost += result.lost();
      if (result.complete()) {
        next = now.plus(BETWEEN_CHECKS);
        if (lost > 0) {
          eventLog.tell(ContentKinds.CONTENTS_ROTTED.of(lost));
          lost = 0;
          poll.run();
        }
      }
    } catch (IOException | RuntimeException e) {
      next = now.plus(BETWEEN_CHECKS);
      eventLog.tell(ContentKinds.STORE_NOT_CHECKED.of(e), e);
    }
  }
}
