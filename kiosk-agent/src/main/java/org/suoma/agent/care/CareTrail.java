package org.suoma.agent.care;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.care.CareAct;
import org.suoma.content.care.CareEvent;
import org.suoma.content.store.OwnersFile;
import org.suoma.event.CareKinds;
import org.suoma.event.EventLog;

/**
 * What was done at the panel, on the disk and in the log at once, and told to the county with its
 * reports until it has taken it. Holds the newest {@value #MOST}. Threads share one.
 */
public final class CareTrail {

  /** A county that cannot be reached for longer misses the oldest. */
  static final int MOST = 500;

  private static final Logger log = LoggerFactory.getLogger(CareTrail.class);

  private final Path file;
  private final JsonMapper json;
  private final Clock clock;
  private final EventLog told;
  private Stored stored;

  /**
   * Reads what is there; what cannot be read counts as nothing.
   *
   * @param json reads and writes moments as the county's reports have them
   * @param told hears of a file that cannot be read or written
   */
  public CareTrail(Path file, JsonMapper json, Clock clock, EventLog told) {
    this.file = file;
    this.told = told;
    this.json = json;
    this.clock = clock;
    this.stored = read();
  }

  private Stored read() {
    try {
      if (Files.exists(file)) {
        return json.readValue(Files.readAllBytes(file), Stored.class);
      }
    } catch (IOException e) {
      told.tell(CareKinds.CARE_TRAIL_UNREADABLE.of(file), e);
    }
    return new Stored(0, 0, List.of());
  }

  /**
   * Notes that something was done.
   *
   * @param caretaker number and name
   * @param detail in words; what is longer than an event holds is cut off
   */
  public synchronized void note(CareAct act, String caretaker, String detail) {
    String words =
        detail.length() > CareEvent.MOST_DETAIL
            ? detail.substring(0, CareEvent.MOST_DETAIL)
            : detail;
    CareEvent event =
        new CareEvent(
            stored.last() + 1,
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            act,
            caretaker,
            words);
    log.info("panel: {} {} {}", event.act(), event.caretaker(), event.detail());
    List<CareEvent> events = new ArrayList<>(stored.events());
    events.add(event);
    keep(
        new Stored(
            event.number(),
            stored.told(),
            events.subList(Math.max(0, events.size() - MOST), events.size())));
  }

  /** What the county does not know yet, the oldest first; no more than one report holds. */
  public synchronized List<CareEvent> untold() {
    return stored.events().stream()
        .filter(event -> event.number() > stored.told())
        .limit(CareEvent.MOST_AT_ONCE)
        .toList();
  }

  /** The county has taken these. */
  public synchronized void told(List<CareEvent> taken) {
    if (!taken.isEmpty()) {
      long newest = taken.get(taken.size() - 1).number();
      keep(new Stored(stored.last(), Math.max(newest, stored.told()), stored.events()));
    }
  }

  private void keep(Stored next) {
    stored = next;
    try {
      new OwnersFile(file).replace(json.writeValueAsBytes(next));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("events can always be written", e);
    } catch (IOException e) {
      told.tell(CareKinds.CARE_TRAIL_NOT_WRITTEN.of(file), e);
    }
  }

  /**
   * As it lies in the file.
   *
   * @param last number of the newest event
   * @param told number of the newest that the county has taken
   * @param events the newest
   */
  record Stored(long last, long told, List<CareEvent> events) {
    /** Copies the events. */
    Stored {
      events = List.copyOf(events);
    }
  }
}
