package org.suoma.county.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The county's database: a SQLite file, or one that several servers share on PostgreSQL. Whoever
 * opened it closes it; threads share it.
 */
public final class Database implements Closeable {

  /** Name of the SQLite file. */
  public static final String FILE = "county.db";

  private static final int CONNECTIONS = 6;

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final Dialect dialect;
  private final Map<Turn, ReentrantLock> turns = new EnumMap<>(Turn.class);

  private Database(HikariDataSource pool, Dialect dialect) {
    this.pool = pool;
    this.dialect = dialect;
    this.jdbi = Jdbi.create(pool);
    dialect.fragments().forEach(jdbi::define);
    for (Turn turn : Turn.values()) {
      turns.put(turn, new ReentrantLock());
    }
  }

  /**
   * Opens {@code county.db} in a folder, making it or bringing it up to date.
   *
   * @throws IOException if the folder or the file cannot be used
   */
  public static Database open(Path directory) throws IOException {
    Files.createDirectories(directory);
    return open(new SqliteDialect(directory.resolve(FILE)), directory.toString());
  }

  /**
   * Opens a database on PostgreSQL, filling it with tables or bringing them up to date; servers
   * that start together wait for each other.
   *
   * @throws IOException if it cannot be reached or used, or does not sort as SQLite does
   */
  public static Database open(DatabaseServer server) throws IOException {
    Database database = open(new PostgresDialect(server), server.url());
    if (database.sortsByCodePoint()) {
      return database;
    }
    database.close();
    throw new IOException(
        "数据库 %s 的排序规则不是 C，汉字的次序会乱。请重新建库：CREATE DATABASE 库名 TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"
            .formatted(server.url()));
  }

  private static Database open(Dialect dialect, String where) throws IOException {
    HikariConfig config = dialect.connections();
    config.setMaximumPoolSize(CONNECTIONS);
    config.setPoolName("county-db");
    HikariDataSource pool;
    try {
      pool = new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException e) {
      throw new IOException("打不开数据库 " + where + "：" + e.getMessage(), e);
    }
    try {
      Flyway.configure()
          .dataSource(pool)
          .locations("classpath:db/migration", dialect.migrations())
          .placeholders(dialect.types())
          .load()
          .migrate();
      return new Database(pool, dialect);
    } catch (FlywayException e) {
      pool.close();
      throw new IOException("cannot use the database in " + where + ": " + e.getMessage(), e);
    }
  }

  /** Lists of the console are in the same order wherever the database is. */
  private boolean sortsByCodePoint() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT 'B' < 'a' AND 'z' < 'é' AND '乙' < '县' AND 'é' < '乙'")
                .mapTo(Boolean.class)
                .one());
  }

  /**
   * Changes something that depends on what it reads: all that the work wrote stays, or, if it
   * throws, nothing; nobody else changes anything meanwhile. Work inside work belongs to it.
   */
  public <T, X extends Exception> T change(HandleCallback<T, X> work) throws X {
    return jdbi.<T, X>inTransaction(
        handle -> {
          dialect.awaitTurn(handle);
          return work.withHandle(handle);
        });
  }

  /** The same for a step that works through stores of this database. */
  public <X extends Exception> void change(Step<X> step) throws X {
    boolean unused =
        this.<Boolean, X>change(
            handle -> {
              step.run();
              return true;
            });
  }

  /** Something that asks and changes. */
  @FunctionalInterface
  public interface Step<X extends Exception> {
    /** Does it. */
    void run() throws X;
  }

  /**
   * Does something that no other thread and no other server does meanwhile; waits for its turn. The
   * turn is over when the work is, and when this process or its line to the database ends.
   *
   * @param <T> what the work gives
   * @param <X> what it may throw
   */
  public <T, X extends Exception> T alone(Turn turn, Work<T, X> work) throws X {
    ReentrantLock ours = Objects.requireNonNull(turns.get(turn));
    ours.lock();
    try {
      return jdbi.<T, X>withHandle(
          handle -> {
            dialect.begin(turn, handle);
            T done;
            try {
              done = work.run();
            } catch (Throwable e) {
              endAfter(e, turn, handle);
              throw e;
            }
            dialect.end(turn, handle);
            return done;
          });
    } finally {
      ours.unlock();
    }
  }

  private void endAfter(Throwable failure, Turn turn, Handle handle) {
    try {
      dialect.end(turn, handle);
    } catch (JdbiException e) {
      failure.addSuppressed(e); // the line is gone, and the turn with it
    }
  }

  /**
   * Whether the line to the database stands that this thread's turn hangs on.
   *
   * @throws IOException if it does not
   */
  public void requireLine() throws IOException {
    try {
      jdbi.useHandle(handle -> handle.select("SELECT 1").mapTo(Integer.class).one());
    } catch (JdbiException e) {
      throw new IOException("和数据库的连接断了，这一次没有发布；数据库恢复后请再发布一次", e);
    }
  }

  /** Whether it answers; blocks while it does not, half a minute at most. */
  public boolean isAnswering() {
    try {
      requireLine();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** How the lines to it are used now. */
  public Lines lines() {
    HikariPoolMXBean lines = Objects.requireNonNull(pool.getHikariPoolMXBean());
    return new Lines(
        lines.getActiveConnections(),
        lines.getIdleConnections(),
        lines.getThreadsAwaitingConnection());
  }

  /**
   * Lines to the database.
   *
   * @param active at work
   * @param idle at rest
   * @param waiting threads that wait for one
   */
  public record Lines(int active, int idle, int waiting) {}

  /** Something to be done alone. */
  @FunctionalInterface
  public interface Work<T, X extends Exception> {
    /** Does it. */
    T run() throws X;
  }

  /** Reads at one moment; others write meanwhile and are not seen. */
  public <T, X extends Exception> T atOneMoment(HandleCallback<T, X> reading) throws X {
    return jdbi.<T, X>withHandle(handle -> dialect.atOneMoment(handle, reading));
  }

  /**
   * Copies the database as it is at this moment into a SQLite file, while others read and write.
   *
   * @param directory gets {@link #FILE}, which must not be there yet
   * @throws IOException if it cannot be written
   */
  public void copyInto(Path directory) throws IOException {
    try (Database copy = open(directory)) {
      copyTo(copy);
    }
  }

  /**
   * Fills a database that is empty with what {@link #copyInto} has written, all or nothing.
   *
   * @param directory holds {@link #FILE}, which may be of an earlier version
   * @throws IOException if there is something in it already, or the file cannot be read
   */
  public void fillFrom(Path directory) throws IOException {
    try (Database source = open(directory)) {
      source.copyTo(this);
    }
  }

  private void copyTo(Database target) throws IOException {
    try {
      int unused =
          this.<Integer, SQLException>atOneMoment(
              from ->
                  target.<Integer, SQLException>change(
                      to -> {
                        if (!TableCopy.isEmpty(to)) {
                          throw new SQLException("数据库里已经有数据；只能恢复到空的数据库");
                        }
                        new TableCopy(from, to, target).run();
                        return 0;
                      }));
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Speaks SQL to it. */
  public Jdbi jdbi() {
    return jdbi;
  }

  void countOn(Handle handle, String table, String column) {
    dialect.countOn(handle, table, column);
  }

  @Override
  public void close() {
    pool.close();
  }
}
