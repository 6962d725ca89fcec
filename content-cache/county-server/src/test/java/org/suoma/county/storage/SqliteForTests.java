package org.suoma.county.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** Files in the folders themselves. */
final class SqliteForTests implements TestDatabases {

  @Override
  public Database open(Path folder) throws IOException {
    return Database.open(folder);
  }

  @Override
  public Optional<DatabaseServer> server(Path folder) {
    return Optional.empty();
  }

  @Override
  public Connection connect(Path folder) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Database.FILE));
  }

  @Override
  public String dropTrigger(String trigger, String table) {
    return "DROP TRIGGER " + trigger;
  }

  @Override
  public String config(Path folder) {
    return "";
  }

  @Override
  public String toString() {
    return "SQLite";
  }
}
