package org.suoma.county.storage.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.form.Intake;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.County;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Guide;
import org.suoma.content.model.Policy;
import org.suoma.content.order.OrderKeys;
import org.suoma.content.release.Sha256;
import org.suoma.content.submission.SubmissionKeys;

/** A running change of the content, valid only inside {@link ContentShelf#change}. */
public final class ContentChange {

  private final Handle handle;
  private final ContentJson json;
  private int trials;

  ContentChange(Handle handle, ContentJson json) {
    this.handle = handle;
    this.json = json;
  }

  /** The entry with this id, as changed so far. */
  public Optional<Entry> entry(String id) {
    return ContentRows.entry(handle, json, id);
  }

  /** The published bytes of the entry with this id, as changed so far. */
  public Optional<byte[]> entryBytes(String id) {
    return handle
        .createQuery("SELECT json FROM entry WHERE id = :id")
        .bind("id", id)
        .mapTo(byte[].class)
        .findOne();
  }

  /** Takes an entry away. */
  public void remove(String id) {
    handle.execute("DELETE FROM entry_column WHERE entry = ?", id);
    handle.execute("DELETE FROM entry WHERE id = ?", id);
  }

  /** The county, as changed so far. */
  public Optional<County> county() {
    return ContentRows.document(handle, json, County.class);
  }

  /** The catalog, as changed so far. */
  public Optional<Catalog> catalog() {
    return ContentRows.document(handle, json, Catalog.class);
  }

  /** The working days, as changed so far; without any only weekends are off. */
  public Workdays workdays() {
    return ContentRows.document(handle, json, Workdays.class).orElseGet(Workdays::unannounced);
  }

  /** The interface's translations, as changed so far; none before the first import. */
  public InterfaceTranslations interfaceTranslations() {
    return ContentRows.document(handle, json, InterfaceTranslations.class)
        .orElseGet(InterfaceTranslations::none);
  }

  /** All content as changed so far. */
  public ContentSnapshot snapshot() {
    return new ContentSnapshot(handle);
  }

  /** Adds or replaces an entry. */
  public void put(Entry entry, String unitName, String origin, Instant at) {
    byte[] bytes = json.write(entry);
    handle
        .createUpdate(
            """
            INSERT INTO entry (id, type, title, unit, published_on, words, digest, json, origin, updated_at)
            VALUES (:id, :type, :title, :unit, :on, :words, :digest, :json, :origin, :at)
            ON CONFLICT (id) DO UPDATE SET type = excluded.type, title = excluded.title,
              unit = excluded.unit, published_on = excluded.published_on, words = excluded.words,
              digest = excluded.digest, json = excluded.json, origin = excluded.origin,
              updated_at = excluded.updated_at
            """)
        .bind("id", entry.id())
        .bind("type", entry.type().jsonName())
        .bind("title", entry.title().zh())
        .bind("unit", entry.filing().unit())
        .bind("on", entry.filing().publishedOn().toString())
        .bind("words", words(entry, unitName))
        .bind("digest", Sha256.of(bytes).hex())
        .bind("json", bytes)
        .bind("origin", origin)
        .bind("at", at.toString())
        .execute();
    handle.execute("DELETE FROM entry_column WHERE entry = ?", entry.id());
    for (String column : Set.copyOf(entry.filing().columns())) {
      handle.execute(
          "INSERT INTO entry_column (entry, column_id) VALUES (?, ?)", entry.id(), column);
    }
  }

  /**
   * Replaces an entry by itself with other translations: where it came from and what it is found by
   * stay as they are.
   */
  public void putTranslated(Entry entry, Instant at) {
    byte[] bytes = json.write(entry);
    handle
        .createUpdate(
            "UPDATE entry SET digest = :digest, json = :json, updated_at = :at WHERE id = :id")
        .bind("digest", Sha256.of(bytes).hex())
        .bind("json", bytes)
        .bind("at", at.toString())
        .bind("id", entry.id())
        .execute();
  }

  /** Replaces the county. */
  public void put(County county) {
    putDocument(ContentRows.documentName(County.class), json.write(county));
  }

  /** Replaces the catalog. */
  public void put(Catalog catalog) {
    putDocument(ContentRows.documentName(Catalog.class), json.write(catalog));
  }

  /** Replaces what is taken in at the kiosks. */
  public void put(Intake intake) {
    putDocument(Intake.FILE, json.write(intake));
  }

  /** Replaces the working days. */
  public void put(Workdays workdays) {
    putDocument(Workdays.FILE, json.write(workdays));
  }

  /** Replaces the keys for submissions. */
  public void put(SubmissionKeys keys) {
    putDocument(SubmissionKeys.FILE, keys.write());
  }

  /** Replaces the keys for orders to kiosks. */
  public void put(OrderKeys keys) {
    putDocument(OrderKeys.FILE, keys.write());
  }

  /** Replaces a file of the county's own that is never published, such as its list of words. */
  public void keep(String name, byte[] json) {
    putDocument(name, json);
  }

  /** Replaces the interface's translations. */
  public void put(InterfaceTranslations translations) {
    putDocument(InterfaceTranslations.FILE, json.write(translations));
  }

  /**
   * Files a stored medium under its path, for the next release.
   *
   * @return whether this changed anything
   */
  public boolean putMedium(NewMedium medium) {
    return handle.execute(
            """
            INSERT INTO media (path, digest, length, held) VALUES (?, ?, ?, 0)
            ON CONFLICT (path) DO UPDATE
            SET digest = excluded.digest, length = excluded.length, held = 0
            WHERE media.digest <> excluded.digest OR media.held <> 0
            """,
            medium.path(),
            medium.digest().hex(),
            medium.length())
        > 0;
  }

  /** Files a stored medium under its path, but no release takes it before {@link #release}. */
  public void holdMedium(NewMedium medium) {
    handle.execute(
        """
        INSERT INTO media (path, digest, length, held) VALUES (?, ?, ?, 1)
        ON CONFLICT (path) DO UPDATE
        SET digest = excluded.digest, length = excluded.length, held = 1
        """,
        medium.path(),
        medium.digest().hex(),
        medium.length());
  }

  /** Has releases take these media, as something that is signed for names them. */
  public void release(Set<String> paths) {
    paths.forEach(path -> handle.execute("UPDATE media SET held = 0 WHERE path = ?", path));
  }

  /** Has releases leave out those of these media that nothing names any more. */
  public void holdUnnamed(Set<String> paths) {
    paths.stream()
        .filter(path -> !isNamed(path))
        .forEach(path -> handle.execute("UPDATE media SET held = 1 WHERE path = ?", path));
  }

  /** What stands under this path. */
  public Optional<NewMedium> medium(String path) {
    return handle
        .createQuery("SELECT digest, length FROM media WHERE path = :path")
        .bind("path", path)
        .map(
            (row, context) ->
                new NewMedium(path, new Sha256(row.getString("digest")), row.getLong("length")))
        .findOne();
  }

  /** Remembers what a text's recording was, in the place of what was remembered. */
  public void keepVoiceBefore(String unit, String language, VoiceBefore before) {
    handle.execute(
        """
        INSERT INTO voice_before (unit, language, clip, digest, length) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (unit, language) DO UPDATE
        SET clip = excluded.clip, digest = excluded.digest, length = excluded.length
        """,
        unit,
        language,
        before.clip(),
        before.digest(),
        before.length());
  }

  /** Remembers who wrote a text's translation and what it was before. */
  public void keepWrittenYi(String unit, WrittenYi written) {
    handle.execute(
        """
        INSERT INTO yi_written (unit, yi, writer, before_han, before_yi, before_writer)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (unit) DO UPDATE
        SET yi = excluded.yi, writer = excluded.writer, before_han = excluded.before_han,
          before_yi = excluded.before_yi, before_writer = excluded.before_writer
        """,
        unit,
        written.text(),
        written.writer(),
        written.before().han(),
        written.before().yi(),
        written.before().writer());
  }

  /** Whether an entry or a document of the county names this medium. */
  public boolean isNamed(String path) {
    return !entriesNaming(path).isEmpty() || isNamedByCounty(path);
  }

  /** Whether one of the county's own documents names this medium. */
  public boolean isNamedByCounty(String path) {
    return handle
        .createQuery("SELECT 1 FROM document WHERE <position>(<json_text>, :named) > 0 LIMIT 1")
        .bind("named", "\"" + path + "\"")
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** The county's own documents by their names, as changed so far. */
  public Map<String, byte[]> documents() {
    Map<String, byte[]> documents = new TreeMap<>();
    handle
        .createQuery("SELECT name, json FROM document")
        .map((row, context) -> Map.entry(row.getString("name"), row.getBytes("json")))
        .forEach(document -> documents.put(document.getKey(), document.getValue()));
    return documents;
  }

  /**
   * Does work and takes back all that it changed.
   *
   * @param <T> what the work gives
   */
  public <T> T tried(Supplier<T> work) {
    // Jdbi knows savepoints by name, so that one inside of another needs a name of its own; going
    // back to one forgets it.
    String here = "trial" + trials++;
    handle.savepoint(here);
    try {
      return work.get();
    } finally {
      handle.rollbackToSavepoint(here);
    }
  }

  /** Whether a medium stands under this path. */
  public boolean hasMedium(String path) {
    return handle
        .createQuery("SELECT 1 FROM media WHERE path = :path")
        .bind("path", path)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** Ids of the entries that name this medium. */
  public List<String> entriesNaming(String path) {
    return handle
        .createQuery("SELECT id FROM entry WHERE <position>(<json_text>, :named) > 0 ORDER BY id")
        .bind("named", "\"" + path + "\"")
        .mapTo(String.class)
        .list();
  }

  /** Ids of the columns that entries stand in. */
  public Set<String> usedColumns() {
    return new TreeSet<>(
        handle
            .createQuery("SELECT DISTINCT column_id FROM entry_column")
            .mapTo(String.class)
            .list());
  }

  /** Ids of the units that entries belong to, or that answer what is taken in at the kiosks. */
  public Set<String> usedUnits() {
    Set<String> units =
        new TreeSet<>(
            handle.createQuery("SELECT DISTINCT unit FROM entry").mapTo(String.class).list());
    ContentRows.document(handle, json, Intake.class)
        .ifPresent(intake -> units.addAll(intake.units()));
    return units;
  }

  private void putDocument(String name, byte[] bytes) {
    handle.execute(
        """
        INSERT INTO document (name, json) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET json = excluded.json
        """,
        name,
        bytes);
  }

  private static String words(Entry entry, String unitName) {
    StringBuilder words = new StringBuilder(entry.title().zh());
    words.append('\n').append(entry.id()).append('\n').append(unitName);
    entry.filing().keywords().forEach(word -> words.append('\n').append(word));
    if (entry.body() instanceof Policy policy) {
      append(words, policy.documentNumber());
      append(words, policy.indexNumber());
      append(words, policy.issuer());
    } else if (entry.body() instanceof Guide guide) {
      append(words, guide.itemCode());
    }
    return words.toString();
  }

  private static void append(StringBuilder words, @org.jspecify.annotations.Nullable String word) {
    if (word != null) {
      words.append('\n').append(word);
    }
  }
}
