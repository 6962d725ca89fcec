package org.suoma.app.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Keeps the one visit at this screen, and forgets it. Threads may share one. */
public final class VisitDesk {

  /** After so long without a touch a visit is over: 120 s until the warning, 45 s to answer it. */
  public static final Duration INACTIVITY_TIMEOUT = Duration.ofSeconds(165);

  private final Clock clock;
  private final Object lock = new Object();
  private Visit visit;

  /** A desk where nobody stands. */
  public VisitDesk(Clock clock) {
    this.clock = clock;
    this.visit = Visit.fresh(1, clock.instant());
  }

  /** The visit, touched now; a new one if the last one was left. */
  public Visit touch() {
    synchronized (lock) {
      Instant now = clock.instant();
      if (Duration.between(visit.lastTouch(), now).compareTo(INACTIVITY_TIMEOUT) > 0) {
        visit = Visit.fresh(visit.number() + 1, now);
      }
      visit =
          new Visit(
              visit.number(),
              now,
              visit.language(),
              visit.display(),
              visit.wholeCounty(),
              visit.printed());
      return visit;
    }
  }

  /** Ends the visit: nothing of it stays. */
  public void finish() {
    synchronized (lock) {
      visit = Visit.fresh(visit.number() + 1, clock.instant());
    }
  }

  /** Changes the pages' language. */
  public void language(Visit.Language language) {
    change(
        v ->
            new Visit(
                v.number(), v.lastTouch(), language, v.display(), v.wholeCounty(), v.printed()));
  }

  /** Changes how pages look. */
  public void display(Visit.Display display) {
    change(
        v ->
            new Visit(
                v.number(), v.lastTouch(), v.language(), display, v.wholeCounty(), v.printed()));
  }

  /** Shows all of the county, or what concerns this place. */
  public void wholeCounty(boolean whole) {
    change(
        v -> new Visit(v.number(), v.lastTouch(), v.language(), v.display(), whole, v.printed()));
  }

  /** Notes a receipt once, however often its job is asked for; too late after the visit's end. */
  public void printed(long visitNumber, String job, String title) {
    change(
        v -> {
          if (v.number() != visitNumber || v.hasPrinted(job)) {
            return v;
          }
          List<Visit.Printed> receipts = new ArrayList<>(v.printed());
          receipts.add(new Visit.Printed(job, title));
          return new Visit(
              v.number(), v.lastTouch(), v.language(), v.display(), v.wholeCounty(), receipts);
        });
  }

  private void change(UnaryOperator<Visit> change) {
    synchronized (lock) {
      visit = change.apply(visit);
    }
  }
}
