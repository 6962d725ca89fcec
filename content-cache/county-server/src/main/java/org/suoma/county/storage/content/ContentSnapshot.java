package org.suoma.county.storage.content;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.suoma.content.model.EntryType;

/**
 * The content at one moment, whatever is imported meanwhile; valid only inside {@link
 * ContentShelf#atOneMoment}.
 */
public final class ContentSnapshot {

  private final Handle handle;

  ContentSnapshot(Handle handle) {
    this.handle = handle;
  }

  /** A document of the release's root as published; empty if there is none of this name. */
  public Optional<byte[]> document(String name) {
    return handle
        .createQuery("SELECT json FROM document WHERE name = :name")
        .bind("name", name)
        .map((row, context) -> row.getBytes(1))
        .findOne();
  }

  /** What can be asked about all entries at once. */
  public ContentFacts facts() {
    return new ContentFacts(handle);
  }

  /** Digest of every entry's published bytes by its id, in the order of ids. */
  public Map<String, String> entryDigests() {
    return pairs("SELECT id AS k, digest AS v FROM entry ORDER BY id");
  }

  /** Digest of every medium by its path, in the order of paths, also of those no release takes. */
  public Map<String, String> mediaDigests() {
    return pairs("SELECT path AS k, digest AS v FROM media ORDER BY path");
  }

  /** Digest of every medium that a release takes, by its path, in the order of paths. */
  public Map<String, String> publishedMedia() {
    return pairs("SELECT path AS k, digest AS v FROM media WHERE held = 0 ORDER BY path");
  }

  /** The bytes of an entry, exactly as they are published. */
  public byte[] entryBytes(String id) {
    return handle
        .createQuery("SELECT json FROM entry WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> row.getBytes(1))
        .one();
  }

  /** The same; empty if there is no such entry. */
  public Optional<byte[]> findEntry(String id) {
    return handle
        .createQuery("SELECT json FROM entry WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> row.getBytes(1))
        .findOne();
  }

  /** What a text's recording was before the one that it has now; empty if it never changed. */
  public Optional<VoiceBefore> voiceBefore(String unit, String language) {
    return handle
        .createQuery(
            "SELECT clip, digest, length FROM voice_before WHERE unit = :unit AND language = :language")
        .bind("unit", unit)
        .bind("language", language)
        .map(
            (row, context) ->
                new VoiceBefore(
                    row.getString("clip"), row.getString("digest"), row.getLong("length")))
        .findOne();
  }

  /** Who wrote a text's translation in the console, and what was before; empty if nobody did. */
  public Optional<WrittenYi> writtenYi(String unit) {
    return handle
        .createQuery(
            "SELECT yi, writer, before_han, before_yi, before_writer FROM yi_written"
                + " WHERE unit = :unit")
        .bind("unit", unit)
        .map(
            (row, context) ->
                new WrittenYi(
                    row.getString("yi"),
                    row.getString("writer"),
                    new WrittenYi.Before(
                        row.getString("before_han"),
                        row.getString("before_yi"),
                        row.getString("before_writer"))))
        .findOne();
  }

  /** The translations that somebody wrote in the console, by the ids of their texts. */
  public Map<String, String> yiWrittenBy(String login) {
    Map<String, String> written = new HashMap<>();
    handle
        .createQuery("SELECT unit, yi FROM yi_written WHERE writer = :login")
        .bind("login", login)
        .map((row, context) -> Map.entry(row.getString("unit"), row.getString("yi")))
        .forEach(one -> written.put(one.getKey(), one.getValue()));
    return written;
  }

  /** The entries that name this one anywhere, by id. */
  public List<String> naming(String id, int most) {
    return handle
        .createQuery(
            "SELECT id FROM entry WHERE instr(CAST(json AS TEXT), :quoted) > 0 AND id <> :id"
                + " ORDER BY id LIMIT :most")
        .bind("quoted", '"' + id + '"')
        .bind("id", id)
        .bind("most", most)
        .mapTo(String.class)
        .list();
  }

  /** The entries of a type, by id. */
  public List<String> ofType(EntryType type, int most) {
    return handle
        .createQuery("SELECT id FROM entry WHERE type = :type ORDER BY id LIMIT :most")
        .bind("type", type.jsonName())
        .bind("most", most)
        .mapTo(String.class)
        .list();
  }

  private Map<String, String> pairs(String sql) {
    Map<String, String> map = new LinkedHashMap<>();
    handle
        .createQuery(sql)
        .map((row, context) -> Map.entry(row.getString("k"), row.getString("v")))
        .forEach(pair -> map.put(pair.getKey(), pair.getValue()));
    return map;
  }
}
