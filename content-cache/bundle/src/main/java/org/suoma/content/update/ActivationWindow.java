package org.suoma.content.update;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The hours in which a new release may come on the screen, e.g. 22:00 to 06:00; before that it is
 * fetched and waits.
 *
 * @param from the first moment of the window
 * @param to the moment after it; equal to {@code from}: always open. May be on the next day
 * @param zone the hall's
 */
public record ActivationWindow(LocalTime from, LocalTime to, ZoneId zone) {

  /** A window that never closes. */
  public static ActivationWindow always() {
    return new ActivationWindow(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, ZoneId.of("UTC"));
  }

  /** Whether a release may come on the screen at this moment. */
  public boolean isOpen(Instant now) {
    LocalTime time = now.atZone(zone).toLocalTime();
    boolean afterFrom = !time.isBefore(from);
    boolean beforeTo = time.isBefore(to);
    return from.isBefore(to) ? afterFrom && beforeTo : afterFrom || beforeTo;
  }
}
