package org.suoma.county.checking;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.suoma.content.model.Attachment;
import org.suoma.content.model.Block;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.DisclosureTable;
import org.suoma.content.model.Entry;
import org.suoma.content.model.EntryBody;
import org.suoma.content.model.Filing;
import org.suoma.content.model.Notice;
import org.suoma.content.model.Policy;
import org.suoma.content.model.Provenance;
import org.suoma.content.model.Text;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.finding.Rule;
import org.suoma.county.importing.ImportReport;
import org.suoma.county.importing.Importer;
import org.suoma.county.importing.UnreadableDocumentException;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.MediaFolder;

/** A county on the disk to check entries in; whoever opened it closes it. */
final class CheckFixture implements Closeable {

  /** The day of the checks, a Wednesday. */
  static final LocalDate TODAY = LocalDate.of(2026, 5, 6);

  final ContentJson json = new ContentJson();
  final Clock clock =
      Clock.fixed(Instant.parse("2026-05-06T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
  final Database database;
  final ContentShelf shelf;
  final MediaFolder media;
  final CheckServices services;
  private final Path folder;
  private final Importer importer;

  CheckFixture(Path folder, TestDatabases databases) throws IOException {
    this.folder = folder;
    this.database = databases.open(folder.resolve("data"));
    this.shelf = new ContentShelf(database, json);
    this.media = new MediaFolder(folder.resolve("media-store"));
    this.services = CheckServices.of(database, shelf, media, json, clock);
    this.importer = new Importer(shelf, media, clock, json);
    write(
        "county.json",
        """
        {"code":"513400","name":"索玛县","zone":"索玛县政务公开专区","fictional":true,
         "units":[{"id":"office","name":"县政府办公室","phone":"0"}],"areas":[]}
        """);
    write(
        "catalog.json",
        """
        {"columns":[
          {"id":"notices","name":"通知公告","kind":"OWN","levels":["COUNTY"],"updateDays":0},
          {"id":"policies","name":"政策文件","kind":"OWN","levels":["COUNTY"],"updateDays":0}]}
        """);
    bring(folder.resolve("in"));
  }

  private Path write(String name, String content) throws IOException {
    Path file = Files.createDirectories(folder.resolve("in")).resolve(name);
    return Files.writeString(file, content);
  }

  /** Imports one file. */
  ImportReport bring(String name, String content) {
    try {
      return bring(write(name, content));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private ImportReport bring(Path path) {
    try {
      return importer.run(List.of(path), null);
    } catch (IOException | UnreadableDocumentException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Puts an entry on the shelf. */
  void put(Entry entry) {
    Entry unused =
        shelf.<Entry, RuntimeException>change(
            change -> {
              change.put(entry, "县政府办公室", "test", clock.instant());
              return entry;
            });
  }

  /** What the checks say about an entry, on the shelf or not. */
  List<Finding> findings(Entry entry) {
    return shelf.<List<Finding>, RuntimeException>atOneMoment(
        content -> services.checks().each(Map.of(1, entry), content).values().iterator().next());
  }

  /** What one rule says about an entry. */
  List<Finding> findings(Rule rule, Entry entry) {
    return findings(entry).stream().filter(finding -> finding.rule() == rule).toList();
  }

  /** A notice with these paragraphs. */
  static Entry notice(String... paragraphs) {
    return entry(
        "notice-1", "notices", new Notice("通知", null, null, null, text(paragraphs), List.of()));
  }

  /** A table of a village with one column. */
  static Entry table(String heading, String... cells) {
    return entry(
        "table-1",
        "notices",
        new DisclosureTable(
            "村务",
            "青杠村",
            "名单",
            "2026年4月",
            List.of("姓名", heading),
            Arrays.stream(cells).map(cell -> List.of("张**", cell)).toList(),
            "0899-555-0101",
            null));
  }

  /** A policy of the county in force. */
  static Entry policy(String id, String issuer, String... paragraphs) {
    return entry(
        id,
        "policies",
        new Policy(
            "索府发〔2026〕3号",
            null,
            issuer,
            null,
            List.of(),
            LocalDate.of(2026, 2, 28),
            LocalDate.of(2026, 4, 1),
            Policy.Validity.IN_FORCE,
            null,
            text(paragraphs)));
  }

  static Entry entry(String id, String column, EntryBody body) {
    return new Entry(
        id,
        Text.han("关于试验的通知"),
        null,
        new Filing(
            List.of(column), "office", LocalDate.of(2026, 3, 2), List.of(), List.of(), List.of()),
        new Provenance("示例", null, null),
        List.<Attachment>of(),
        List.of(),
        body);
  }

  static List<Block> text(String... paragraphs) {
    return Arrays.stream(paragraphs)
        .<Block>map(words -> new Block.Paragraph(Text.han(words)))
        .toList();
  }

  @Override
  public void close() {
    database.close();
  }
}
