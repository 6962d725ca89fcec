package org.suoma.county.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The county's SQLite file in WAL mode: many readers beside one writer. Whoever opened it closes
 * it; threads share it.
 */
public final class Database implements Closeable {

  /** Its name. */
  public static final String FILE = "county.db";

  /** How long a writer waits for another one: a large import holds the lock for seconds. */
  private static final int BUSY_TIMEOUT_MILLIS = 30_000;

  private static final int CONNECTIONS = 6;

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
  }

  /**
   * Opens {@code county.db} in a folder, making it or bringing it up to date.
   *
   * @throws IOException if the folder or the file cannot be used
   */
  public static Database open(Path directory) throws IOException {
    Files.createDirectories(directory);
    SQLiteConfig settings = new SQLiteConfig();
    settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
    settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    settings.enforceForeignKeys(true);
    settings.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    settings.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    SQLiteDataSource source = new SQLiteDataSource(settings);
    source.setUrl("jdbc:sqlite:" + directory.resolve(FILE));
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setPoolName("county-db");
    HikariDataSource pool = new HikariDataSource(config);
    try {
      Flyway.configure().dataSource(pool).load().migrate();
      return new Database(pool);
    } catch (FlywayException e) {
      pool.close();
      throw new IOException("cannot use the database in " + directory + ": " + e.getMessage(), e);
    }
  }

  /**
   * Writes the database as it is at this moment into another file, while others read and write.
   *
   * @param file must not be there yet
   */
  public void copyTo(Path file) {
    jdbi.useHandle(handle -> handle.execute("VACUUM INTO ?", file.toString()));
  }

  Jdbi jdbi() {
    return jdbi;
  }

  @Override
  public void close() {
    pool.close();
  }
}
