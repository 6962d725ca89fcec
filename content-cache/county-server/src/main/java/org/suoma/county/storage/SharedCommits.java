package org.suoma.county.storage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Makes one transaction of the small changes of many threads: whoever comes while another one
 * commits waits, and all who have waited are committed together, so that a slow disk is asked to
 * sync once for all of them. A change that fails undoes itself alone. Threads share one.
 */
public final class SharedCommits {

  private static final int MOST_TOGETHER = 100;

  private final Database database;
  private final ReentrantLock turn = new ReentrantLock();
  private final Deque<Pending> waiting = new ArrayDeque<>();

  /** Commits to this database. */
  public SharedCommits(Database database) {
    this.database = database;
  }

  /**
   * Makes a change; it is on the disk when this returns. A change that fails beside others is tried
   * once more alone.
   *
   * @param change writes by stores of the same database, on whichever thread
   * @throws RuntimeException what the change threw; nothing of it stays
   */
  public void run(Runnable change) {
    Pending mine = new Pending(change);
    synchronized (waiting) {
      waiting.add(mine);
    }
    turn.lock();
    try {
      while (!mine.done) {
        commit(next());
      }
    } finally {
      turn.unlock();
    }
    if (mine.failure != null) {
      throw mine.failure;
    }
  }

  private List<Pending> next() {
    List<Pending> together = new ArrayList<>();
    synchronized (waiting) {
      while (!waiting.isEmpty() && together.size() < MOST_TOGETHER) {
        together.add(waiting.remove());
      }
    }
    return together;
  }

  private void commit(List<Pending> together) {
    try {
      change(together);
    } catch (RuntimeException e) {
      together.forEach(this::commitAlone);
    }
    together.forEach(one -> one.done = true);
  }

  private void commitAlone(Pending one) {
    try {
      change(List.of(one));
    } catch (RuntimeException e) {
      one.failure = e;
    }
  }

  private void change(List<Pending> together) {
    int unused =
        database.<Integer, RuntimeException>change(
            handle -> {
              together.forEach(one -> one.change.run());
              return together.size();
            });
  }

  /** Seen only by who has the turn, and by its own thread afterwards. */
  private static final class Pending {

    private final Runnable change;
    private boolean done;
    private @Nullable RuntimeException failure;

    Pending(Runnable change) {
      this.change = change;
    }
  }
}
