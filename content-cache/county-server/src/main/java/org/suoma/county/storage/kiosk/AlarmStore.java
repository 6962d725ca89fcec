package org.suoma.county.storage.kiosk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.suoma.county.storage.Database;

/**
 * Keeps alarms. Several servers may notice the same thing at the same time: it is noticed, opened
 * and closed once. Threads share one.
 */
public final class AlarmStore {

  /** One that comes again within so long is the same one, with the same owner. */
  public static final Duration SAME = Duration.ofDays(7);

  private final Database database;
  private final Jdbi jdbi;

  /** Keeps them in this database. */
  public AlarmStore(Database database) {
    this.database = database;
    this.jdbi = database.jdbi();
  }

  /**
   * Something is wrong, now or still.
   *
   * @param patience how long it may last before it is opened
   * @return whether it was opened by this
   */
  public boolean notice(String kiosk, String kind, String detail, Duration patience, Instant now) {
    return database.change(
        handle -> {
          AlarmRow alarm =
              lasting(handle, kiosk, kind).orElseGet(() -> add(handle, kiosk, kind, detail, now));
          if (alarm.course().openedAt() != null) {
            handle.execute("UPDATE alarm SET detail = ? WHERE id = ?", detail, alarm.id());
            return false;
          }
          if (alarm.course().noticedAt().plus(patience).isAfter(now)) {
            return false;
          }
          open(handle, alarm, detail, now);
          return true;
        });
  }

  private static AlarmRow add(
      Handle handle, String kiosk, String kind, String detail, Instant now) {
    handle.execute(
        "INSERT INTO alarm (kiosk, kind, detail, noticed_at, times) VALUES (?, ?, ?, ?, 0)",
        kiosk,
        kind,
        detail,
        now.toString());
    return lasting(handle, kiosk, kind).orElseThrow();
  }

  private static void open(Handle handle, AlarmRow alarm, String detail, Instant now) {
    Optional<AlarmRow> before =
        handle
            .createQuery(
                """
                SELECT * FROM alarm WHERE kiosk = :kiosk AND kind = :kind AND closed_at > :after
                ORDER BY closed_at DESC LIMIT 1
                """)
            .bind("kiosk", alarm.kiosk())
            .bind("kind", alarm.kind())
            .bind("after", now.minus(SAME).toString())
            .map((row, context) -> row(row))
            .findOne();
    if (before.isPresent()) {
      remove(handle, alarm);
    }
    handle.execute(
        """
        UPDATE alarm SET detail = ?, noticed_at = ?, opened_at = ?, closed_at = NULL,
          times = times + 1 WHERE id = ?
        """,
        detail,
        alarm.course().noticedAt().toString(),
        now.toString(),
        before.orElse(alarm).id());
  }

  /**
   * It is over: what was opened is closed, what was not is forgotten.
   *
   * @return whether something was closed by this
   */
  public boolean settle(String kiosk, String kind, Instant now) {
    return database.change(
        handle -> {
          Optional<AlarmRow> lasting = lasting(handle, kiosk, kind);
          if (lasting.isEmpty()) {
            return false;
          }
          if (lasting.get().course().openedAt() == null) {
            remove(handle, lasting.get());
            return false;
          }
          handle.execute(
              "UPDATE alarm SET closed_at = ? WHERE id = ?", now.toString(), lasting.get().id());
          return true;
        });
  }

  /** Forgets what was noticed of a kiosk and has not been opened. */
  public void forgetUnopened(String kiosk) {
    jdbi.useHandle(
        handle -> handle.execute("DELETE FROM alarm WHERE kiosk = ? AND opened_at IS NULL", kiosk));
  }

  /**
   * Changes what is done about an alarm.
   *
   * @param change gets what was done so far
   * @return the alarm after that; empty if there is none of this number
   */
  public Optional<AlarmRow> care(long id, UnaryOperator<AlarmRow.Care> change) {
    return database.change(
        handle -> {
          Optional<AlarmRow> alarm = find(handle, id);
          if (alarm.isEmpty()) {
            return alarm;
          }
          AlarmRow.Care care = change.apply(alarm.get().care());
          handle.execute(
              "UPDATE alarm SET owner = ?, silenced_until = ?, reason = ?, note = ? WHERE id = ?",
              care.owner(),
              care.silencedUntil() == null ? null : care.silencedUntil().toString(),
              care.reason(),
              care.note(),
              id);
          return find(handle, id);
        });
  }

  /** The alarm of this number, if it has ever been opened. */
  public Optional<AlarmRow> find(long id) {
    return jdbi.withHandle(handle -> find(handle, id));
  }

  /** Those that last, the oldest first. */
  public List<AlarmRow> open() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM alarm WHERE opened_at IS NOT NULL AND closed_at IS NULL
                    ORDER BY opened_at, id
                    """)
                .map((row, context) -> row(row))
                .list());
  }

  /** Those that are over, the last first. */
  public List<AlarmRow> closed(int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM alarm WHERE closed_at IS NOT NULL
                    ORDER BY closed_at DESC, id DESC LIMIT :most
                    """)
                .bind("most", most)
                .map((row, context) -> row(row))
                .list());
  }

  /** A kiosk's, lasting and over, the last first. */
  public List<AlarmRow> of(String kiosk, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM alarm WHERE kiosk = :kiosk AND opened_at IS NOT NULL
                    ORDER BY opened_at DESC, id DESC LIMIT :most
                    """)
                .bind("kiosk", kiosk)
                .bind("most", most)
                .map((row, context) -> row(row))
                .list());
  }

  /** Names of kiosks of which something lasts, opened or not. */
  public List<String> kiosks() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT DISTINCT kiosk FROM alarm WHERE closed_at IS NULL")
                .mapTo(String.class)
                .list());
  }

  private static void remove(Handle handle, AlarmRow alarm) {
    handle.execute("DELETE FROM alarm WHERE id = ?", alarm.id());
  }

  private static Optional<AlarmRow> find(Handle handle, long id) {
    return handle
        .createQuery("SELECT * FROM alarm WHERE id = :id AND opened_at IS NOT NULL")
        .bind("id", id)
        .map((row, context) -> row(row))
        .findOne();
  }

  private static Optional<AlarmRow> lasting(Handle handle, String kiosk, String kind) {
    return handle
        .createQuery(
            "SELECT * FROM alarm WHERE kiosk = :kiosk AND kind = :kind AND closed_at IS NULL")
        .bind("kiosk", kiosk)
        .bind("kind", kind)
        .map((row, context) -> row(row))
        .findOne();
  }

  private static AlarmRow row(ResultSet row) throws SQLException {
    return new AlarmRow(
        row.getLong("id"),
        row.getString("kiosk"),
        row.getString("kind"),
        row.getString("detail"),
        new AlarmRow.Course(
            Instant.parse(row.getString("noticed_at")),
            instant(row.getString("opened_at")),
            instant(row.getString("closed_at")),
            row.getInt("times")),
        new AlarmRow.Care(
            row.getString("owner"),
            instant(row.getString("silenced_until")),
            row.getString("reason"),
            row.getString("note")));
  }

  private static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }
}
