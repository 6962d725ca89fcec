package org.suoma.agent.sync;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Notices a stick soon after it is plugged in, so that nobody has to wait for the next poll. */
public final class StickWatch {

  private final Supplier<List<Path>> plugged;
  private final Runnable poll;
  private Set<Path> before = Set.of();

  /**
   * Watches sticks.
   *
   * @param plugged the folders with content that are there now
   * @param poll called when one has come
   */
  public StickWatch(Supplier<List<Path>> plugged, Runnable poll) {
    this.plugged = plugged;
    this.poll = poll;
  }

  /** Looks once; called every few seconds, by one thread. */
  public void look() {
    Set<Path> now = new HashSet<>(plugged.get());
    if (!before.containsAll(now)) {
      poll.run();
    }
    before = now;
  }
}
