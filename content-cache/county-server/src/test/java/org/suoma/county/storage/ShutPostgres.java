package org.suoma.county.storage;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** One database of a server that was given to the tests, shut to everybody while it is dead. */
final class ShutPostgres implements MortalPostgres {

  private final PostgresForTests postgres;
  private final DatabaseServer database;
  private final String name;

  private ShutPostgres(PostgresForTests postgres, DatabaseServer database) {
    this.postgres = postgres;
    this.database = database;
    this.name = database.url().substring(database.url().lastIndexOf('/') + 1);
  }

  static ShutPostgres start() throws IOException {
    PostgresForTests postgres = PostgresForTests.start();
    String name = "suoma_mortal_" + Long.toHexString(System.nanoTime());
    return new ShutPostgres(postgres, postgres.copy(name));
  }

  @Override
  public DatabaseServer database() {
    return database;
  }

  @Override
  public void kill() {
    execute("ALTER DATABASE %s ALLOW_CONNECTIONS false".formatted(name));
    execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%s'"
            .formatted(name));
  }

  @Override
  public void startAgain() {
    execute("ALTER DATABASE %s ALLOW_CONNECTIONS true".formatted(name));
  }

  private void execute(String sql) {
    String beside = database.url().replaceFirst("/[^/]*$", "/postgres");
    try (Connection line =
            DriverManager.getConnection(beside, database.user(), database.password());
        Statement statement = line.createStatement()) {
      boolean unused = statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
