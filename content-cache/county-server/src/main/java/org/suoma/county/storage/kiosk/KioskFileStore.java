package org.suoma.county.storage.kiosk;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.suoma.county.storage.Database;

/** Keeps the newest file of each kind that each kiosk has sent. Threads share one. */
public final class KioskFileStore {

  /** What kiosks send. */
  public enum Kind {
    /** A picture of the screen, PNG. */
    PICTURE,
    /** The file for support, ZIP. */
    SUPPORT
  }

  private final Jdbi jdbi;
  private final Kind kind;

  /** Keeps files of one kind in this database. */
  public KioskFileStore(Database database, Kind kind) {
    this.jdbi = database.jdbi();
    this.kind = kind;
  }

  /** Keeps a file in the place of the one that a kiosk had. */
  public void put(String kiosk, Instant at, byte[] content) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO kiosk_file (kiosk, kind, came_at, content)
                    VALUES (:kiosk, :kind, :at, :content)
                    ON CONFLICT (kiosk, kind) DO UPDATE SET came_at = excluded.came_at,
                      content = excluded.content
                    """)
                .bind("kiosk", kiosk)
                .bind("kind", kind.name())
                .bind("at", at.toString())
                .bind("content", content)
                .execute());
  }

  /** When a kiosk's file came; empty if there is none that is not older. */
  public Optional<Instant> cameAt(String kiosk, Instant notBefore) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT came_at FROM kiosk_file
                    WHERE kiosk = :kiosk AND kind = :kind AND came_at >= :notBefore
                    """)
                .bind("kiosk", kiosk)
                .bind("kind", kind.name())
                .bind("notBefore", notBefore.toString())
                .mapTo(String.class)
                .findOne()
                .map(Instant::parse));
  }

  /** A kiosk's file; empty if there is none that is not older. */
  public Optional<byte[]> content(String kiosk, Instant notBefore) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT content FROM kiosk_file
                    WHERE kiosk = :kiosk AND kind = :kind AND came_at >= :notBefore
                    """)
                .bind("kiosk", kiosk)
                .bind("kind", kind.name())
                .bind("notBefore", notBefore.toString())
                .map((row, context) -> row.getBytes("content"))
                .findOne());
  }

  /** Deletes those that are older; says how many. */
  public int expire(Instant before) {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                "DELETE FROM kiosk_file WHERE kind = ? AND came_at < ?",
                kind.name(),
                before.toString()));
  }
}
