package org.suoma.county.storage.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.suoma.content.model.EntryType;
import org.suoma.content.model.Interpretation;
import org.suoma.content.model.Policy;

/**
 * What checks ask about all entries at once, without reading each; valid as long as the {@link
 * ContentSnapshot} it comes from.
 */
public final class ContentFacts {

  private final Handle handle;

  ContentFacts(Handle handle) {
    this.handle = handle;
  }

  /** The type of every entry by its id. */
  public Map<String, EntryType> types() {
    Map<String, EntryType> types = new HashMap<>();
    handle
        .createQuery("SELECT id, type FROM entry")
        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(entry -> types.put(entry.getKey(), EntryType.named(entry.getValue())));
    return types;
  }

  /** The newest date of publication in every column that has entries. */
  public Map<String, LocalDate> newestInColumns() {
    Map<String, LocalDate> newest = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT column_id, max(published_on) FROM entry_column
            JOIN entry ON entry.id = entry_column.entry GROUP BY column_id
            """)
        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(column -> newest.put(column.getKey(), LocalDate.parse(column.getValue())));
    return newest;
  }

  /** In which forms each policy is interpreted, by its id; one form for each interpretation. */
  public Map<String, List<Interpretation.Form>> interpretations() {
    Map<String, List<Interpretation.Form>> forms = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT <json_tree> -> 'body' ->> 'policy', <json_tree> -> 'body' ->> 'form'
            FROM entry WHERE type = 'interpretation'
            """)
        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(
            one ->
                forms
                    .computeIfAbsent(one.getKey(), policy -> new ArrayList<>())
                    .add(Interpretation.Form.valueOf(one.getValue())));
    return forms;
  }

  /** All policies that have a document number, by that number. */
  public Map<String, NumberedPolicy> policiesByNumber() {
    Map<String, NumberedPolicy> policies = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            SELECT id, number, validity FROM (
              SELECT id, <json_tree> -> 'body' ->> 'documentNumber' AS number,
                <json_tree> -> 'body' ->> 'validity' AS validity
              FROM entry WHERE type = 'policy') AS policies
            WHERE number IS NOT NULL ORDER BY id
            """)
        .map(
            (row, context) ->
                new NumberedPolicy(
                    row.getString("id"),
                    row.getString("number"),
                    Policy.Validity.valueOf(row.getString("validity"))))
        .forEach(policy -> policies.put(policy.number(), policy));
    return policies;
  }

  /** Links that did not answer when they were tried last, by their addresses. */
  public Map<String, LinkFailure> linkFailures() {
    Map<String, LinkFailure> failures = new HashMap<>();
    handle
        .createQuery("SELECT link, first_day, last_day, trouble FROM link_failure")
        .map(
            (row, context) ->
                new LinkFailure(
                    row.getString("link"),
                    LocalDate.parse(row.getString("first_day")),
                    LocalDate.parse(row.getString("last_day")),
                    row.getString("trouble")))
        .forEach(failure -> failures.put(failure.link(), failure));
    return failures;
  }

  /** Ids of the entries in which the id of another stands. */
  public List<String> naming(String id) {
    return handle
        .createQuery(
            """
            SELECT id FROM entry WHERE id <> :id AND <position>(<json_text>, :named) > 0
            ORDER BY id
            """)
        .bind("id", id)
        .bind("named", "\"" + id + "\"")
        .mapTo(String.class)
        .list();
  }

  /** How many entries each unit has published from one day to another, both included. */
  public Map<String, Integer> publishedByUnit(LocalDate first, LocalDate last) {
    Map<String, Integer> counts = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT unit, count(*) AS n FROM entry
            WHERE published_on >= :first AND published_on <= :last GROUP BY unit
            """)
        .bind("first", first.toString())
        .bind("last", last.toString())
        .map((row, context) -> Map.entry(row.getString("unit"), row.getInt("n")))
        .forEach(unit -> counts.put(unit.getKey(), unit.getValue()));
    return counts;
  }

  /** Title, unit and date of publication of every entry by its id. */
  public Map<String, Owned> owners() {
    Map<String, Owned> owners = new HashMap<>();
    handle
        .createQuery("SELECT id, title, unit, published_on FROM entry")
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("id"),
                    new Owned(
                        row.getString("title"),
                        row.getString("unit"),
                        LocalDate.parse(row.getString("published_on")))))
        .forEach(entry -> owners.put(entry.getKey(), entry.getValue()));
    return owners;
  }

  /**
   * Whose an entry is.
   *
   * @param title its Han title
   * @param unit id of its unit
   * @param publishedOn date of publication
   */
  public record Owned(String title, String unit, LocalDate publishedOn) {}

  /**
   * A policy with its number.
   *
   * @param id of the entry
   * @param number 文号
   * @param validity whether it is in force
   */
  public record NumberedPolicy(String id, String number, Policy.Validity validity) {}
}
