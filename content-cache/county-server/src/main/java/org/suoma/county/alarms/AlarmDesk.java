package org.suoma.county.alarms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.suoma.county.access.Staff;
import org.suoma.county.access.StaffAction;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.enrolment.EnrolmentDesk;
import org.suoma.county.fleet.Fleet;
import org.suoma.county.fleet.Health;
import org.suoma.county.storage.kiosk.AlarmRow;
import org.suoma.county.storage.kiosk.AlarmStore;

/**
 * Opens and closes alarms by how the kiosks are, and notes who sees to them; all of it stands in
 * the trail. Several servers may do so at the same time. Threads share one.
 */
public final class AlarmDesk {

  /** Who does what no person does. */
  public static final String ITSELF = "服务器（自动）";

  /** How long a reason or a note may be. */
  public static final int MOST_WORDS = 200;

  /** A kiosk that nobody wants to hear of for longer is better withdrawn. */
  public static final Duration LONGEST_SILENCE = Duration.ofDays(60);

  private final AlarmStore store;
  private final Fleet fleet;
  private final StaffTrail trail;
  private final Clock clock;

  /** A desk over this store, for these kiosks. */
  public AlarmDesk(AlarmStore store, Fleet fleet, StaffTrail trail, Clock clock) {
    this.store = store;
    this.fleet = fleet;
    this.trail = trail;
    this.clock = clock;
  }

  /** Looks at all kiosks once; called every minute. */
  public void step() {
    Instant now = clock.instant();
    Set<String> gone = new HashSet<>(store.kiosks());
    for (Fleet.Kiosk kiosk : fleet.inService()) {
      gone.remove(kiosk.line().name());
      look(kiosk.line().name(), kiosk.health(), now);
    }
    for (String kiosk : gone) {
      settle(kiosk, AlarmKind.FAULT, "终端已停用", now);
      settle(kiosk, AlarmKind.SILENT, "终端已停用", now);
    }
  }

  private void look(String kiosk, Health health, Instant now) {
    switch (health.state()) {
      case WELL, NOTICE -> {
        settle(kiosk, AlarmKind.FAULT, "", now);
        settle(kiosk, AlarmKind.SILENT, "", now);
      }
      case FAULT -> {
        settle(kiosk, AlarmKind.SILENT, "", now);
        notice(kiosk, AlarmKind.FAULT, health, now);
      }
      // What was broken before it fell silent is not known to be well.
      case SILENT -> notice(kiosk, AlarmKind.SILENT, health, now);
      case OFF -> store.forgetUnopened(kiosk);
    }
  }

  private void notice(String kiosk, AlarmKind kind, Health health, Instant now) {
    String detail = String.join("；", health.reasons());
    if (store.notice(kiosk, kind.name(), detail, kind.patience(), now)) {
      trail.add(
          ITSELF,
          StaffAction.ALARM_OPENED,
          EnrolmentDesk.about(kiosk),
          Map.of("alarm", kind.label(), "reason", detail));
    }
  }

  private void settle(String kiosk, AlarmKind kind, String why, Instant now) {
    if (store.settle(kiosk, kind.name(), now)) {
      trail.add(
          ITSELF,
          StaffAction.ALARM_CLOSED,
          EnrolmentDesk.about(kiosk),
          Map.of("alarm", kind.label(), "reason", why));
    }
  }

  /** Those that last: what asks for somebody first, and of these what nobody sees to. */
  public List<Alarm> open() {
    Instant now = clock.instant();
    return store.open().stream()
        .map(row -> Alarm.of(row, now))
        .sorted(
            Comparator.comparing((Alarm alarm) -> !alarm.asks())
                .thenComparing(alarm -> !alarm.owner().isEmpty()))
        .toList();
  }

  /** Those that are over, the last first. */
  public List<Alarm> closed(int most) {
    Instant now = clock.instant();
    return store.closed(most).stream().map(row -> Alarm.of(row, now)).toList();
  }

  /** A kiosk's, lasting and over, the last first. */
  public List<Alarm> of(String kiosk, int most) {
    Instant now = clock.instant();
    return store.of(kiosk, most).stream().map(row -> Alarm.of(row, now)).toList();
  }

  /** The alarm of this number. */
  public Optional<Alarm> find(long id) {
    return store.find(id).map(row -> Alarm.of(row, clock.instant()));
  }

  /** Somebody sees to it from now on, in the place of whoever did. */
  public void take(Staff by, long id) {
    String owner = by.signature();
    care(
        by,
        id,
        StaffAction.ALARM_TAKEN,
        Map.of(),
        care -> new AlarmRow.Care(owner, care.silencedUntil(), care.reason(), care.note()));
  }

  /** Nobody sees to it any more. */
  public void leave(Staff by, long id) {
    care(
        by,
        id,
        StaffAction.ALARM_LEFT,
        Map.of(),
        care -> new AlarmRow.Care("", care.silencedUntil(), care.reason(), care.note()));
  }

  /**
   * Lets it ask for nobody for a while, also if it ends and comes again meanwhile.
   *
   * @param reason 1 to 200 characters
   * @throws IllegalArgumentException saying what is wrong with time or reason
   */
  public void silence(Staff by, long id, Instant until, String reason) {
    Instant now = clock.instant();
    if (reason.isEmpty() || reason.length() > MOST_WORDS) {
      throw new IllegalArgumentException("请写静默的理由，不超过 %d 个字".formatted(MOST_WORDS));
    }
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SILENCE))) {
      throw new IllegalArgumentException(
          "静默到的时间要在现在之后、%d 天之内；更久不用的终端请停用".formatted(LONGEST_SILENCE.toDays()));
    }
    care(
        by,
        id,
        StaffAction.ALARM_SILENCED,
        Map.of("until", until.toString(), "reason", reason),
        care -> new AlarmRow.Care(care.owner(), until, reason, care.note()));
  }

  /** Lets it ask again. */
  public void unsilence(Staff by, long id) {
    care(
        by,
        id,
        StaffAction.ALARM_UNSILENCED,
        Map.of(),
        care -> new AlarmRow.Care(care.owner(), null, "", care.note()));
  }

  /**
   * Leaves a note in the place of the one that was there.
   *
   * @param note at most 200 characters
   * @throws IllegalArgumentException if it is longer, in words
   */
  public void note(Staff by, long id, String note) {
    if (note.length() > MOST_WORDS) {
      throw new IllegalArgumentException("备注不超过 %d 个字".formatted(MOST_WORDS));
    }
    care(
        by,
        id,
        StaffAction.ALARM_NOTED,
        Map.of("reason", note),
        care -> new AlarmRow.Care(care.owner(), care.silencedUntil(), care.reason(), note));
  }

  private void care(
      Staff by,
      long id,
      StaffAction action,
      Map<String, String> facts,
      UnaryOperator<AlarmRow.Care> change) {
    store
        .care(id, change)
        .ifPresent(
            row -> {
              Map<String, String> told = new LinkedHashMap<>(facts);
              told.put("alarm", AlarmKind.valueOf(row.kind()).label());
              trail.add(by, action, EnrolmentDesk.about(row.kiosk()), told);
            });
  }
}
