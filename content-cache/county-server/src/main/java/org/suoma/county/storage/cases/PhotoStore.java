package org.suoma.county.storage.cases;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.suoma.county.storage.Database;

/** Photographs of submissions, sealed, in the database. Threads share one. */
public final class PhotoStore {

  private final Database database;
  private final Jdbi jdbi;

  /** Keeps them in this database. */
  public PhotoStore(Database database) {
    this.database = database;
    this.jdbi = database.jdbi();
  }

  /**
   * Does something that depends on what is there, while nobody else adds any.
   *
   * @param <X> what it may throw
   */
  public <X extends Exception> void alone(Database.Step<X> step) throws X {
    database.change(step);
  }

  /**
   * Keeps photographs of one submission, all or none.
   *
   * @param number of the submission, 16 digits
   * @param confirmed whether the query code was the right one
   */
  public void add(String number, Instant receivedAt, List<byte[]> sealed, boolean confirmed) {
    jdbi.useTransaction(
        handle -> {
          for (byte[] photo : sealed) {
            handle
                .createUpdate(
                    """
                    INSERT INTO photo (number, received_at, sealed, confirmed)
                    VALUES (:number, :at, :sealed, :confirmed)
                    """)
                .bind("number", number)
                .bind("at", receivedAt.toString())
                .bind("sealed", photo)
                .bind("confirmed", confirmed)
                .execute();
          }
        });
  }

  /** The photographs of a submission, in the order of arrival. */
  public List<Row> of(String number) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT id, sealed, confirmed FROM photo WHERE number = :number ORDER BY id")
                .bind("number", number)
                .map(
                    (row, context) ->
                        new Row(
                            row.getLong("id"), row.getBytes("sealed"), row.getBoolean("confirmed")))
                .list());
  }

  /** How many photographs a submission has. */
  public int count(String number) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM photo WHERE number = :number")
                .bind("number", number)
                .mapTo(Integer.class)
                .one());
  }

  /** How many there are whose query code nobody could check yet. */
  public int countUnconfirmed() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM photo WHERE NOT confirmed")
                .mapTo(Integer.class)
                .one());
  }

  /** The query code of this one was the right one. */
  public void confirm(long id) {
    jdbi.useHandle(handle -> handle.execute("UPDATE photo SET confirmed = TRUE WHERE id = ?", id));
  }

  /** Removes one. */
  public void remove(long id) {
    jdbi.useHandle(handle -> handle.execute("DELETE FROM photo WHERE id = ?", id));
  }

  /** Removes those that came before and whose submission has not arrived. */
  public int expire(Instant before) {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                """
                DELETE FROM photo WHERE NOT confirmed AND received_at < ?
                AND number NOT IN (SELECT number FROM submission)
                """,
                before.toString()));
  }

  /**
   * A photograph.
   *
   * @param id in the database
   * @param sealed as it lies there
   * @param confirmed whether the query code was the right one
   */
  @SuppressWarnings("ArrayRecordComponent") // read once
  public record Row(long id, byte[] sealed, boolean confirmed) {
    /** The id alone. */
    @Override
    public String toString() {
      return "Row[" + id + "]";
    }
  }
}
