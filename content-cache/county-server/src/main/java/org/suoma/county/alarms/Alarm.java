package org.suoma.county.alarms;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.suoma.county.storage.kiosk.AlarmRow;

/**
 * Something that a person has to see to.
 *
 * @param id its number
 * @param kiosk at which kiosk
 * @param kind of what kind
 * @param detail what was wrong when it was noticed last
 * @param openedAt when it was opened last
 * @param closedAt when it was over; empty while it lasts
 * @param times how often it has been opened; one that comes again within seven days is the same one
 * @param owner who sees to it, as the trail names them; empty: nobody
 * @param silence until when it asks for nobody; empty if it does
 * @param note for whoever comes next
 */
public record Alarm(
    long id,
    String kiosk,
    AlarmKind kind,
    String detail,
    Instant openedAt,
    Optional<Instant> closedAt,
    int times,
    String owner,
    Optional<Silence> silence,
    String note) {

  /** As the row stands at this moment. */
  static Alarm of(AlarmRow row, Instant now) {
    return new Alarm(
        row.id(),
        row.kiosk(),
        AlarmKind.valueOf(row.kind()),
        row.detail(),
        Objects.requireNonNull(row.course().openedAt()),
        Optional.ofNullable(row.course().closedAt()),
        row.course().times(),
        row.care().owner(),
        Optional.ofNullable(row.care().silencedUntil())
            .filter(until -> until.isAfter(now))
            .map(until -> new Silence(until, row.care().reason())),
        row.care().note());
  }

  /** Whether somebody has to do something now: it lasts and is not silent. */
  public boolean asks() {
    return closedAt.isEmpty() && silence.isEmpty();
  }

  /**
   * That it asks for nobody for a while.
   *
   * @param until its end
   * @param reason why
   */
  public record Silence(Instant until, String reason) {}
}
