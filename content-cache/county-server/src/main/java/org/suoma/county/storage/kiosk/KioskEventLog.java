package org.suoma.county.storage.kiosk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.suoma.county.storage.Database;
import org.suoma.event.Program;
import org.suoma.event.Severity;
import org.suoma.event.ToldEvent;

/**
 * Remembers what kiosks told of what went wrong with them: the last 200 of each kiosk, for 90 days.
 * Threads share one.
 */
public final class KioskEventLog {

  /** So many are kept of a kiosk. */
  public static final int MOST = 200;

  private static final Duration KEPT = Duration.ofDays(90);

  private final Database database;
  private final Jdbi jdbi;
  private final JsonMapper json = JsonMapper.builder().build();

  /** Keeps the log in this database. */
  public KioskEventLog(Database database) {
    this.database = database;
    this.jdbi = database.jdbi();
  }

  /**
   * Takes what a kiosk tells; being told the same again changes nothing but how often it happened.
   *
   * @param now by the county's clock
   */
  public void put(String kiosk, List<ToldEvent> events, Instant now) {
    if (events.isEmpty()) {
      return;
    }
    int unused =
        database.change(
            handle -> {
              PreparedBatch batch =
                  handle.prepareBatch(
                      """
                      INSERT INTO kiosk_event
                        (kiosk, program, id, version, facts, first_at, last_at, told_at, severity, times)
                      VALUES
                        (:kiosk, :program, :id, :version, :facts, :first, :last, :told, :severity, :times)
                      ON CONFLICT (kiosk, program, id, version, facts, first_at) DO UPDATE
                      SET last_at = excluded.last_at, told_at = excluded.told_at, times = excluded.times
                      """);
              for (ToldEvent event : events) {
                batch
                    .bind("kiosk", kiosk)
                    .bind("program", event.program().code())
                    .bind("id", event.id())
                    .bind("version", event.version())
                    .bind("facts", write(event.facts()))
                    .bind("first", event.first().toString())
                    .bind("last", event.last().toString())
                    .bind("told", seconds(now))
                    .bind("severity", event.severity().name())
                    .bind("times", event.count())
                    .add();
              }
              batch.execute();
              handle.execute("DELETE FROM kiosk_event WHERE told_at < ?", seconds(now.minus(KEPT)));
              return handle.execute(
                  """
                  DELETE FROM kiosk_event WHERE kiosk = ? AND told_at < (
                    SELECT told_at FROM kiosk_event WHERE kiosk = ?
                    ORDER BY told_at DESC LIMIT 1 OFFSET ?)
                  """,
                  kiosk,
                  kiosk,
                  MOST - 1);
            });
  }

  /** What a kiosk told, the newest first. */
  public List<ToldEvent> of(String kiosk, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM kiosk_event WHERE kiosk = :kiosk
                    ORDER BY told_at DESC, last_at DESC, id LIMIT :most
                    """)
                .bind("kiosk", kiosk)
                .bind("most", most)
                .map((row, context) -> event(row))
                .list());
  }

  /** Faults that were told since then, by kiosk, the newest first. */
  public Map<String, List<ToldEvent>> faultsSince(Instant then) {
    Map<String, List<ToldEvent>> faults = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM kiosk_event WHERE severity = 'FAULT' AND told_at >= :then
                    ORDER BY told_at DESC, last_at DESC, id
                    """)
                .bind("then", seconds(then))
                .map((row, context) -> Map.entry(row.getString("kiosk"), event(row)))
                .forEach(
                    told ->
                        faults
                            .computeIfAbsent(told.getKey(), kiosk -> new ArrayList<>())
                            .add(told.getValue())));
    return faults;
  }

  /** Whole seconds: texts of unequal length would not be in the order of time. */
  private static String seconds(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private ToldEvent event(ResultSet row) throws SQLException {
    return new ToldEvent(
        0,
        row.getString("id"),
        Severity.valueOf(row.getString("severity")),
        Program.of(row.getString("program")),
        row.getString("version"),
        Instant.parse(row.getString("first_at")),
        Instant.parse(row.getString("last_at")),
        row.getInt("times"),
        read(row.getString("facts")));
  }

  /** Always in one order: it is part of the key. */
  private String write(Map<String, String> facts) {
    try {
      return json.writeValueAsString(new TreeMap<>(facts));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can always be written", e);
    }
  }

  private Map<String, String> read(String facts) {
    try {
      return json.readValue(facts, new TypeReference<Map<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the county's own record", e);
    }
  }
}
