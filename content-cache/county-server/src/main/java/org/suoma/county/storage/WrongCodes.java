package org.suoma.county.storage;

import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/** Counts wrong query codes of a day for each number, also over restarts. Threads share one. */
public final class WrongCodes {

  private final Jdbi jdbi;

  /** Counts in this database. */
  public WrongCodes(Database database) {
    this.jdbi = database.jdbi();
  }

  /** How many wrong codes were tried for this number on this day. */
  public int count(String number, LocalDate day) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT times FROM wrong_code WHERE number = :number AND day = :day")
                .bind("number", number)
                .bind("day", day.toString())
                .mapTo(Integer.class)
                .findOne()
                .orElse(0));
  }

  /** Counts one more, durably, and forgets the days before. */
  public void add(String number, LocalDate day) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("DELETE FROM wrong_code WHERE day < ?", day.toString());
          handle.execute(
              """
              INSERT INTO wrong_code (number, day, times) VALUES (?, ?, 1)
              ON CONFLICT (number, day) DO UPDATE SET times = times + 1
              """,
              number,
              day.toString());
        });
  }
}
