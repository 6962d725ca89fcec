package org.suoma.county.storage.content;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.form.Intake;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.County;
import org.suoma.content.model.Entry;
import org.suoma.content.model.EntryType;
import org.suoma.county.storage.Database;

/** Reads the county's content and opens the one way to change it. Threads share one. */
public final class ContentShelf {

  private final Database database;
  private final Jdbi jdbi;
  private final ContentJson json;

  /** Reads from this database. */
  public ContentShelf(Database database, ContentJson json) {
    this.database = database;
    this.jdbi = database.jdbi();
    this.json = json;
  }

  /**
   * Changes content: all that the work wrote stays, or, if it throws, nothing.
   *
   * @param <T> what the work gives
   * @param <X> what it may throw
   */
  public <T, X extends Exception> T change(Work<T, X> work) throws X {
    return database.<T, X>change(handle -> work.with(new ContentChange(handle, json)));
  }

  /** Work that changes content. */
  @FunctionalInterface
  public interface Work<T, X extends Exception> {
    /** Does the work. */
    T with(ContentChange change) throws X;
  }

  /** Whether nothing was ever imported. */
  public boolean isEmpty() {
    return total() == 0 && county().isEmpty();
  }

  /** How many entries there are. */
  public int total() {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT count(*) FROM entry").mapTo(Integer.class).one());
  }

  /** How many entries there are of each type that has any. */
  public Map<EntryType, Integer> counts() {
    Map<EntryType, Integer> counts = new EnumMap<>(EntryType.class);
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("SELECT type, count(*) AS n FROM entry GROUP BY type")
                .map((row, context) -> Map.entry(row.getString("type"), row.getInt("n")))
                .forEach(count -> counts.put(EntryType.named(count.getKey()), count.getValue())));
    return counts;
  }

  /** The entry with this id. */
  public Optional<Entry> entry(String id) {
    return jdbi.withHandle(handle -> ContentRows.entry(handle, json, id));
  }

  /** The bytes of an entry, exactly as they are published. */
  public Optional<byte[]> published(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT json FROM entry WHERE id = :id")
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne());
  }

  /** The name of the file an entry was imported from. */
  public Optional<String> origin(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT origin FROM entry WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
  }

  /** The county; empty before the first import. */
  public Optional<County> county() {
    return jdbi.withHandle(handle -> ContentRows.document(handle, json, County.class));
  }

  /** The catalog; empty before the first import. */
  public Optional<Catalog> catalog() {
    return jdbi.withHandle(handle -> ContentRows.document(handle, json, Catalog.class));
  }

  /** What is taken in at the kiosks; empty if nothing is. */
  public Optional<Intake> intake() {
    return jdbi.withHandle(handle -> ContentRows.document(handle, json, Intake.class));
  }

  /** The working days; empty before they are imported. */
  public Optional<Workdays> workdays() {
    return jdbi.withHandle(handle -> ContentRows.document(handle, json, Workdays.class));
  }

  /** The entries that a query asks for, newest first. */
  public EntryPage find(EntryQuery query) {
    return jdbi.withHandle(
        handle -> {
          int total = select(handle, query, "count(*)", "").mapTo(Integer.class).one();
          int last = Math.max(1, (total + EntryQuery.PAGE_SIZE - 1) / EntryQuery.PAGE_SIZE);
          int page = Math.min(query.page(), last);
          List<EntryLine> lines =
              select(
                      handle,
                      query,
                      "id, type, title, unit, published_on, origin",
                      " ORDER BY published_on DESC, id LIMIT %d OFFSET %d"
                          .formatted(EntryQuery.PAGE_SIZE, (page - 1) * EntryQuery.PAGE_SIZE))
                  .map(ContentRows::line)
                  .list();
          return new EntryPage(lines, total, page);
        });
  }

  /**
   * Reads at one moment; imports go on meanwhile and are not seen.
   *
   * @param <T> what the reading gives
   * @param <X> what it may throw
   */
  public <T, X extends Exception> T atOneMoment(Reading<T, X> reading) throws X {
    return database.<T, X>atOneMoment(handle -> reading.from(new ContentSnapshot(handle)));
  }

  /** Something read at one moment. */
  @FunctionalInterface
  public interface Reading<T, X extends Exception> {
    /** Reads. */
    T from(ContentSnapshot snapshot) throws X;
  }

  /** The titles of entries by their ids, for those of the ids that exist. */
  public Map<String, String> titles(List<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jdbi.withHandle(
        handle ->
            toMap(
                handle
                    .createQuery("SELECT id AS k, title AS v FROM entry WHERE id IN (<ids>)")
                    .bindList("ids", ids)));
  }

  private static Map<String, String> toMap(Query query) {
    Map<String, String> map = new LinkedHashMap<>();
    query
        .map((row, context) -> Map.entry(row.getString("k"), row.getString("v")))
        .forEach(pair -> map.put(pair.getKey(), pair.getValue()));
    return map;
  }

  private static Query select(Handle handle, EntryQuery query, String what, String tail) {
    StringBuilder sql = new StringBuilder("SELECT " + what + " FROM entry WHERE 1 = 1");
    String[] words = query.words().isEmpty() ? new String[0] : query.words().split("\\s+");
    for (int i = 0; i < words.length; i++) {
      sql.append(" AND lower(words) LIKE lower(:w").append(i).append(") ESCAPE '!'");
    }
    if (query.type() != null) {
      sql.append(" AND type = :type");
    }
    Query select = handle.createQuery(sql + tail);
    Function<String, String> literally = word -> "%" + word.replaceAll("([!%_])", "!$1") + "%";
    for (int i = 0; i < words.length; i++) {
      select.bind("w" + i, literally.apply(words[i]));
    }
    if (query.type() != null) {
      select.bind("type", query.type().jsonName());
    }
    return select;
  }
}
