package org.suoma.county.storage;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Keeps the newest picture of each kiosk's screen. Threads share one. */
public final class PictureStore {

  private final Jdbi jdbi;

  /** Keeps them in this database. */
  public PictureStore(Database database) {
    this.jdbi = database.jdbi();
  }

  /**
   * Keeps a picture in the place of the one that a kiosk had.
   *
   * @param number of the order
   * @param image PNG
   */
  public void put(String kiosk, long number, Instant at, byte[] image) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO kiosk_picture (kiosk, number, taken_at, image)
                    VALUES (:kiosk, :number, :at, :image)
                    ON CONFLICT (kiosk) DO UPDATE SET number = excluded.number,
                      taken_at = excluded.taken_at, image = excluded.image
                    """)
                .bind("kiosk", kiosk)
                .bind("number", number)
                .bind("at", at.toString())
                .bind("image", image)
                .execute());
  }

  /** When a kiosk's picture was taken; empty if there is none that is not older. */
  public Optional<Instant> takenAt(String kiosk, Instant notBefore) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT taken_at FROM kiosk_picture
                    WHERE kiosk = :kiosk AND taken_at >= :notBefore
                    """)
                .bind("kiosk", kiosk)
                .bind("notBefore", notBefore.toString())
                .mapTo(String.class)
                .findOne()
                .map(Instant::parse));
  }

  /** A kiosk's picture; empty if there is none that is not older. */
  public Optional<byte[]> image(String kiosk, Instant notBefore) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT image FROM kiosk_picture
                    WHERE kiosk = :kiosk AND taken_at >= :notBefore
                    """)
                .bind("kiosk", kiosk)
                .bind("notBefore", notBefore.toString())
                .map((row, context) -> row.getBytes("image"))
                .findOne());
  }

  /** Deletes those that are older; says how many. */
  public int expire(Instant before) {
    return jdbi.withHandle(
        handle ->
            handle.execute("DELETE FROM kiosk_picture WHERE taken_at < ?", before.toString()));
  }
}
