package org.suoma.content.rollout;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/**
 * The hours in which the release may come on the screen, by the kiosk's clock; fetched it may be
 * before.
 *
 * @param from the first moment, e.g. {@code 22:00}
 * @param to the moment after, e.g. {@code 06:00}; may be on the next day
 */
public record RolloutHours(String from, String to) {

  /** Refuses what is no time, and hours that are none. */
  public RolloutHours {
    try {
      if (LocalTime.parse(from).equals(LocalTime.parse(to))) {
        throw new IllegalArgumentException("hours that begin when they end: " + from);
      }
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("not a time like 22:00: %s, %s".formatted(from, to), e);
    }
  }

  /** The first moment. */
  public LocalTime begin() {
    return LocalTime.parse(from);
  }

  /** The moment after. */
  public LocalTime end() {
    return LocalTime.parse(to);
  }
}
