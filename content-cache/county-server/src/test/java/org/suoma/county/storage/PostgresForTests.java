package org.suoma.county.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One PostgreSQL for all tests of a JVM, ended with it, and a database in it for each folder. It
 * comes from Maven; where {@code PGHOST} names one already, as {@code pg_virtualenv} does, that one
 * is used, since PostgreSQL does not run for root without user namespaces.
 */
public final class PostgresForTests implements TestDatabases, Closeable {

  private static final String CREATE = "CREATE DATABASE %s TEMPLATE %s";

  private static final String SORTING = " ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'";

  /** Several JVMs of tests may share a server, and several of these in one JVM. */
  private final String prefix = "suoma_" + UUID.randomUUID().toString().replace("-", "");

  private final Closeable process;
  private final String server;
  private final String user;
  private final String password;
  private final AtomicInteger count = new AtomicInteger();
  private final Map<Path, DatabaseServer> byFolder = new ConcurrentHashMap<>();

  private PostgresForTests(Closeable process, String server, String user, String password) {
    this.process = process;
    this.server = server;
    this.user = user;
    this.password = password;
  }

  /** Starts it, with an empty county for others to be copies of. */
  static PostgresForTests start() throws IOException {
    String host = System.getenv("PGHOST");
    String secret = System.getenv("PGPASSWORD");
    PostgresForTests started;
    if (host != null && secret != null) {
      started =
          new PostgresForTests(
              () -> {},
              "jdbc:postgresql://%s:%s/"
                  .formatted(host, Objects.requireNonNullElse(System.getenv("PGPORT"), "5432")),
              Objects.requireNonNullElse(System.getenv("PGUSER"), "postgres"),
              secret);
    } else {
      EmbeddedPostgres embedded =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "off")
              .setServerConfig("full_page_writes", "off")
              .setServerConfig("max_connections", "200")
              .start();
      started =
          new PostgresForTests(
              embedded,
              "jdbc:postgresql://127.0.0.1:" + embedded.getPort() + "/",
              "postgres",
              "postgres");
    }
    started.execute(CREATE.formatted(started.empty(), "template0") + SORTING);
    Database.open(started.database(started.empty())).close();
    return started;
  }

  @Override
  public Database open(Path folder) throws IOException {
    return Database.open(of(folder));
  }

  @Override
  public Optional<DatabaseServer> server(Path folder) {
    return Optional.of(of(folder));
  }

  @Override
  public Connection connect(Path folder) throws SQLException {
    return connect(of(folder));
  }

  @Override
  public String dropTrigger(String trigger, String table) {
    return "DROP TRIGGER " + trigger + " ON " + table;
  }

  @Override
  public String config(Path folder) throws IOException {
    DatabaseServer database = of(folder);
    Path secret = folder.resolveSibling(folder.getFileName() + ".database-password");
    Files.writeString(secret, database.password() + "\n");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    return """
    database = "%s"
    database-user = "%s"
    database-password-file = "%s"
    """
        .formatted(database.url(), database.user(), secret);
  }

  private DatabaseServer of(Path folder) {
    return byFolder.computeIfAbsent(
        folder.toAbsolutePath().normalize(),
        unused -> copy(prefix + "_" + count.incrementAndGet()));
  }

  private String empty() {
    return prefix + "_empty";
  }

  /** A database with an empty county. */
  DatabaseServer copy(String name) {
    execute(CREATE.formatted(name, empty()));
    return database(name);
  }

  /** A database without tables, made with these options. */
  DatabaseServer bare(String sorting) {
    String name = prefix + "_bare_" + count.incrementAndGet();
    execute(CREATE.formatted(name, "template0") + " ENCODING 'UTF8' " + sorting);
    return database(name);
  }

  private DatabaseServer database(String name) {
    return new DatabaseServer(server + name, user, password);
  }

  private void execute(String sql) {
    try (Connection line = connect(database("postgres"));
        Statement statement = line.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new UncheckedIOException(new IOException(sql, e));
    }
  }

  private static Connection connect(DatabaseServer at) throws SQLException {
    return DriverManager.getConnection(at.url(), at.user(), at.password());
  }

  @Override
  public void close() throws IOException {
    process.close();
  }

  @Override
  public String toString() {
    return "PostgreSQL";
  }
}
