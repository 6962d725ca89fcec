package org.suoma.county.storage.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.Entry;
import org.suoma.content.model.EntryType;
import org.suoma.content.model.MalformedContentException;

/** Reads rows back into records; what the server itself wrote is taken to be well formed. */
final class ContentRows {

  private ContentRows() {}

  static Optional<Entry> entry(Handle handle, ContentJson json, String id) {
    return handle
        .createQuery("SELECT json FROM entry WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> parse(json, row.getBytes(1), Entry.class))
        .findOne();
  }

  static <T> Optional<T> document(Handle handle, ContentJson json, Class<T> type) {
    return handle
        .createQuery("SELECT json FROM document WHERE name = :name")
        .bind("name", documentName(type))
        .map((row, context) -> parse(json, row.getBytes(1), type))
        .findOne();
  }

  static String documentName(Class<?> type) {
    return type.equals(InterfaceTranslations.class)
        ? InterfaceTranslations.FILE
        : type.getSimpleName().toLowerCase(Locale.ROOT) + ".json";
  }

  static EntryLine line(ResultSet row, StatementContext context) throws SQLException {
    return new EntryLine(
        row.getString("id"),
        EntryType.named(row.getString("type")),
        row.getString("title"),
        row.getString("unit"),
        LocalDate.parse(row.getString("published_on")),
        row.getString("origin"));
  }

  private static <T> T parse(ContentJson json, byte[] bytes, Class<T> type) {
    try {
      return json.read(bytes, type);
    } catch (MalformedContentException e) {
      throw new IllegalStateException("the database holds a broken " + type.getSimpleName(), e);
    }
  }
}
