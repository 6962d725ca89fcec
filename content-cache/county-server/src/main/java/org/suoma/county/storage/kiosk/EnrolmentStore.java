package org.suoma.county.storage.kiosk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.suoma.county.storage.Database;

/** Keeps which kiosks are let in, and by which keys. Threads share one. */
public final class EnrolmentStore {

  private final Database database;
  private final Jdbi jdbi;

  /** Keeps them in this database. */
  public EnrolmentStore(Database database) {
    this.database = database;
    this.jdbi = database.jdbi();
  }

  /**
   * Lets a kiosk come with a code; a code that it was given before can be used no more, a key that
   * it has stays until the code is used.
   *
   * @param codeHash of the code
   */
  public void invite(
      String kiosk, String area, String place, String codeHash, Instant now, Instant until) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO enrolment (kiosk, area, place, invited_at, code, code_until)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (kiosk) DO UPDATE SET area = excluded.area, place = excluded.place,
                  invited_at = excluded.invited_at, code = excluded.code,
                  code_until = excluded.code_until
                """,
                kiosk,
                area,
                place,
                now.toString(),
                codeHash,
                until.toString()));
  }

  /**
   * Uses a code up: from now on the kiosk signs with this key and with no other.
   *
   * @return the kiosk; empty, and nothing has changed, if no such code can be used now
   */
  public Optional<EnrolmentRow> enrol(String codeHash, EnrolmentRow.Key key) {
    return database.change(
        handle -> {
          Optional<EnrolmentRow> invited =
              handle
                  .createQuery("SELECT * FROM enrolment WHERE code = :code AND code_until > :now")
                  .bind("code", codeHash)
                  .bind("now", key.since().toString())
                  .map((row, context) -> enrolment(row))
                  .findOne();
          invited.ifPresent(
              kiosk ->
                  handle.execute(
                      """
                      UPDATE enrolment SET code = NULL, code_until = NULL, key_id = ?,
                        public_key = ?, enrolled_at = ?, withdrawn_at = NULL WHERE kiosk = ?
                      """,
                      key.id(),
                      key.publicKey(),
                      key.since().toString(),
                      kiosk.kiosk()));
          return invited;
        });
  }

  /** Lets a kiosk in no more, neither by its key nor by a code. */
  public void withdraw(String kiosk, Instant now) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                UPDATE enrolment SET code = NULL, code_until = NULL, withdrawn_at = ?
                WHERE kiosk = ?
                """,
                now.toString(),
                kiosk));
  }

  /** All kiosks, in the order of names. */
  public List<EnrolmentRow> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM enrolment ORDER BY kiosk")
                .map((row, context) -> enrolment(row))
                .list());
  }

  /** The kiosk of this name. */
  public Optional<EnrolmentRow> find(String kiosk) {
    return one("SELECT * FROM enrolment WHERE kiosk = :value", kiosk);
  }

  /** The kiosk whose key is called so, withdrawn or not. */
  public Optional<EnrolmentRow> findByKey(String keyId) {
    return one("SELECT * FROM enrolment WHERE key_id = :value", keyId);
  }

  private Optional<EnrolmentRow> one(String sql, String value) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("value", value)
                .map((row, context) -> enrolment(row))
                .findOne());
  }

  private static EnrolmentRow enrolment(ResultSet row) throws SQLException {
    Instant since = instant(row.getString("enrolled_at"));
    return new EnrolmentRow(
        row.getString("kiosk"),
        row.getString("area"),
        row.getString("place"),
        instant(row.getString("code_until")),
        since == null
            ? null
            : new EnrolmentRow.Key(row.getString("key_id"), row.getString("public_key"), since),
        instant(row.getString("withdrawn_at")));
  }

  private static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }
}
