package org.suoma.agent.sync;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.store.SelfCheck;

/**
 * Reads the store back bit by bit, once a day, at a pace that nobody at the screen notices; asks
 * for an update when something has to be fetched again.
 */
public final class StoreWatch {

  private static final Logger log = LoggerFactory.getLogger(StoreWatch.class);

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
  public StoreWatch(SelfCheck check, Runnable poll, InstantSource clock) {
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
          log.warn("{} contents had rotted on the disk and are fetched again", lost);
          lost = 0;
          poll.run();
        }
      }
    } catch (IOException | RuntimeException e) {
      next = now.plus(BETWEEN_CHECKS);
      log.error("the store cannot be checked", e);
    }
  }
}
