package org.suoma.county.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Remembers every release that was published. Threads share one. */
public final class ReleaseLog {

  private static final int SHOWN = 200;

  private final Jdbi jdbi;

  /** Keeps the log in this database. */
  public ReleaseLog(Database database) {
    this.jdbi = database.jdbi();
  }

  /** Notes a release; noting one again changes nothing. */
  public void add(ReleaseLine line) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT OR IGNORE INTO release VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                line.channel(),
                line.ring(),
                line.sequence(),
                line.createdAt().toString(),
                line.entries(),
                line.files(),
                line.bytes(),
                line.added(),
                line.changed(),
                line.removed()));
  }

  /** The newest releases, newest first. */
  public List<ReleaseLine> newest() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM release ORDER BY created_at DESC, sequence DESC LIMIT :n")
                .bind("n", SHOWN)
                .map(
                    (row, context) ->
                        new ReleaseLine(
                            row.getString("channel"),
                            row.getString("ring"),
                            row.getLong("sequence"),
                            Instant.parse(row.getString("created_at")),
                            row.getInt("entries"),
                            row.getInt("files"),
                            row.getLong("bytes"),
                            row.getInt("added"),
                            row.getInt("changed"),
                            row.getInt("removed")))
                .list());
  }

  /** The newest release. */
  public Optional<ReleaseLine> last() {
    return newest().stream().findFirst();
  }
}
