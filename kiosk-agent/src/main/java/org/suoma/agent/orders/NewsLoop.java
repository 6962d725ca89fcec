package org.suoma.agent.orders;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.agent.county.CountyLine;
import org.suoma.agent.county.NotEnrolledException;
import org.suoma.agent.outbox.BackOff;
import org.suoma.content.order.KioskNews;
import org.suoma.content.order.OrderResult;
import org.suoma.content.order.SignedWord;
import org.suoma.content.order.UnverifiedWordException;
import org.suoma.content.release.Ring;
import org.suoma.event.EventLog;
import org.suoma.event.LineKinds;

/**
 * Waits at the county's for news, all the time: a release is looked for at once, words are taken,
 * results are told. After a failure it waits longer and longer, with jitter, so that not all kiosks
 * come back in the second in which the county does; polling for content goes on meanwhile.
 */
public final class NewsLoop {

  private final EventLog eventLog;

  private static final Logger log = LoggerFactory.getLogger(NewsLoop.class);

  /** Looks into a file only, no further. */
  private static final Duration UNTIL_ENROLLED = Duration.ofSeconds(5);

  /** Whoever is sent away sooner without news is to come back later. */
  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(10);

  private final CountyNews county;
  private final OrderTaker orders;
  private final Supplier<Ring> ring;
  private final LongSupplier shown;
  private final Runnable pollNow;
  private final BackOff backOff;
  private final Object telling = new Object();
  private long told;
  private boolean reachedBefore = true;

  /**
   * Waits over this line.
   *
   * @param ring how early this kiosk gets a release, now
   * @param shown number of the release on the screen; 0 if there is none
   * @param pollNow looks for a new release; must not block
   */
  public NewsLoop(
      CountyLine line,
      OrderTaker orders,
      Supplier<Ring> ring,
      LongSupplier shown,
      Runnable pollNow,
      BackOff backOff,
      EventLog eventLog) {
    this.eventLog = eventLog;
    this.county = new CountyNews(line);
    this.orders = orders;
    this.ring = ring;
    this.shown = shown;
    this.pollNow = pollNow;
    this.backOff = backOff;
  }

  /** Begins, until the scheduler is shut down; it needs a thread of its own. */
  public void start(ScheduledExecutorService scheduler) {
    schedule(scheduler, Duration.ZERO);
  }

  private void schedule(ScheduledExecutorService scheduler, Duration delay) {
    ScheduledFuture<?> unused =
        scheduler.schedule(
            () -> {
              try {
                schedule(scheduler, step());
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            delay.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** Asks once and does what is told; says how long to wait before the next time. */
  Duration step() throws InterruptedException {
    try {
      tellResults();
      long began = System.nanoTime();
      told = Math.max(told, shown.getAsLong());
      Optional<KioskNews> news =
          county.ask(ring.get(), told, orders.lastOrder(), orders.settingsVersion());
      note(true, "");
      if (news.isPresent()) {
        take(news.get());
        tellResults();
      } else if (System.nanoTime() - began < SHORTEST_WAIT.toNanos()) {
        return backOff.next();
      }
      backOff.reset();
      return Duration.ZERO;
    } catch (NotEnrolledException e) {
      return UNTIL_ENROLLED;
    } catch (UnverifiedWordException e) {
      eventLog.tell(LineKinds.ORDER_NOT_TAKEN.of(e), e);
    } catch (IOException | RuntimeException e) {
      note(false, String.valueOf(e.getMessage()));
    }
    return backOff.next();
  }

  private void take(KioskNews news)
      throws UnverifiedWordException, IOException, InterruptedException {
    if (news.release() > told) {
      told = news.release();
      pollNow.run();
    }
    for (SignedWord word : news.words()) {
      orders.take(word);
    }
  }

  /** Tells the county what came of orders, as far as it does not know yet; from any thread. */
  public void tellResults() throws IOException, InterruptedException {
    synchronized (telling) {
      List<OrderResult> results = orders.untold();
      while (!results.isEmpty()) {
        county.tell(results);
        orders.told(results);
        results = orders.untold();
      }
    }
  }

  private void note(boolean reached, String detail) {
    if (reached != reachedBefore) {
      log.info(reached ? "waits for news at the county again" : "no news: {}", detail);
    }
    reachedBefore = reached;
  }
}
