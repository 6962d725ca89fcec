package org.suoma.app.session;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps the one visit at this screen, and forgets it. Threads may share one. */
public final class VisitDesk {

  /** After so long without a touch a visit is over: 120 s until the warning, 45 s to answer it. */
  public static final Duration INACTIVITY_TIMEOUT = Duration.ofSeconds(165);

  private final InstantSource clock;
  private final Object lock = new Object();
  private final List<BiConsumer<Visit, End>> over = new CopyOnWriteArrayList<>();
  private Visit visit;
  private boolean on;

  /**
   * A desk where nobody stands.
   *
   * @param clock set by nobody: a visit lasts as long as it lasts
   */
  public VisitDesk(InstantSource clock) {
    this.clock = clock;
    this.visit = Visit.fresh(1, clock.instant());
  }

  /** Has this done whenever a visit ends, so that nothing of it stays elsewhere. */
  public void whenOver(Runnable forget) {
    whenOver((visit, end) -> forget.run());
  }

  /** Tells whenever a visit ends how it was at its end, and what ended it. */
  public void whenOver(BiConsumer<Visit, End> told) {
    over.add(told);
  }

  /** The visit, touched now; a new one if the last one was left. */
  public Visit touch() {
    synchronized (lock) {
      endIfLeft();
      visit = visit.touched(clock.instant());
      return visit;
    }
  }

  /** The visit, touched now, with somebody there until it ends. */
  public Visit begin() {
    synchronized (lock) {
      Visit touched = touch();
      on = true;
      return touched;
    }
  }

  /** Whether somebody has opened more than the page that invites, and the visit is not over. */
  public boolean isOn() {
    synchronized (lock) {
      endIfLeft();
      return on;
    }
  }

  /** The visit as it is; nobody touches anything. */
  public Visit look() {
    synchronized (lock) {
      return visit;
    }
  }

  /** Ends the visit, as somebody has asked: nothing of it stays. */
  public void finish() {
    finish(End.TOUCH);
  }

  /** Ends the visit: nothing of it stays. */
  public void finish(End end) {
    synchronized (lock) {
      end(end);
    }
  }

  /** Ends the visit if it was left, even when no page asks any more. */
  public void endIfLeft() {
    synchronized (lock) {
      Duration untouched = Duration.between(visit.lastTouch(), clock.instant());
      if (untouched.compareTo(INACTIVITY_TIMEOUT) > 0) {
        end(End.TIME);
      }
    }
  }

  private void end(End end) {
    Visit ended = visit;
    on = false;
    visit = Visit.fresh(visit.number() + 1, clock.instant());
    over.forEach(told -> told.accept(ended, end));
  }

  /** Changes the pages' language. */
  public void language(Visit.Language language) {
    change(visit -> visit.in(language));
  }

  /** Changes how pages look. */
  public void display(Visit.Display display) {
    change(visit -> visit.with(display));
  }

  /** Shows all of the county, or what concerns this place. */
  public void wholeCounty(boolean whole) {
    change(visit -> visit.seeing(whole));
  }

  /** Notes a form that was begun; null: there is none any more. */
  public void unfinished(Visit.@Nullable Unfinished form) {
    change(visit -> visit.with(form));
  }

  /** Notes a receipt once, however often its job is asked for; too late after the visit's end. */
  public void printed(long visitNumber, String job, String title) {
    change(
        visit ->
            visit.number() != visitNumber || visit.hasPrinted(job)
                ? visit
                : visit.with(new Visit.Printed(job, title)));
  }

  /** How much is noted as printed in this visit; empty after its end. */
  public OptionalInt printedIn(long visitNumber) {
    synchronized (lock) {
      return visit.number() == visitNumber
          ? OptionalInt.of(visit.printed().size())
          : OptionalInt.empty();
    }
  }

  private void change(UnaryOperator<Visit> change) {
    synchronized (lock) {
      visit = change.apply(visit);
    }
  }

  /** What ends a visit. */
  public enum End {
    /** Somebody asked for it. */
    TOUCH,
    /** Nobody touched the screen for long. */
    TIME
  }
}
