package org.suoma.county.storage;

import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Copies every row of every table into a database of the same version, which may be of the other
 * kind: tables that others point to come first. Both sides are in a transaction.
 */
final class TableCopy {

  /** Rows that are held in memory at a time; one may be some megabytes. */
  private static final int ROWS = 50;

  private final Handle from;
  private final Handle to;
  private final Database target;

  TableCopy(Handle from, Handle to, Database target) {
    this.from = from;
    this.to = to;
    this.target = target;
  }

  /** Copies all. */
  void run() throws SQLException {
    for (String table : tables(to)) {
      copy(table);
    }
  }

  /** Whether there is no row in any table. */
  static boolean isEmpty(Handle handle) throws SQLException {
    for (String table : tables(handle)) {
      if (handle
          .createQuery("SELECT 1 FROM <table> LIMIT 1")
          .define("table", table)
          .mapTo(Integer.class)
          .findOne()
          .isPresent()) {
        return false;
      }
    }
    return true;
  }

  private void copy(String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    boolean counts = false;
    try (ResultSet all = meta(to).getColumns(null, to.getConnection().getSchema(), table, "%")) {
      while (all.next()) {
        columns.add(all.getString("COLUMN_NAME"));
        counts |= "YES".equals(all.getString("IS_AUTOINCREMENT"));
      }
    }
    String names = String.join(", ", columns);
    String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
    try (PreparedStatement read =
            from.getConnection().prepareStatement("SELECT %s FROM %s".formatted(names, table));
        PreparedStatement shape =
            to.getConnection()
                .prepareStatement("SELECT %s FROM %s WHERE 1 = 0".formatted(names, table));
        PreparedStatement write =
            to.getConnection()
                .prepareStatement(
                    "INSERT INTO %s (%s) VALUES (%s)".formatted(table, names, marks));
        ResultSet empty = shape.executeQuery()) {
      ResultSetMetaData types = empty.getMetaData();
      read.setFetchSize(ROWS);
      try (ResultSet rows = read.executeQuery()) {
        int waiting = 0;
        while (rows.next()) {
          for (int i = 1; i <= columns.size(); i++) {
            write.setObject(i, value(rows.getObject(i), types.getColumnType(i)));
          }
          write.addBatch();
          if (++waiting == ROWS) {
            write.executeBatch();
            waiting = 0;
          }
        }
        write.executeBatch();
      }
    }
    if (counts) {
      target.countOn(to, table);
    }
  }

  /** SQLite knows no booleans, PostgreSQL takes no number for one. */
  private static @Nullable Object value(@Nullable Object value, int type) {
    boolean isTruth = type == Types.BIT || type == Types.BOOLEAN;
    return isTruth && value instanceof Number number ? number.intValue() != 0 : value;
  }

  /** All tables of the county, those that others point to first. */
  private static List<String> tables(Handle handle) throws SQLException {
    Map<String, Set<String>> pointed = new LinkedHashMap<>();
    String schema = handle.getConnection().getSchema();
    try (ResultSet all = meta(handle).getTables(null, schema, "%", new String[] {"TABLE"})) {
      while (all.next()) {
        String name = all.getString("TABLE_NAME");
        if (!name.startsWith("flyway_") && !name.startsWith("sqlite_")) {
          pointed.put(name, new LinkedHashSet<>());
        }
      }
    }
    for (Map.Entry<String, Set<String>> table : pointed.entrySet()) {
      try (ResultSet keys = meta(handle).getImportedKeys(null, schema, table.getKey())) {
        while (keys.next()) {
          table.getValue().add(keys.getString("PKTABLE_NAME"));
        }
      }
    }
    List<String> sorted = new ArrayList<>();
    while (sorted.size() < pointed.size()) {
      pointed.forEach(
          (table, before) -> {
            if (!sorted.contains(table) && sorted.containsAll(before)) {
              sorted.add(table);
            }
          });
    }
    return sorted;
  }

  private static DatabaseMetaData meta(Handle handle) throws SQLException {
    return handle.getConnection().getMetaData();
  }
}
