package org.suoma.county.storage.kiosk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alarm as it lies in the database.
 *
 * @param id its number
 * @param kiosk about which
 * @param kind of what kind
 * @param detail what was wrong when it was noticed last
 * @param course how it went
 * @param care what was done about it
 */
public record AlarmRow(
    long id, String kiosk, String kind, String detail, Course course, Care care) {

  /**
   * How an alarm went.
   *
   * @param noticedAt when it was noticed, this time
   * @param openedAt when it had lasted long enough; null before that
   * @param closedAt when it was over; null while it lasts
   * @param times how often it has been opened
   */
  public record Course(
      Instant noticedAt, @Nullable Instant openedAt, @Nullable Instant closedAt, int times) {}

  /**
   * What was done about an alarm.
   *
   * @param owner who sees to it, as the trail names them; empty: nobody
   * @param silencedUntil until when it asks for nobody; null if it was not silenced
   * @param reason why it is silent
   * @param note for whoever comes next
   */
  public record Care(String owner, @Nullable Instant silencedUntil, String reason, String note) {}
}
