package org.suoma.county.storage.content;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.suoma.county.storage.Database;

/** Remembers which links did not answer, and since when. Threads share one. */
public final class LinkStore {

  private final Database database;

  /** Keeps them in this database. */
  public LinkStore(Database database) {
    this.database = database;
  }

  /** Those that did not answer when they were tried last, by their addresses. */
  public Map<String, LinkFailure> failures() {
    return database.jdbi().withHandle(handle -> new ContentSnapshot(handle).facts().linkFailures());
  }

  /**
   * Takes what came of trying links.
   *
   * @param day when they were tried
   * @param answered which answered
   * @param failed what was wrong with the others
   * @param known all links that the content has; about others nothing is remembered
   */
  public void note(
      LocalDate day, Set<String> answered, Map<String, String> failed, Set<String> known) {
    database.change(
        handle -> {
          PreparedBatch put =
              handle.prepareBatch(
                  """
                  INSERT INTO link_failure (link, first_day, last_day, trouble)
                  VALUES (:link, :day, :day, :trouble)
                  ON CONFLICT (link) DO UPDATE
                  SET last_day = excluded.last_day, trouble = excluded.trouble
                  """);
          failed.forEach(
              (link, trouble) ->
                  put.bind("link", link)
                      .bind("day", day.toString())
                      .bind("trouble", trouble)
                      .add());
          if (!failed.isEmpty()) {
            put.execute();
          }
          int gone = 0;
          for (String link : new ContentSnapshot(handle).facts().linkFailures().keySet()) {
            if (answered.contains(link) || !known.contains(link)) {
              gone += handle.execute("DELETE FROM link_failure WHERE link = ?", link);
            }
          }
          return gone;
        });
  }
}
