package org.suoma.county.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.model.Captions;
import org.suoma.content.model.ContentJson;
import org.suoma.county.importing.ImportReport.Tally;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.MediaFolder;

@OnEveryDatabase(always = false)
class CaptionImportTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-06T01:00:00Z"), ZoneOffset.UTC);

  private static final String ENTRY =
      """
      {"id":"interp-video","title":"报名视频",
       "filing":{"columns":["notices"],"unit":"office","publishedOn":"2026-02-03"},
       "source":{"name":"示例"},
       "attachments":[{"path":"media/film.mp4","title":"视频","mediaType":"video/mp4"}],
       "body":{"type":"notice","kind":"通知","text":[]}}
      """;

  private static final String CAPTIONS = "WEBVTT\n\n00:01.000 --> 00:02.000\n去哪个学校报名？\n";

  @TempDir Path folder;
  private Path source;
  private Database database;
  private ContentShelf shelf;
  private Importer importer;

  @BeforeEach
  void open(TestDatabases databases) throws IOException {
    source = Files.createDirectory(folder.resolve("source"));
    database = databases.open(folder.resolve("data"));
    ContentJson json = new ContentJson();
    shelf = new ContentShelf(database, json);
    importer = new Importer(shelf, new MediaFolder(folder.resolve("media")), CLOCK, json);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void captionsBesideAVideoBelongToItWhicheverComesFirst() throws Exception {
    put("entries/a.json", ENTRY);
    put("media/film.mp4", "film");
    run();
    assertThat(captions()).isNull();

    put("media/film.zh.vtt", CAPTIONS);
    assertThat(run().remarks()).contains("条目 interp-video 的视频有了字幕：media/film.zh.vtt");
    assertThat(captions()).isEqualTo(new Captions("media/film.zh.vtt", null));

    assertThat(run().total()).isEqualTo(new Tally(0, 0, 1, 0));
    assertThat(captions()).isEqualTo(new Captions("media/film.zh.vtt", null));
  }

  @Test
  void captionsInYiAreNamedWithTheirSource() throws Exception {
    put(
        "entries/a.json",
        ENTRY.replace(
            "\"mediaType\":\"video/mp4\"",
            """
            "mediaType":"video/mp4","captions":{"han":"media/said.vtt",
              "yi":{"path":"media/said.ii.vtt","source":"县译审组","licence":"本县"}}"""));

    assertThat(run().remarks())
        .contains(
            "条目 interp-video 用到的附件还没有导入：media/said.vtt",
            "条目 interp-video 用到的附件还没有导入：media/said.ii.vtt");
    assertThat(Objects.requireNonNull(captions()).paths())
        .containsExactly("media/said.vtt", "media/said.ii.vtt");
  }

  @Test
  void brokenCaptionsAreRefusedWithLineAndReasonAndTheRestComesIn() throws Exception {
    put("entries/a.json", ENTRY);
    put("media/film.mp4", "film");
    put("media/film.zh.vtt", CAPTIONS + "\n00:01.500 --> 00:03.000\n字\n");

    ImportReport report = run();

    assertThat(report.failures())
        .containsExactly(
            new ImportReport.Failure("source/media/film.zh.vtt", "字幕有错，第 6 行：上一条字幕还没有结束，时间要依次往后"));
    assertThat(shelf.entry("interp-video")).isPresent();
    assertThat(captions()).isNull();
  }

  @Test
  void aCaptionFileThatIsNoneOrTooLargeIsRefused() throws Exception {
    put("media/a.zh.vtt", "1\n00:00:01,000 --> 00:00:02,000\n字\n");
    put("media/b.zh.vtt", CAPTIONS + "\nNOTE\n" + "x".repeat(200_000));

    assertThat(run().failures())
        .extracting(ImportReport.Failure::reason)
        .containsExactly("字幕有错，第 1 行：字幕文件的第一行必须是 WEBVTT", "字幕文件超过 200 KB");
  }

  @Test
  void captionsOfWhatIsNoVideoAreRefused() throws Exception {
    put(
        "entries/a.json",
        ENTRY.replace(
            "\"mediaType\":\"video/mp4\"",
            "\"mediaType\":\"audio/mpeg\",\"captions\":{\"han\":\"media/a.vtt\"}"));

    assertThat(run().failures()).singleElement().extracting("reason").asString().contains("只有视频");
  }

  @Test
  void captionsWithoutAVideoAreTold() throws Exception {
    put("media/alone.zh.vtt", CAPTIONS);

    assertThat(run().remarks()).containsExactly("没有条目用到这份字幕旁边的视频：media/alone.zh.vtt");
  }

  private @Nullable Captions captions() {
    return shelf.entry("interp-video").orElseThrow().attachments().get(0).captions();
  }

  private ImportReport run() throws IOException, UnreadableDocumentException {
    return importer.run(List.of(source), null);
  }

  private void put(String name, String text) throws IOException {
    Path file = source.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
