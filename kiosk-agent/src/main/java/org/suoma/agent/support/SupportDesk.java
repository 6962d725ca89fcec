package org.suoma.agent.support;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.agent.county.CountyLine;
import org.suoma.agent.support.SupportStanding.State;
import org.suoma.content.report.SupportLimits;
import org.suoma.content.store.DiskFiles;
import org.suoma.event.EventLog;
import org.suoma.event.LineKinds;
import org.suoma.watch.Rounds;

/**
 * Makes the file for support when somebody asks for it and brings it to the county, through
 * restarts and however long the line is down; a newer one takes the place of one that waits.
 * Threads share one.
 */
public final class SupportDesk {

  private static final Logger log = LoggerFactory.getLogger(SupportDesk.class);

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  /** Enough for the whole file at 20 kB a second. */
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(15);

  private final SupportFile file;
  private final Path waiting;
  private final Optional<CountyLine> line;
  private final InstantSource clock;
  private final InstantSource steady;
  private final EventLog told;
  private final DiskFiles disk = new DiskFiles();

  /** Held while one is on its way, which may take minutes. */
  private final Object sending = new Object();

  /** Held for moments: the file that waits, and what is known of it. */
  private final Object shelf = new Object();

  private int made;
  private @Nullable Instant notBefore;
  private volatile SupportStanding standing;

  /**
   * A desk that goes on with what an earlier run has left.
   *
   * @param file what is made when somebody asks
   * @param waiting where it lies until the county has it
   * @param line to the county; empty if the kiosk has none
   * @param clock of this kiosk
   * @param steady set by nobody
   */
  public SupportDesk(
      SupportFile file,
      Path waiting,
      Optional<CountyLine> line,
      InstantSource clock,
      InstantSource steady,
      EventLog told) {
    this.file = file;
    this.waiting = waiting;
    this.line = line;
    this.clock = clock;
    this.steady = steady;
    this.told = told;
    this.standing =
        Files.exists(waiting)
            ? new SupportStanding(State.WAITING, now(), null)
            : SupportStanding.NONE;
  }

  /** Begins to bring what waits to the county, until the scheduler is shut down. */
  public void start(ScheduledExecutorService scheduler) {
    ScheduledFuture<?> unused =
        scheduler.scheduleWithFixedDelay(
            Rounds.lasting(this::step),
            LOOK_EVERY.toMillis(),
            LOOK_EVERY.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** What became of the last one. */
  public SupportStanding standing() {
    return standing;
  }

  /** Makes one, which is sent as soon as the line allows, also while another is on its way. */
  public SupportStanding ask() {
    synchronized (shelf) {
      try {
        disk.replace(waiting, file.make());
        made++;
        notBefore = null;
        standing = new SupportStanding(State.WAITING, now(), null);
      } catch (IOException e) {
        told.tell(LineKinds.SUPPORT_FILE_NOT_MADE.of(e), e);
        standing = new SupportStanding(State.NOT_KEPT, now(), null);
      }
      return standing;
    }
  }

  /** The same, and tries at once to send it; blocks for two minutes, or four behind another. */
  public SupportStanding askAndSend() {
    SupportStanding unused = ask();
    step();
    return standing;
  }

  /** Sends what waits, if it is time. */
  void step() {
    synchronized (sending) {
      try {
        Optional<Parcel> parcel = next();
        if (parcel.isPresent()) {
          send(line.orElseThrow(), parcel.get());
        }
      } catch (IOException e) {
        log.info("the file for support was not sent yet: {}", e.getMessage());
        later();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Optional<Parcel> next() throws IOException {
    synchronized (shelf) {
      Instant until = notBefore;
      boolean isDue =
          line.isPresent()
              && standing.state() == State.WAITING
              && (until == null || !steady.instant().isBefore(until));
      return isDue ? Optional.of(new Parcel(made, Files.readAllBytes(waiting))) : Optional.empty();
    }
  }

  private void send(CountyLine county, Parcel parcel) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        county.post("kiosks/support", SupportLimits.TYPE, parcel.bytes, TIMEOUT);
    int status = answer.statusCode();
    if (status == 204) {
      over(parcel, new SupportStanding(State.SENT, now(), null));
    } else if (isFinal(status)) {
      told.tell(LineKinds.SUPPORT_FILE_REFUSED.of(status));
      String code = county.problemCode(answer);
      over(
          parcel,
          new SupportStanding(State.REFUSED, now(), code.isEmpty() ? "HTTP_" + status : code));
    } else {
      later();
    }
  }

  private void later() {
    synchronized (shelf) {
      notBefore = steady.instant().plus(PAUSE_AFTER_FAILURE);
    }
  }

  private void over(Parcel parcel, SupportStanding end) throws IOException {
    synchronized (shelf) {
      if (parcel.number == made) {
        Files.deleteIfExists(waiting);
        standing = end;
      }
    }
  }

  /** A county that does not know this kiosk yet may do so tomorrow. */
  private static boolean isFinal(int status) {
    return status / 100 == 4 && status != 401 && status != 403 && status != 429;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** What is on its way; its number tells whether it is still the newest. */
  private static final class Parcel {
    private final int number;
    private final byte[] bytes;

    Parcel(int number, byte[] bytes) {
      this.number = number;
      this.bytes = bytes;
    }
  }
}
