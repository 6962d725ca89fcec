package org.suoma.app.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.suoma.event.Severity;

/**
 * What the kiosk's programs have told the people who look after them.
 *
 * @param events newest first
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RecentEvents(List<Event> events) {

  /** Copies the events. */
  public RecentEvents {
    events = List.copyOf(events);
  }

  /**
   * An event in the words of {@code docs/events.md}.
   *
   * @param id by which it is found there
   * @param severity how bad it is
   * @param last when it happened last
   * @param count how often within a day
   * @param happened what, in a sentence
   * @param advice what to do; empty if nothing
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Event(
      String id, Severity severity, Instant last, int count, String happened, String advice) {}
}
