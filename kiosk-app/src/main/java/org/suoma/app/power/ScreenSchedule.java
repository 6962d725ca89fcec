package org.suoma.app.power;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.suoma.app.session.VisitDesk;
import org.suoma.app.standing.Rest;
import org.suoma.event.AppKinds;
import org.suoma.event.EventLog;
import org.suoma.watch.Rounds;

/**
 * Puts the screen out while it is not the time, nobody has touched it for a while and no visit is
 * on; lights it before the hall opens, and as soon as it is touched. A kiosk that the county has
 * taken out of service stays lit: people come and read why. In a thread of its own.
 */
public final class ScreenSchedule implements ScreenTrial {

  /** So long after the last touch somebody may still be reading when the hall opens. */
  static final Duration UNTOUCHED = Duration.ofMinutes(5);

  /** So long before it opens the screen is lit: staff see early whether the kiosk is well. */
  static final Duration EARLY = Duration.ofMinutes(15);

  private static final Duration LOOK = Duration.ofSeconds(20);

  /** So long a trial lasts: enough to see it, and too short to call somebody. */
  private static final Duration TRIAL = Duration.ofSeconds(8);

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final BooleanSupplier goesDark;
  private final Supplier<Rest> rest;
  private final Supplier<LocalDateTime> now;
  private final VisitDesk visits;
  private final InstantSource steady;
  private final ScreenPower power;
  private final EventLog eventLog;
  private final ScheduledExecutorService thread = Rounds.thread("screen-power");
  private volatile Instant touched;
  private volatile State state = State.UNKNOWN;

  /** How the screen is, as far as this knows. */
  private enum State {
    /** An app of before may have put it out. */
    UNKNOWN,
    ON,
    OFF,
    /** It could not be put out this time. */
    STAYS_ON
  }

  /**
   * A schedule that has not begun.
   *
   * @param goesDark whether the screen is to go dark at all, now
   * @param rest how the kiosk is between two visits
   * @param now the time on the wall
   * @param steady the same as the visits'; set by nobody
   */
  public ScreenSchedule(
      BooleanSupplier goesDark,
      Supplier<Rest> rest,
      Supplier<LocalDateTime> now,
      VisitDesk visits,
      InstantSource steady,
      ScreenPower power,
      EventLog eventLog) {
    this.goesDark = goesDark;
    this.rest = rest;
    this.now = now;
    this.visits = visits;
    this.steady = steady;
    this.power = power;
    this.eventLog = eventLog;
    this.touched = steady.instant();
  }

  /** Begins, until the process ends. */
  public void start() {
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(
            Rounds.lasting(this::look), 0, LOOK.toSeconds(), TimeUnit.SECONDS);
  }

  /** Somebody touches the screen, or types. From any thread; returns at once. */
  public void touched() {
    touched = steady.instant();
    if (state == State.OFF) {
      thread.execute(Rounds.lasting(this::look));
    }
  }

  @Override
  public void run() throws IOException {
    Future<?> out =
        thread.submit(
            () -> {
              power.off();
              state = State.OFF;
              return null;
            });
    try {
      out.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (TimeoutException e) {
      throw new IOException("no answer in " + PATIENCE.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    ScheduledFuture<?> unused =
        thread.schedule(Rounds.lasting(this::look), TRIAL.toSeconds(), TimeUnit.SECONDS);
  }

  /** Looks once whether the screen is as it should be. */
  void look() {
    if (state == State.UNKNOWN && !goesDark.getAsBoolean()) {
      return; // whoever wants it always lit has the power of the screen to themselves
    }
    boolean isWanted = !mayBeOff();
    if (isWanted && state != State.ON) {
      light();
    } else if (!isWanted && (state == State.ON || state == State.UNKNOWN)) {
      putOut();
    }
  }

  private boolean mayBeOff() {
    return goesDark.getAsBoolean()
        && rest.get() instanceof Rest.OutOfHours hours
        && !hours.next().map(next -> now.get().isAfter(next.minus(EARLY))).orElse(false)
        && !visits.isOn()
        && Duration.between(touched, steady.instant()).compareTo(UNTOUCHED) >= 0;
  }

  private void putOut() {
    try {
      power.off();
      state = State.OFF;
      eventLog.tell(AppKinds.SCREEN_PUT_OUT.now());
    } catch (IOException e) {
      state = State.STAYS_ON;
      eventLog.tell(AppKinds.SCREEN_NOT_SWITCHED.of(e), e);
    }
  }

  private void light() {
    if (state == State.STAYS_ON) {
      state = State.ON;
      return;
    }
    boolean wasOut = state == State.OFF;
    try {
      power.on();
      state = State.ON;
      if (wasOut) {
        eventLog.tell(AppKinds.SCREEN_LIT.now());
      }
    } catch (IOException e) {
      if (wasOut) {
        // Tried again with each look: a screen that stays dark is the worse of two faults.
        eventLog.tell(AppKinds.SCREEN_NOT_SWITCHED.of(e), e);
      } else {
        state = State.ON; // one whose power nothing switches
      }
    }
  }
}
