package org.suoma.app.care;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.suoma.app.client.RecentEvents;
import org.suoma.app.language.Phrase;

/**
 * A line of what happened, for the people who look after the kiosk. What happened stands in Han, as
 * in {@code docs/events.md}.
 *
 * @param level of {@code note}, {@code warning}, {@code fault}
 * @param at when last
 * @param times how often; once if it is not more
 * @param happened what
 * @param advice what to do; empty if nothing
 * @param id by which it is found
 */
public record LogLine(
    String level, Phrase at, Phrase times, String happened, String advice, String id) {

  /** More nobody reads at a screen. */
  static final int MOST = 50;

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** The newest, in their order. */
  public static List<LogLine> of(RecentEvents events) {
    return events.events().stream().limit(MOST).map(LogLine::of).toList();
  }

  private static LogLine of(RecentEvents.Event event) {
    return new LogLine(
        event.severity().name().toLowerCase(Locale.ROOT),
        Phrase.of("{0}", LocalDateTime.ofInstant(event.last(), ZONE)),
        event.count() > 1 ? Phrase.of("{0} 次", event.count()) : Phrase.of(""),
        event.happened(),
        event.advice(),
        event.id());
  }
}
