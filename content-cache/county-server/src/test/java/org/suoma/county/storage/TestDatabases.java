package org.suoma.county.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Databases for tests, of one kind: each folder has one of its own, and keeps it. */
public interface TestDatabases {

  /** Opens the database of a folder; whoever opened it closes it. */
  Database open(Path folder) throws IOException;

  /** Where the database of a folder is, unless it lies in the folder. */
  Optional<DatabaseServer> server(Path folder);

  /** A line to the database of a folder, past our own program. */
  Connection connect(Path folder) throws SQLException;

  /** What {@code county.toml} has to say so that a server uses the database of a folder. */
  String config(Path folder) throws IOException;

  /** The statement that takes a trigger away from a table. */
  String dropTrigger(String trigger, String table);

  /** Databases in files. */
  static TestDatabases sqlite() {
    return new SqliteForTests();
  }
}
