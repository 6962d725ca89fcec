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
import org.suoma.agent.county.NotEnrolledException;
import org.suoma.event.EventLog;
import org.suoma.event.LineKinds;

/** Reports to the county every so often; a county that does not answer changes nothing here. */
public final class CountyReporter {

  private final EventLog eventLog;

  private static final Logger log = LoggerFactory.getLogger(CountyReporter.class);

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** Stands for a status where nobody answered. */
  private static final int NO_ANSWER = 0;

  private final CountyLine line;
  private final Reports reports;
  private final JsonMapper json;
  private boolean reachedBefore = true;

  /** Reports over this line. */
  public CountyReporter(CountyLine line, Reports reports, JsonMapper json, EventLog eventLog) {
    this.eventLog = eventLog;
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
      note(taken, response.statusCode());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (NotEnrolledException e) {
      log.debug("nobody to report for yet", e);
    } catch (IOException | RuntimeException e) {
      log.info("no report was sent: {}", e.toString());
      note(false, NO_ANSWER);
    }
  }

  private void note(boolean reached, int status) {
    if (reached != reachedBefore) {
      eventLog.tell(
          reached ? LineKinds.REPORTS_TAKEN.now() : LineKinds.REPORTS_NOT_TAKEN.of(status));
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
