package org.suoma.county.storage.cases;

import java.time.LocalDate;
import org.suoma.county.storage.Database;

/** Counts wrong query codes of a day for each number, also over restarts. Threads share one. */
public final class WrongCodes {

  private final Database database;

  /** Counts in this database. */
  public WrongCodes(Database database) {
    this.database = database;
  }

  /**
   * Counts one try, durably, before anybody knows whether the code is right: of many at once, at
   * whichever server, none is one too many. Forgets the days before.
   *
   * @param most so many a day
   * @return false, and nothing is counted, if there were so many
   */
  public boolean count(String number, LocalDate day, int most) {
    return database.change(
        handle -> {
          handle.execute("DELETE FROM wrong_code WHERE day < ?", day.toString());
          return handle.execute(
                  """
                  INSERT INTO wrong_code (number, day, times) VALUES (?, ?, 1)
                  ON CONFLICT (number, day) DO UPDATE SET times = wrong_code.times + 1
                  WHERE wrong_code.times < ?
                  """,
                  number,
                  day.toString(),
                  most)
              == 1;
        });
  }

  /** Takes back what was counted: the code was right. */
  public void takeBack(String number, LocalDate day) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE wrong_code SET times = times - 1 WHERE number = ? AND day = ?",
                    number,
                    day.toString()));
  }
}
