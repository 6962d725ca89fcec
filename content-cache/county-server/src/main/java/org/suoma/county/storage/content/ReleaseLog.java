package org.suoma.county.storage.content;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.suoma.content.release.Ring;
import org.suoma.county.storage.Database;

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
                "INSERT INTO release VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                line.channel(),
                line.ring().id(),
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
                            Ring.of(row.getString("ring")),
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

  /** The last release that came to all kiosks. */
  public Optional<ReleaseLine> lastForAll() {
    return newest().stream().filter(line -> line.ring() == Ring.ALL).findFirst();
  }

  /** For each ring that has one, the number of the release that is in force for it. */
  public Map<Ring, Long> inForce() {
    Map<Ring, Long> newest = new EnumMap<>(Ring.class);
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("SELECT ring, MAX(sequence) AS sequence FROM release GROUP BY ring")
                .map((row, context) -> Map.entry(row.getString("ring"), row.getLong("sequence")))
                .forEach(
                    one ->
                        Ring.of(one.getKey())
                            .upToThis()
                            .forEach(ring -> newest.merge(ring, one.getValue(), Math::max))));
    return newest;
  }

  /** The release with the highest number, whichever kiosks got it. */
  public Optional<ReleaseLine> last() {
    return newest().stream().max(Comparator.comparingLong(ReleaseLine::sequence));
  }
}
