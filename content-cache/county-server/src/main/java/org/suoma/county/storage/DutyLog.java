package org.suoma.county.storage;

import java.time.Instant;
import java.util.Optional;

/** Remembers when work that one server does for all was done last. Threads share one. */
public final class DutyLog {

  private final Database database;

  /** Keeps the log in this database. */
  public DutyLog(Database database) {
    this.database = database;
  }

  /** When it was done last; empty if never. */
  public Optional<Instant> lastDone(String name) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT done_at FROM duty WHERE name = :name")
                    .bind("name", name)
                    .mapTo(String.class)
                    .findOne()
                    .map(Instant::parse));
  }

  /** It has been done. */
  public void done(String name, Instant at) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    INSERT INTO duty (name, done_at) VALUES (?, ?)
                    ON CONFLICT (name) DO UPDATE SET done_at = excluded.done_at
                    """,
                    name,
                    at.toString()));
  }
}
