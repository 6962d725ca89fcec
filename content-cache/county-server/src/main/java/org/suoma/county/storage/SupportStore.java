package org.suoma.county.storage;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Keeps the newest file for support of each kiosk. Threads share one. */
public final class SupportStore {

  private final Jdbi jdbi;

  /** Keeps them in this database. */
  public SupportStore(Database database) {
    this.jdbi = database.jdbi();
  }

  /** Keeps a file in the place of the one that a kiosk had. */
  public void put(String kiosk, Instant at, byte[] zip) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO kiosk_support (kiosk, came_at, zip) VALUES (:kiosk, :at, :zip)
                    ON CONFLICT (kiosk) DO UPDATE SET came_at = excluded.came_at,
                      zip = excluded.zip
                    """)
                .bind("kiosk", kiosk)
                .bind("at", at.toString())
                .bind("zip", zip)
                .execute());
  }

  /** When a kiosk's file came; empty if there is none that is not older. */
  public Optional<Instant> cameAt(String kiosk, Instant notBefore) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT came_at FROM kiosk_support
                    WHERE kiosk = :kiosk AND came_at >= :notBefore
                    """)
                .bind("kiosk", kiosk)
                .bind("notBefore", notBefore.toString())
                .mapTo(String.class)
                .findOne()
                .map(Instant::parse));
  }

  /** A kiosk's file; empty if there is none that is not older. */
  public Optional<byte[]> zip(String kiosk, Instant notBefore) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT zip FROM kiosk_support
                    WHERE kiosk = :kiosk AND came_at >= :notBefore
                    """)
                .bind("kiosk", kiosk)
                .bind("notBefore", notBefore.toString())
                .map((row, context) -> row.getBytes("zip"))
                .findOne());
  }

  /** Deletes those that are older; says how many. */
  public int expire(Instant before) {
    return jdbi.withHandle(
        handle -> handle.execute("DELETE FROM kiosk_support WHERE came_at < ?", before.toString()));
  }
}
