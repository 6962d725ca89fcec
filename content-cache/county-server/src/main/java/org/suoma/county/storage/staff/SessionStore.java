package org.suoma.county.storage.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.suoma.county.storage.Database;

/** Keeps who is signed in to the console, for all servers. Threads share one. */
public final class SessionStore {

  private final Database database;
  private final Jdbi jdbi;

  /** Keeps them in this database. */
  public SessionStore(Database database) {
    this.database = database;
    this.jdbi = database.jdbi();
  }

  /**
   * Adds a session and forgets those that are over, and the oldest ones if there are too many.
   *
   * @param since sessions that began at this moment or before are over
   * @param used so are those that were used last at this moment or before
   * @param most how many there may be
   */
  public void add(Row row, Instant since, Instant used, int most) {
    int unused =
        database.change(
            handle -> {
              handle.execute(
                  "DELETE FROM console_session WHERE since <= ? OR used <= ?",
                  since.toString(),
                  used.toString());
              handle.execute(
                  """
                  DELETE FROM console_session WHERE digest IN (
                    SELECT digest FROM console_session ORDER BY since DESC, digest
                    LIMIT ? OFFSET ?)
                  """,
                  Integer.MAX_VALUE,
                  most - 1);
              return handle.execute(
                  """
                  INSERT INTO console_session (digest, login, factor, since, used, vouched)
                  VALUES (?, ?, ?, ?, ?, ?)
                  """,
                  row.digest(),
                  row.login(),
                  row.factor(),
                  row.since().toString(),
                  row.used().toString(),
                  row.vouched());
            });
  }

  /** The session of this digest. */
  public Optional<Row> find(String digest) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM console_session WHERE digest = :digest")
                .bind("digest", digest)
                .map((row, context) -> row(row))
                .findOne());
  }

  /** Somebody uses it now. */
  public void use(String digest, Instant now) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE console_session SET used = ? WHERE digest = ?", now.toString(), digest));
  }

  /** Ends one. */
  public void remove(String digest) {
    jdbi.useHandle(
        handle -> handle.execute("DELETE FROM console_session WHERE digest = ?", digest));
  }

  /** Ends all of an account, but for one; empty for all. */
  public void removeOf(String login, String exceptDigest) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "DELETE FROM console_session WHERE login = ? AND digest <> ?",
                login,
                exceptDigest));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getString("digest"),
        row.getString("login"),
        row.getBytes("factor"),
        Instant.parse(row.getString("since")),
        Instant.parse(row.getString("used")),
        row.getBoolean("vouched"));
  }

  /**
   * A session as it lies in the database.
   *
   * @param digest of the cookie's value
   * @param login whose it is
   * @param factor sealed secret to set a second factor up with
   * @param since when it began
   * @param used when it was used last
   * @param vouched whether the county's own sign-in has let them in
   */
  @SuppressWarnings("ArrayRecordComponent") // read once
  public record Row(
      String digest, String login, byte[] factor, Instant since, Instant used, boolean vouched) {
    /** The login alone. */
    @Override
    public String toString() {
      return "Row[" + login + "]";
    }
  }
}
