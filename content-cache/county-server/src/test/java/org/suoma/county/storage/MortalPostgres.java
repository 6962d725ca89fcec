package org.suoma.county.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A PostgreSQL that dies in the middle of work. Where the tests may run one of their own it is
 * killed; where they were given one, which others use too, it ends all lines to one database and
 * takes no new ones, which is what the county's server sees of a death.
 */
public interface MortalPostgres extends Closeable {

  /** Starts it with its data in this folder, which is made. */
  static MortalPostgres start(Path data) throws IOException, SQLException {
    boolean given = System.getenv("PGHOST") != null;
    return given ? ShutPostgres.start() : KilledPostgres.start(data);
  }

  /** The county's database. */
  DatabaseServer database();

  /** Ends it at once. */
  void kill();

  /** Starts it at the same address. */
  void startAgain() throws IOException, InterruptedException;
}
