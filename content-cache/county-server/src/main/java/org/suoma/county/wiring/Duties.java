package org.suoma.county.wiring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.DutyLog;
import org.suoma.county.storage.Turn;

/**
 * Work of every minute, which servers take turns at, and of every day, done by whichever comes
 * first. It is noted when it is done: what a server that died has left undone, the next one does.
 * Threads share one.
 */
final class Duties {

  /** A little less than a day, so that a duty does not wander through the hours. */
  static final Duration EVERY = Duration.ofHours(23);

  private final Database database;
  private final DutyLog log;
  private final InstantSource clock;

  Duties(Database database, DutyLog log, InstantSource clock) {
    this.database = database;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Does it, unless it was done today; waits while another server does something of the kind.
   *
   * @param name of the duty, the same in every version
   * @param work if it throws, it is not done
   * @param <X> what it may throw
   * @return whether it was done now
   */
  <X extends Exception> boolean take(String name, Database.Step<X> work) throws X {
    return take(Turn.DUTIES, name, work);
  }

  /** The same for work that takes minutes, and that other duties do not wait for. */
  <X extends Exception> boolean run(String name, Database.Step<X> work) throws X {
    return take(Turn.ERRANDS, name, work);
  }

  private <X extends Exception> boolean take(Turn turn, String name, Database.Step<X> work)
      throws X {
    if (isDone(name)) {
      return false;
    }
    return database.<Boolean, X>alone(
        turn,
        () -> {
          if (isDone(name)) {
            return false;
          }
          work.run();
          log.done(name, clock.instant());
          return true;
        });
  }

  /**
   * Does something of every minute, while no other server does anything of the kind.
   *
   * @param <X> what it may throw
   */
  <X extends Exception> void inTurn(Database.Step<X> work) throws X {
    boolean unused =
        database.<Boolean, X>alone(
            Turn.KIOSKS,
            () -> {
              work.run();
              return true;
            });
  }

  private boolean isDone(String name) {
    Optional<Instant> last = log.lastDone(name);
    return last.isPresent() && last.get().plus(EVERY).isAfter(clock.instant());
  }
}
