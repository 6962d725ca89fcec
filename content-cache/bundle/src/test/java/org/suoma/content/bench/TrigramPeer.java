package org.suoma.content.bench;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.suoma.content.model.Entry;
import org.suoma.content.search.PeerText;

/**
 * SQLite FTS5 with trigrams over the same entries: title, keywords, pinyin and text as columns with
 * weights like ours. Words under three characters, which trigrams cannot find, by {@code LIKE},
 * titles first.
 */
final class TrigramPeer implements Closeable {

  private static final int SHORTEST = 3;

  private final Connection connection;

  TrigramPeer() throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    try (Statement make = connection.createStatement()) {
      make.execute(
          "CREATE VIRTUAL TABLE entry USING fts5(id UNINDEXED, title, keywords, pinyin, text,"
              + " tokenize = 'trigram')");
    }
    connection.setAutoCommit(false);
  }

  void add(Entry entry) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO entry VALUES (?, ?, ?, ?, ?)")) {
      insert.setString(1, entry.id());
      insert.setString(2, entry.title().zh());
      insert.setString(3, PeerText.keywords(entry));
      insert.setString(4, PeerText.pinyin(entry));
      insert.setString(5, PeerText.text(entry));
      insert.execute();
    }
  }

  void finish() throws SQLException {
    connection.commit();
  }

  /** Ids, best first, at most ten. */
  List<String> search(String words) throws IOException {
    boolean isShort =
        List.of(words.split("\\s+", -1)).stream().anyMatch(w -> w.length() < SHORTEST);
    String sql =
        isShort
            ? "SELECT id FROM entry WHERE title LIKE ?1 OR keywords LIKE ?1 OR pinyin LIKE ?1 OR"
                + " text LIKE ?1 ORDER BY title LIKE ?1 DESC, keywords LIKE ?1 DESC LIMIT 10"
            : "SELECT id FROM entry WHERE entry MATCH ?1 ORDER BY bm25(entry, 0, 8, 4, 6, 1)"
                + " LIMIT 10";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, isShort ? "%" + words + "%" : quoted(words));
      List<String> ids = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getString(1));
        }
      }
      return ids;
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static String quoted(String words) {
    List<String> quoted = new ArrayList<>();
    for (String word : words.split("\\s+", -1)) {
      quoted.add('"' + word.replace("\"", "\"\"") + '"');
    }
    return String.join(" ", quoted);
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
