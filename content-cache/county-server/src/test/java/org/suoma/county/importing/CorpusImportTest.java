package org.suoma.county.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.EntryType;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.MediaFolder;

/** Imports real documents where a folder of them lies beside the checkout. */
@EnabledIf("corpusIsThere")
class CorpusImportTest {

  private static final Path CORPUS = Path.of("../../../shared/corpus").toAbsolutePath().normalize();

  @TempDir Path folder;

  static boolean corpusIsThere() {
    return Files.isDirectory(CORPUS);
  }

  @Test
  void importsEveryDocumentOnceAndAgainWithoutAnyChange()
      throws IOException, UnreadableDocumentException {
    List<Path> paths =
        List.of(
            CORPUS.resolve("policies"),
            CORPUS.resolve("policies-html"),
            CORPUS.resolve("laws"),
            CORPUS.resolve("service-items.json"));
    ContentJson json = new ContentJson();
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC);
    try (Database database = Database.open(folder)) {
      ContentShelf shelf = new ContentShelf(database, json);
      Importer importer =
          new Importer(shelf, new MediaFolder(folder.resolve("media")), clock, json);

      ImportReport first = importer.run(paths, null);

      assertThat(first.failures()).isEmpty();
      assertThat(first.total()).isEqualTo(new ImportReport.Tally(1_410, 12, 0, 0));
      assertThat(shelf.total()).isEqualTo(1_410);
      assertThat(shelf.counts())
          .containsEntry(EntryType.POLICY, 275)
          .containsEntry(EntryType.GUIDE, 1_135);

      ImportReport second = importer.run(paths.subList(2, 4), null);

      assertThat(second.total()).isEqualTo(new ImportReport.Tally(0, 0, 1_351, 0));
    }
  }
}
