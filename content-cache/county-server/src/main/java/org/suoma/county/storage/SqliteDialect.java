package org.suoma.county.storage;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A SQLite file in WAL mode: many readers beside one writer.
 *
 * @param file made when first opened
 */
record SqliteDialect(Path file) implements Dialect {

  /** How long a writer waits for another one: a large import holds the lock for seconds. */
  private static final int BUSY_TIMEOUT_MILLIS = 30_000;

  @Override
  public HikariConfig connections() {
    SQLiteConfig settings = new SQLiteConfig();
    settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
    settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    settings.enforceForeignKeys(true);
    settings.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    // Whoever begins a transaction has the write lock: what it reads stays true until it writes.
    settings.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    SQLiteDataSource source = new SQLiteDataSource(settings);
    source.setUrl("jdbc:sqlite:" + file);
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    return config;
  }

  @Override
  public String migrations() {
    return "classpath:db/sqlite";
  }

  @Override
  public Map<String, String> types() {
    return Map.of("blob", "BLOB", "identity", "INTEGER PRIMARY KEY AUTOINCREMENT");
  }

  @Override
  public Map<String, String> fragments() {
    return Map.of(
        "json_text", "CAST(json AS TEXT)", "json_tree", "CAST(json AS TEXT)", "position", "instr");
  }

  @Override
  public <T, X extends Exception> T atOneMoment(Handle handle, HandleCallback<T, X> reading)
      throws X {
    // Jdbi's own transactions take the write lock at once.
    handle.execute("BEGIN DEFERRED");
    try {
      return reading.withHandle(handle);
    } finally {
      handle.execute("ROLLBACK");
    }
  }

  @Override
  public void awaitTurn(Handle handle) {
    // IMMEDIATE has done it.
  }

  @Override
  public void begin(Turn turn, Handle handle) {
    // There is one server.
  }

  @Override
  public void end(Turn turn, Handle handle) {
    // There is one server.
  }

  @Override
  public void countOn(Handle handle, String table) {
    // AUTOINCREMENT looks at the highest number by itself.
  }
}
