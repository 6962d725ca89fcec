package org.suoma.county.storage.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.staff.StepRow;
import org.suoma.county.storage.staff.TrailStore;

/** Keeps what lists of cases need, in step with the audit trail. Threads share one. */
public final class CaseStore {

  private static final String LINES =
      """
      SELECT s.number, s.kind, s.created_at, c.state, c.unit, c.owner, c.applicant, c.received_on,
        c.due_on, c.replied_on, c.result, c.review FROM submission s
      LEFT JOIN case_file c ON c.number = s.number WHERE s.kind <> 'SURVEY'
      """;

  private final Jdbi jdbi;
  private final TrailStore trail;
  private final ZoneId zone;

  /** Keeps them in this database; days are those of this zone. */
  public CaseStore(Database database, ZoneId zone) {
    this.jdbi = database.jdbi();
    this.trail = new TrailStore(database);
    this.zone = zone;
  }

  /**
   * Adds a step, and with it what lists need, durably or not at all.
   *
   * @param subject the step's
   * @param seen how many steps of this subject the caller has seen
   * @param step makes the step out of the hash of the one before
   * @param work what lists need; null if that stays as it is
   * @return false, and nothing is added, if somebody else has added a step meanwhile
   */
  public boolean append(
      String subject, int seen, Function<String, StepRow> step, CaseLine.@Nullable Work work) {
    return trail.append(
        subject,
        seen,
        step,
        handle -> {
          if (work != null) {
            put(handle, subject, work);
          }
        });
  }

  /** The trail in which the steps stand. */
  public TrailStore trail() {
    return trail;
  }

  private static void put(Handle handle, String number, CaseLine.Work work) {
    handle
        .createUpdate(
            """
            INSERT INTO case_file (number, state, unit, owner, applicant, received_on, due_on,
              replied_on, result, review)
            VALUES (:number, :state, :unit, :owner, :applicant, :received, :due, :replied,
              :result, :review)
            ON CONFLICT (number) DO UPDATE SET state = excluded.state, unit = excluded.unit,
              owner = excluded.owner, applicant = excluded.applicant,
              received_on = excluded.received_on, due_on = excluded.due_on,
              replied_on = excluded.replied_on, result = excluded.result,
              review = excluded.review
            """)
        .bind("number", number)
        .bind("state", work.state())
        .bind("unit", work.unit())
        .bind("owner", work.owner())
        .bind("applicant", work.applicant())
        .bind("received", text(work.dates().receivedOn()))
        .bind("due", text(work.dates().dueOn()))
        .bind("replied", text(work.dates().repliedOn()))
        .bind("result", work.result())
        .bind("review", work.review())
        .execute();
  }

  /** The submission of this number, with its case. */
  public Optional<CaseLine> line(String number) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LINES + " AND s.number = :number")
                .bind("number", number)
                .map((row, context) -> line(row))
                .findOne());
  }

  /** Submissions and their cases: what is due first comes first. */
  public List<CaseLine> find(CaseQuery query) {
    return jdbi.withHandle(
        handle ->
            select(
                    handle,
                    LINES,
                    query,
                    " ORDER BY c.replied_on IS NOT NULL, c.due_on IS NULL, c.due_on, s.id LIMIT %d OFFSET %d"
                        .formatted(CaseQuery.PAGE_SIZE, (query.page() - 1) * CaseQuery.PAGE_SIZE))
                .map((row, context) -> line(row))
                .list());
  }

  /** How many cases there are in each state that has any. */
  public Map<String, Integer> countByState() {
    Map<String, Integer> counts = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("SELECT state, count(*) AS n FROM case_file GROUP BY state")
                .map((row, context) -> Map.entry(row.getString("state"), row.getInt("n")))
                .forEach(count -> counts.put(count.getKey(), count.getValue())));
    return counts;
  }

  /** How many there are. */
  public int count(CaseQuery query) {
    return jdbi.withHandle(
        handle ->
            select(handle, "SELECT count(*) FROM (" + LINES, query, ") AS lines")
                .mapTo(Integer.class)
                .one());
  }

  /** All cases of this kind, registered or not, in the order of arrival. */
  public List<CaseLine> ofKind(String kind) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LINES + " AND s.kind = :kind ORDER BY s.id")
                .bind("kind", kind)
                .map((row, context) -> line(row))
                .list());
  }

  private static Query select(Handle handle, String from, CaseQuery query, String tail) {
    StringBuilder sql = new StringBuilder(from);
    boolean due = !query.dueBefore().equals(LocalDate.MAX);
    sql.append(query.kind().isEmpty() ? "" : " AND s.kind = :kind");
    sql.append(query.review().isEmpty() ? "" : " AND c.review = :review");
    sql.append(query.states().isEmpty() ? "" : " AND coalesce(c.state, 'RECEIVED') IN (<states>)");
    sql.append(due ? " AND c.replied_on IS NULL AND c.due_on < :due" : "");
    Query select = handle.createQuery(sql + tail);
    if (!query.kind().isEmpty()) {
      select.bind("kind", query.kind());
    }
    if (!query.review().isEmpty()) {
      select.bind("review", query.review());
    }
    if (!query.states().isEmpty()) {
      select.bindList("states", List.of(query.states().split(",", -1)));
    }
    if (due) {
      select.bind("due", query.dueBefore().toString());
    }
    return select;
  }

  private CaseLine line(ResultSet row) throws SQLException {
    LocalDate created = LocalDate.ofInstant(Instant.parse(row.getString("created_at")), zone);
    String state = row.getString("state");
    CaseLine.Work work =
        state == null
            ? null
            : new CaseLine.Work(
                state,
                row.getString("unit"),
                row.getString("owner"),
                row.getString("applicant"),
                new CaseLine.Dates(
                    date(row.getString("received_on")),
                    date(row.getString("due_on")),
                    date(row.getString("replied_on"))),
                row.getString("result"),
                row.getString("review"));
    return new CaseLine(row.getString("number"), row.getString("kind"), created, work);
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : Objects.toString(date);
  }

  private static @Nullable LocalDate date(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
