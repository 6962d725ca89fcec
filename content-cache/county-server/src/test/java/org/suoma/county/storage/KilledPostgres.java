package org.suoma.county.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A process of its own, killed by a signal. */
final class KilledPostgres implements MortalPostgres {

  private static final int TRIES = 40;

  private final Path data;
  private EmbeddedPostgres process;

  private KilledPostgres(Path data, EmbeddedPostgres process) {
    this.data = data;
    this.process = process;
  }

  /** Starts it with its data in this folder, which is made. */
  static KilledPostgres start(Path data) throws IOException, SQLException {
    KilledPostgres started =
        new KilledPostgres(
            data,
            EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).start());
    try (Connection line = started.connect("postgres");
        Statement statement = line.createStatement()) {
      statement.execute(
          "CREATE DATABASE suoma TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'");
    }
    return started;
  }

  /** The county's database. */
  @Override
  public DatabaseServer database() {
    return new DatabaseServer(url("suoma"), "postgres", "postgres");
  }

  /** SIGKILL. */
  @Override
  public void kill() {
    try {
      String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
      ProcessHandle server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
      if (!server.destroyForcibly()) {
        throw new AssertionError("PostgreSQL does not die");
      }
      server.onExit().join();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Starts it at the same address; its children may take a moment to see that it was killed. */
  @Override
  public void startAgain() throws IOException, InterruptedException {
    int port = process.getPort();
    process.close();
    IOException last = new IOException("not started");
    for (int i = 0; i < TRIES; i++) {
      try {
        process =
            EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
        return;
      } catch (IOException | IllegalStateException e) {
        last = new IOException(e);
        Thread.sleep(250); // the killed one may still hold its port; nothing tells when it is free
      }
    }
    throw last;
  }

  private Connection connect(String name) throws SQLException {
    return DriverManager.getConnection(url(name), "postgres", "postgres");
  }

  private String url(String name) {
    return "jdbc:postgresql://127.0.0.1:" + process.getPort() + "/" + name;
  }

  @Override
  public void close() throws IOException {
    process.close();
  }
}
