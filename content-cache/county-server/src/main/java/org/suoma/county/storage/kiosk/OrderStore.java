package org.suoma.county.storage.kiosk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.suoma.county.storage.Database;

/** Keeps orders to kiosks with what became of them, and how kiosks are set. Threads share one. */
public final class OrderStore {

  private final Database database;
  private final Jdbi jdbi;

  /** Keeps them in this database. */
  public OrderStore(Database database) {
    this.database = database;
    this.jdbi = database.jdbi();
  }

  /** Adds an order; its number is the highest so far. */
  public void add(String kiosk, String command, String by, Instant at, Instant expires) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO kiosk_order (kiosk, command, ordered_by, ordered_at, expires)
                VALUES (?, ?, ?, ?, ?)
                """,
                kiosk,
                command,
                by,
                at.toString(),
                expires.toString()));
  }

  /**
   * Notes what became of an order of this kiosk; what was noted first stays.
   *
   * @return false if there is no such order, or it is answered
   */
  public boolean answer(String kiosk, long number, OrderRow.Answer answer) {
    return jdbi.withHandle(
            handle ->
                handle.execute(
                    """
                    UPDATE kiosk_order SET outcome = ?, detail = ?, answered_at = ?
                    WHERE number = ? AND kiosk = ? AND outcome IS NULL
                    """,
                    answer.outcome(),
                    answer.detail(),
                    answer.at().toString(),
                    number,
                    kiosk))
        == 1;
  }

  /** A kiosk's open orders after this one that have not expired, the first first. */
  public List<OrderRow> open(String kiosk, long after, Instant now, int most) {
    return rows(
        """
        SELECT * FROM kiosk_order WHERE kiosk = :kiosk AND outcome IS NULL AND number > :after
          AND expires > :now ORDER BY number LIMIT :most
        """,
        query ->
            query
                .bind("kiosk", kiosk)
                .bind("after", after)
                .bind("now", now.toString())
                .bind("most", most));
  }

  /** A kiosk's newest orders, the newest first. */
  public List<OrderRow> newest(String kiosk, int most) {
    return rows(
        "SELECT * FROM kiosk_order WHERE kiosk = :kiosk ORDER BY number DESC LIMIT :most",
        query -> query.bind("kiosk", kiosk).bind("most", most));
  }

  private List<OrderRow> rows(String sql, UnaryOperator<Query> binding) {
    return jdbi.withHandle(
        handle -> binding.apply(handle.createQuery(sql)).map((row, context) -> order(row)).list());
  }

  /** The highest number of an open order that has not expired, by kiosk. */
  public Map<String, Long> newestOpen(Instant now) {
    return numbers(
        """
        SELECT kiosk AS name, MAX(number) AS number FROM kiosk_order
        WHERE outcome IS NULL AND expires > :now GROUP BY kiosk
        """,
        query -> query.bind("now", now.toString()));
  }

  /** The newest version of settings, by kiosk. */
  public Map<String, Long> settingsVersions() {
    return numbers(
        "SELECT kiosk AS name, MAX(version) AS number FROM kiosk_settings GROUP BY kiosk",
        query -> query);
  }

  private Map<String, Long> numbers(String sql, UnaryOperator<Query> binding) {
    return jdbi.withHandle(
        handle ->
            binding
                .apply(handle.createQuery(sql))
                .map((row, context) -> Map.entry(row.getString("name"), row.getLong("number")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** A kiosk's order by its number. */
  public Optional<OrderRow> find(String kiosk, long number) {
    return rows(
            "SELECT * FROM kiosk_order WHERE kiosk = :kiosk AND number = :number",
            query -> query.bind("kiosk", kiosk).bind("number", number))
        .stream()
        .findFirst();
  }

  /** The JSON of the newest settings that tell something of the window, by kiosk. */
  public Map<String, String> windowSettings() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT s.kiosk AS name, s.json AS json FROM kiosk_settings s JOIN (
                      SELECT kiosk, MAX(version) AS version FROM kiosk_settings GROUP BY kiosk
                    ) newest ON newest.kiosk = s.kiosk AND newest.version = s.version
                    WHERE s.json LIKE '%"window":%'
                    """)
                .map((row, context) -> Map.entry(row.getString("name"), row.getString("json")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** The JSON of a kiosk's newest settings. */
  public Optional<String> settings(String kiosk) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT json FROM kiosk_settings WHERE kiosk = :kiosk
                    ORDER BY version DESC LIMIT 1
                    """)
                .bind("kiosk", kiosk)
                .mapTo(String.class)
                .findOne());
  }

  /**
   * Adds the next version of a kiosk's settings.
   *
   * @param next makes it of the one before, while nobody else sets any
   */
  public void set(String kiosk, Next next, String by, Instant at) {
    long unused =
        database.<Long, RuntimeException>change(
            handle -> {
              Optional<Map.Entry<Long, String>> before =
                  handle
                      .createQuery(
                          """
                          SELECT version, json FROM kiosk_settings WHERE kiosk = :kiosk
                          ORDER BY version DESC LIMIT 1
                          """)
                      .bind("kiosk", kiosk)
                      .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                      .findOne();
              long version = before.map(Map.Entry::getKey).orElse(0L) + 1;
              handle.execute(
                  "INSERT INTO kiosk_settings VALUES (?, ?, ?, ?, ?)",
                  kiosk,
                  version,
                  next.json(version, before.map(Map.Entry::getValue)),
                  by,
                  at.toString());
              return version;
            });
  }

  /** Makes settings. */
  @FunctionalInterface
  public interface Next {
    /**
     * JSON of this version.
     *
     * @param before of the version before; empty for the first
     */
    String json(long version, Optional<String> before);
  }

  private static OrderRow order(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return new OrderRow(
        row.getLong("number"),
        row.getString("kiosk"),
        row.getString("command"),
        row.getString("ordered_by"),
        Instant.parse(row.getString("ordered_at")),
        Instant.parse(row.getString("expires")),
        outcome == null
            ? null
            : new OrderRow.Answer(
                outcome, row.getString("detail"), Instant.parse(row.getString("answered_at"))));
  }
}
