package org.suoma.county.storage.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.suoma.content.care.Caretaker;
import org.suoma.content.care.PinVerifier;
import org.suoma.county.storage.Database;

/** Keeps who may open the panel of kiosks, and what was told of panels last. Threads share one. */
public final class CaretakerStore {

  private final Database database;

  /** Keeps them in this database. */
  public CaretakerStore(Database database) {
    this.database = database;
  }

  /** All of them, in the order of numbers. */
  public List<CaretakerRow> all() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT * FROM caretaker ORDER BY LENGTH(number), number")
                    .map((row, context) -> row(row))
                    .list());
  }

  private static CaretakerRow row(ResultSet row) throws SQLException {
    return new CaretakerRow(
        new Caretaker(
            row.getString("number"),
            row.getString("name"),
            new PinVerifier(row.getString("pin_salt"), row.getString("pin_hash"))),
        row.getString("area"));
  }

  /** Lets somebody in, in the place of whoever had this number. */
  public void put(CaretakerRow row) {
    Caretaker who = row.caretaker();
    int unused =
        database.change(
            handle ->
                handle.execute(
                    """
                    INSERT INTO caretaker (number, name, area, pin_salt, pin_hash)
                    VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (number) DO UPDATE
                    SET name = excluded.name, area = excluded.area,
                      pin_salt = excluded.pin_salt, pin_hash = excluded.pin_hash
                    """,
                    who.number(),
                    who.name(),
                    row.area(),
                    who.pin().salt(),
                    who.pin().hash()));
  }

  /** Lets somebody in no more; false if nobody has this number. */
  public boolean remove(String number) {
    return database.<Integer, RuntimeException>change(
            handle -> handle.execute("DELETE FROM caretaker WHERE number = ?", number))
        == 1;
  }

  /** The newest of what was done at a kiosk's panel that is known; empty if nothing is. */
  public Optional<Told> told(String kiosk) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT number, at FROM care_told WHERE kiosk = :kiosk")
                    .bind("kiosk", kiosk)
                    .map(
                        (row, context) ->
                            new Told(row.getLong("number"), Instant.parse(row.getString("at"))))
                    .findOne());
  }

  /** From now on this is the newest. */
  public void told(String kiosk, Told newest) {
    int unused =
        database.change(
            handle ->
                handle.execute(
                    """
                    INSERT INTO care_told (kiosk, number, at) VALUES (?, ?, ?)
                    ON CONFLICT (kiosk) DO UPDATE
                    SET number = excluded.number, at = excluded.at
                    """,
                    kiosk,
                    newest.number(),
                    newest.at().toString()));
  }

  /**
   * Something that was done at a panel.
   *
   * @param number of the kiosk's own counting
   * @param at by the kiosk's clock
   */
  public record Told(long number, Instant at) {}
}
