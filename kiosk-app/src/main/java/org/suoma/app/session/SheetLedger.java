package org.suoma.app.session;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many pages of A4 paper the visit at this screen has used. They are set aside when they are
 * given to the printer, since that takes a while. Threads may share one.
 */
public final class SheetLedger {

  private final Map<String, Integer> pages = new HashMap<>();
  private long visit;

  /**
   * Sets pages aside for a job, once.
   *
   * @param visitNumber whose they are; those of an earlier visit are forgotten
   * @param job id of the print job
   * @param count how many
   * @param most how many a visit may use; null for no limit
   * @return false if that would be more than a visit may use
   */
  public synchronized boolean setAside(
      long visitNumber, String job, int count, @Nullable Integer most) {
    if (!holds(visitNumber, job)) {
      if (most != null && count > most - used(visitNumber)) {
        return false;
      }
      pages.put(job, count);
    }
    return true;
  }

  /** Gives back the pages of a job of which nothing was printed. */
  public synchronized void giveBack(String job) {
    pages.remove(job);
  }

  /** Whether pages are set aside for this job. */
  public synchronized boolean holds(long visitNumber, String job) {
    turnTo(visitNumber);
    return pages.containsKey(job);
  }

  /** How many pages a visit has used. */
  public synchronized int used(long visitNumber) {
    turnTo(visitNumber);
    return pages.values().stream().mapToInt(Integer::intValue).sum();
  }

  private void turnTo(long visitNumber) {
    if (visitNumber != visit) {
      pages.clear();
      visit = visitNumber;
    }
  }
}
