package org.suoma.county.translating;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.suoma.content.language.InterfaceCatalog;
import org.suoma.content.language.InterfaceString;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.SourcedYi;
import org.suoma.content.model.Text;
import org.suoma.county.importing.Importer;
import org.suoma.county.importing.UnreadableDocumentException;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.ContentSnapshot;
import org.suoma.county.storage.content.MediaFolder;
import org.suoma.county.storage.kiosk.UntranslatedLog;
import org.suoma.county.translating.text.CountyTexts;
import org.suoma.county.translating.text.TranslationUnit;
import org.suoma.county.translating.text.YiChange;

/** The sample county in a database of its own, with its texts. */
final class SampleTranslations implements Closeable {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-06T01:00:00Z"), ZoneOffset.UTC);
  static final ContentJson JSON = new ContentJson();
  static final InterfaceCatalog CATALOG = InterfaceCatalog.bundled();

  private static final Path FOLDER = Path.of("..", "sample-county");

  private final Database database;
  final ContentShelf shelf;
  final Translations translations;
  final UntranslatedLog untranslated;

  SampleTranslations(Path folder, TestDatabases databases)
      throws IOException, UnreadableDocumentException {
    database = databases.open(folder);
    shelf = new ContentShelf(database, JSON);
    untranslated = new UntranslatedLog(database);
    translations = new Translations(shelf, untranslated, JSON, CATALOG, CLOCK);
    Importer importer = new Importer(shelf, new MediaFolder(folder.resolve("media")), CLOCK, JSON);
    importer.run(
        List.of(
            FOLDER.resolve("county.json"),
            FOLDER.resolve("catalog.json"),
            FOLDER.resolve("interface.json"),
            FOLDER.resolve("entries")),
        null);
  }

  /** Any string of the interface. */
  static InterfaceString anyString() {
    return CATALOG.strings().iterator().next();
  }

  TranslationUnit unit(String id) {
    return translations.units().stream()
        .filter(unit -> unit.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Replaces the interface's translations by one. */
  void translateInterface(String id, Text text) {
    shelf.change(
        change -> {
          change.put(new InterfaceTranslations(Map.of(id, text)));
          return 0;
        });
  }

  /** Takes every translation away. */
  void forgetAll() {
    write(unit -> null);
  }

  /** Gives every unit another translation. */
  void write(Function<TranslationUnit, @Nullable SourcedYi> translation) {
    CountyTexts texts = new CountyTexts(JSON, CATALOG);
    shelf.change(
        change -> {
          List<YiChange> changes =
              texts.units(change.snapshot()).stream()
                  .map(unit -> new YiChange(unit, translation.apply(unit)))
                  .toList();
          texts.write(changes, change, CLOCK.instant());
          return 0;
        });
  }

  /** Digest of everything that would be published. */
  Map<String, Object> everything() {
    return shelf.<Map<String, Object>, RuntimeException>atOneMoment(SampleTranslations::contents);
  }

  private static Map<String, Object> contents(ContentSnapshot content) {
    Map<String, Object> all = new LinkedHashMap<>(content.entryDigests());
    for (String name : List.of("county.json", "catalog.json", InterfaceTranslations.FILE)) {
      all.put(name, List.of(content.document(name).map(String::new).orElse("")));
    }
    return all;
  }

  /** The translations by unit. */
  Map<String, String> yi() {
    Map<String, String> yi = new TreeMap<>();
    translations.units().forEach(unit -> yi.put(unit.id(), String.valueOf(unit.yi())));
    return yi;
  }

  @Override
  public void close() {
    database.close();
  }
}
