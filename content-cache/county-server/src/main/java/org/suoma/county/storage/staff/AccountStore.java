package org.suoma.county.storage.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.suoma.county.storage.Database;

/** Keeps accounts and who stands in for whom. Threads share one. */
public final class AccountStore {

  private final Database database;
  private final Jdbi jdbi;

  /** Keeps them in this database. */
  public AccountStore(Database database) {
    this.database = database;
    this.jdbi = database.jdbi();
  }

  /**
   * Does something that depends on what is there, while nobody else changes an account.
   *
   * @param <X> what it may throw
   */
  public <X extends Exception> void alone(Database.Step<X> step) throws X {
    database.change(step);
  }

  /**
   * Adds an account.
   *
   * @param hash of its first password, which has to be changed if the row says so
   * @return false, and nothing is added, if there is one of this login
   */
  public boolean add(AccountRow row, String hash) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO account (login, name, unit, roles, remit_units, remit_columns,
                          password, must_change, made_at)
                        VALUES (:login, :name, :unit, :roles, :units, :columns,
                          :hash, :change, :made)
                        ON CONFLICT DO NOTHING
                        """)
                    .bind("login", row.login())
                    .bind("name", row.name())
                    .bind("unit", row.unit())
                    .bind("roles", String.join(",", row.roles()))
                    .bind("units", String.join(",", row.remit().units()))
                    .bind("columns", String.join(",", row.remit().columns()))
                    .bind("hash", hash)
                    .bind("change", row.lock().mustChange())
                    .bind("made", row.madeAt().toString())
                    .execute())
        == 1;
  }

  /** The account of this login. */
  public Optional<AccountRow> find(String login) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM account WHERE login = :login")
                .bind("login", login)
                .map((row, context) -> account(row))
                .findOne());
  }

  /** All accounts, those that are open first. */
  public List<AccountRow> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM account ORDER BY closed, login")
                .map((row, context) -> account(row))
                .list());
  }

  /** The hash of an account's password. */
  public Optional<String> password(String login) {
    return one("SELECT password FROM account WHERE login = ?", login, String.class);
  }

  /** The sealed secret of an account's second factor. */
  public Optional<byte[]> factor(String login) {
    return one(
        "SELECT factor FROM account WHERE login = ? AND factor IS NOT NULL", login, byte[].class);
  }

  /** Gives an account a person, a unit, roles and a remit. */
  public void describe(
      String login, String name, String unit, List<String> roles, AccountRow.Remit remit) {
    update(
        """
        UPDATE account SET name = ?, unit = ?, roles = ?, remit_units = ?, remit_columns = ?
        WHERE login = ?
        """,
        name,
        unit,
        String.join(",", roles),
        String.join(",", remit.units()),
        String.join(",", remit.columns()),
        login);
  }

  /** Closes an account or opens it again. */
  public void close(String login, boolean closed) {
    update("UPDATE account SET closed = ? WHERE login = ?", closed, login);
  }

  /** Gives an account another password. */
  public void password(String login, String hash, boolean mustChange) {
    update(
        "UPDATE account SET password = ?, must_change = ? WHERE login = ?",
        hash,
        mustChange,
        login);
  }

  /** Gives an account a second factor, or takes it away with null. */
  public void factor(String login, byte @Nullable [] sealed) {
    update("UPDATE account SET factor = ?, factor_step = 0 WHERE login = ?", sealed, login);
  }

  /**
   * Uses a time step of the second factor up.
   *
   * @return false if it, or a later one, has been used
   */
  public boolean useStep(String login, long step) {
    return update(
            "UPDATE account SET factor_step = ? WHERE login = ? AND factor_step < ?",
            step,
            login,
            step)
        == 1;
  }

  /**
   * Counts one more wrong try.
   *
   * @return how many there are now
   */
  public int countWrong(String login) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("UPDATE account SET wrong = wrong + 1 WHERE login = ? RETURNING wrong")
                .bind(0, login)
                .mapTo(Integer.class)
                .one());
  }

  /** Locks an account until then and begins to count anew. */
  public void lock(String login, Instant until) {
    update(
        "UPDATE account SET wrong = 0, locked_until = ? WHERE login = ?", until.toString(), login);
  }

  /** Forgets wrong tries and takes the lock away. */
  public void unlock(String login) {
    update("UPDATE account SET wrong = 0, locked_until = NULL WHERE login = ?", login);
  }

  /** Lets one stand in for another from day to day, both included. */
  public void substitute(String absent, String substitute, LocalDate from, LocalDate until) {
    update(
        """
        INSERT INTO substitution (absent, substitute, from_day, until_day) VALUES (?, ?, ?, ?)
        ON CONFLICT (absent, substitute, from_day) DO UPDATE SET until_day = excluded.until_day
        """,
        absent,
        substitute,
        from.toString(),
        until.toString());
  }

  /** Ends what stands in for this account from this day on. */
  public void endSubstitution(String absent, LocalDate day) {
    update("DELETE FROM substitution WHERE absent = ? AND from_day >= ?", absent, day.toString());
    update(
        "UPDATE substitution SET until_day = ? WHERE absent = ? AND until_day >= ?",
        day.minusDays(1).toString(),
        absent,
        day.toString());
  }

  /** For whom this account stands in on a day: open accounts only. */
  public List<String> absentFor(String substitute, LocalDate day) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT absent FROM substitution JOIN account ON login = absent
                    WHERE substitute = :substitute AND NOT closed
                      AND from_day <= :day AND until_day >= :day ORDER BY absent
                    """)
                .bind("substitute", substitute)
                .bind("day", day.toString())
                .mapTo(String.class)
                .list());
  }

  /** Who stands in for this account on a day or later. */
  public List<SubstitutionRow> substitutions(String absent, LocalDate day) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT substitute, from_day, until_day FROM substitution
                    WHERE absent = :absent AND until_day >= :day ORDER BY from_day
                    """)
                .bind("absent", absent)
                .bind("day", day.toString())
                .map(
                    (row, context) ->
                        new SubstitutionRow(
                            row.getString("substitute"),
                            LocalDate.parse(row.getString("from_day")),
                            LocalDate.parse(row.getString("until_day"))))
                .list());
  }

  private <T> Optional<T> one(String sql, String login, Class<T> type) {
    return jdbi.withHandle(handle -> handle.select(sql, login).mapTo(type).findOne());
  }

  private int update(String sql, @Nullable Object... values) {
    return jdbi.withHandle(handle -> handle.execute(sql, values));
  }

  private static List<String> list(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
  }

  private static AccountRow account(ResultSet row) throws SQLException {
    String roles = row.getString("roles");
    String until = row.getString("locked_until");
    return new AccountRow(
        row.getString("login"),
        row.getString("name"),
        row.getString("unit"),
        list(roles),
        new AccountRow.Remit(
            list(row.getString("remit_units")), list(row.getString("remit_columns"))),
        row.getBoolean("closed"),
        new AccountRow.Lock(
            row.getBoolean("must_change"),
            row.getBytes("factor") != null,
            row.getInt("wrong"),
            until == null ? null : Instant.parse(until)),
        Instant.parse(row.getString("made_at")));
  }
}
