package org.suoma.agent.sync;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.agent.county.CountyLine;

/** Reports to the county every so often; a county that does not answer changes nothing here. */
public final class CountyReporter {

  private static final Logger log = LoggerFactory.getLogger(CountyReporter.class);

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final CountyLine line;
  private final Reports reports;
  private final JsonMapper json;
  private boolean reachedBefore = true;

  /** Reports over this line. */
  public CountyReporter(CountyLine line, Reports reports, JsonMapper json) {
    this.line = line;
    this.reports = reports;
    this.json = json;
  }

  /** Starts to report until the scheduler is shut down. */
  public void start(ScheduledExecutorService scheduler, Duration every) {
    ScheduledFuture<?> unused =
        scheduler.scheduleWithFixedDelay(
            this::sendOnce, 1_000, every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Reports now, out of turn, on the caller's thread. */
  public synchronized void sendOnce() {
    try {
      CountyReport report = reports.next();
      HttpResponse<byte[]> response =
          line.post("kiosks/report", "application/json", json.writeValueAsBytes(report), TIMEOUT);
      boolean taken = response.statusCode() / 100 == 2;
      if (taken) {
        reports.taken(report);
      }
      note(taken, "answered %d %s".formatted(response.statusCode(), line.problemCode(response)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      note(false, String.valueOf(e.getMessage()));
    }
  }

  private void note(boolean reached, String detail) {
    if (reached != reachedBefore) {
      log.info(
          reached ? "the county takes reports again" : "the county takes no reports: {}", detail);
    }
    reachedBefore = reached;
  }

  /** What there is to report. */
  public interface Reports {
    /** How it is now. */
    CountyReport next();

    /** The county has taken a report. */
    void taken(CountyReport report);
  }
}
