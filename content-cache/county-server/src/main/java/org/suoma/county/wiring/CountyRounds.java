package org.suoma.county.wiring;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.publishing.Publishing;
import org.suoma.county.storage.Database;
import org.suoma.event.CountyKinds;
import org.suoma.event.EventKind;
import org.suoma.event.EventLog;
import org.suoma.watch.Rounds;

/**
 * What a serving county does by the clock: its house kept, content checked, links tried, releases
 * rolled out, kiosks watched. One thread does these in turn, another what waits for other people's
 * servers, so that it keeps nobody waiting here.
 */
public final class CountyRounds implements Closeable {

  /** The start itself is not to wait for it. */
  private static final int FIRST_CHECK_MINUTES = 2;

  /** Before others have begun their day. */
  private static final int FIRST_LINKS_MINUTES = 1;

  /** After an outage of this server every kiosk is silent until it has reported. */
  private static final int FIRST_WATCH_MINUTES = 10;

  /** How often a server looks whether a duty of the day is left to it. */
  private static final int LOOK_MINUTES = 60;

  private final ScheduledExecutorService tasks = Rounds.thread("county-tasks");
  private final ScheduledExecutorService errands = Rounds.thread("county-errands");
  private final Duties duties;
  private final Publishing publishing;
  private final ConsoleServices services;
  private final EventLog told;

  CountyRounds(Duties duties, Publishing publishing, ConsoleServices services, EventLog told) {
    this.duties = duties;
    this.publishing = publishing;
    this.services = services;
    this.told = told;
  }

  /** Begins them all. */
  public void begin() {
    every(tasks, 0, LOOK_MINUTES, this::keepHouse);
    every(tasks, FIRST_CHECK_MINUTES, LOOK_MINUTES, this::check);
    every(errands, FIRST_LINKS_MINUTES, LOOK_MINUTES, this::tryLinks);
    every(tasks, 1, 1, this::rollOut);
    every(tasks, FIRST_WATCH_MINUTES, 1, this::watch);
  }

  /** Ends them; one that is under way is interrupted. */
  @Override
  public void close() {
    tasks.shutdownNow();
    errands.shutdownNow();
  }

  private static void every(
      ScheduledExecutorService thread, int firstMinutes, int minutes, Runnable work) {
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(
            Rounds.lasting(work), firstMinutes, minutes, TimeUnit.MINUTES);
  }

  private void keepHouse() {
    // Without this, kiosks would take a county that publishes nothing for one that is held back.
    daily("keep-house", publishing::keepHouse, CountyKinds.UPKEEP_FAILED);
    daily("software", services.software().shelf()::clean, CountyKinds.OLD_SOFTWARE_NOT_DELETED);
    daily("photos", this::expirePhotos, CountyKinds.OLD_PHOTOS_NOT_DELETED);
    daily("pictures", services.pictures()::expire, CountyKinds.OLD_PICTURES_NOT_DELETED);
    daily("support-files", services.support()::expire, CountyKinds.OLD_SUPPORT_FILES_NOT_DELETED);
  }

  private void expirePhotos() {
    int expired = services.photos().expire();
    if (expired > 0) {
      told.tell(CountyKinds.PHOTOS_EXPIRED.of(expired));
    }
  }

  private void check() {
    daily("check", this::scan, CountyKinds.SCAN_FAILED);
  }

  private void scan() {
    long blocked = services.checks().register().scan().stream().filter(Finding::blocks).count();
    if (blocked > 0) {
      told.tell(CountyKinds.SCAN_BLOCKS.of(blocked));
    }
  }

  private void tryLinks() {
    try {
      boolean unused = duties.<Exception>run("links", () -> services.checks().links().run(told));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      told.tell(CountyKinds.LINKS_NOT_TRIED.of(e), e);
    }
  }

  private void rollOut() {
    inTurn(services.rollouts().course()::step, CountyKinds.ROLLOUT_STUCK);
    inTurn(services.software().course()::step, CountyKinds.ROLLOUT_STUCK);
    inTurn(services.caretakers()::spread, CountyKinds.CARETAKERS_NOT_SENT);
  }

  private void watch() {
    inTurn(services.alarms()::step, CountyKinds.ALARMS_NOT_LOOKED);
  }

  private void daily(
      String duty, Database.Step<IOException> work, EventKind.One<Throwable> failed) {
    try {
      boolean unused = duties.<IOException>take(duty, work);
    } catch (IOException | RuntimeException e) {
      told.tell(failed.of(e), e);
    }
  }

  private void inTurn(Database.Step<IOException> work, EventKind.One<Throwable> failed) {
    try {
      duties.<IOException>inTurn(work);
    } catch (IOException | RuntimeException e) {
      told.tell(failed.of(e), e);
    }
  }
}
