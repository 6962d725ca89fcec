package org.suoma.agent.window;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.agent.county.CountyLine;
import org.suoma.content.order.OrderResult;
import org.suoma.event.EventLog;
import org.suoma.event.LineKinds;

/**
 * Brings pictures and results from the window to the county: a picture is sent again while its
 * order holds, and is done when the county has taken it. One thread.
 */
public final class WindowLoop {

  private final EventLog eventLog;

  private static final Logger log = LoggerFactory.getLogger(WindowLoop.class);

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  /** A thin line takes a moment for a third of a megabyte. */
  private static final Duration PICTURE_TIMEOUT = Duration.ofSeconds(60);

  private static final int LOOKS_AFTER_FAILURE = 15;

  private final WindowDesk desk;
  private final CountyLine line;
  private final Results results;
  private int pause;

  /** Brings what this desk has over this line. */
  public WindowLoop(WindowDesk desk, CountyLine line, Results results, EventLog eventLog) {
    this.eventLog = eventLog;
    this.desk = desk;
    this.line = line;
    this.results = results;
  }

  /** Begins, until the scheduler is shut down. */
  public void start(ScheduledExecutorService scheduler) {
    ScheduledFuture<?> unused =
        scheduler.scheduleWithFixedDelay(
            this::step, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Looks once. */
  void step() {
    try {
      Optional<WindowDesk.Picture> picture = desk.unsent();
      if (picture.isPresent() && --pause < 0) {
        send(picture.get());
      }
      List<OrderResult> finished = desk.finished();
      if (!finished.isEmpty()) {
        results.finish(finished);
      }
    } catch (IOException | RuntimeException e) {
      eventLog.tell(LineKinds.ORDER_RESULT_NOT_KEPT.of(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(WindowDesk.Picture picture) throws InterruptedException {
    try {
      HttpResponse<byte[]> answer =
          line.post(
              "kiosks/picture?order=" + picture.number(),
              "image/png",
              picture.png(),
              PICTURE_TIMEOUT);
      if (answer.statusCode() == 204) {
        desk.over(new OrderResult(picture.number(), OrderResult.Outcome.DONE, ""));
      } else if (answer.statusCode() / 100 == 4) {
        String code = line.problemCode(answer);
        eventLog.tell(LineKinds.PICTURE_REFUSED.of(answer.statusCode()));
        desk.over(
            new OrderResult(picture.number(), OrderResult.Outcome.REFUSED, "县里没有收画面：" + code));
      } else {
        pause = LOOKS_AFTER_FAILURE;
      }
    } catch (IOException e) {
      log.info("the picture was not sent yet: {}", e.getMessage());
      pause = LOOKS_AFTER_FAILURE;
    }
  }

  /** Where results go. */
  @FunctionalInterface
  public interface Results {
    /** Keeps them, so that the county learns of them. */
    void finish(List<OrderResult> results) throws IOException, InterruptedException;
  }
}
