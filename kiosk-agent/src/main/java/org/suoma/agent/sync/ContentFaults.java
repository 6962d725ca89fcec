package org.suoma.agent.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What of the release on the screen could not be shown, as the app tells it, until there is another
 * release. Threads may share one.
 */
public final class ContentFaults {

  /** The county needs to know that there are faults, not each of a thousand. */
  static final int MOST = 20;

  private final Supplier<@Nullable Long> release;
  private final Map<String, String> faults = new LinkedHashMap<>();
  private @Nullable Long since;

  /**
   * No faults yet.
   *
   * @param release the release on the screen; null before the first
   */
  public ContentFaults(Supplier<@Nullable Long> release) {
    this.release = release;
  }

  /**
   * Notes a fault once.
   *
   * @param what a path of the release, such as {@code entries/x.json}
   * @param fault what is the matter with it
   */
  public void note(String what, String fault) {
    synchronized (faults) {
      forgetThoseOfOtherReleases();
      if (faults.size() < MOST) {
        faults.putIfAbsent(what, fault);
      }
    }
  }

  /** All that are known of this release, at most 20, as {@code what: fault}. */
  public List<String> list() {
    synchronized (faults) {
      forgetThoseOfOtherReleases();
      List<String> list = new ArrayList<>();
      faults.forEach((what, fault) -> list.add(what + ": " + fault));
      return list;
    }
  }

  private void forgetThoseOfOtherReleases() {
    Long now = release.get();
    if (now == null || !now.equals(since)) {
      faults.clear();
      since = now;
    }
  }
}
