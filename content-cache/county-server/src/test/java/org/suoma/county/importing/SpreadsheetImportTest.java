package org.suoma.county.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suoma.content.model.Column;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.DisclosureTable;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Person;
import org.suoma.county.importing.ImportReport.Outcome;
import org.suoma.county.importing.ImportReport.Tally;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.EntryQuery;
import org.suoma.county.storage.content.MediaFolder;
import org.suoma.county.tables.Book;

@OnEveryDatabase(always = false)
class SpreadsheetImportTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-06T01:00:00Z"), ZoneOffset.UTC);

  private static final String LIST =
      "花坡村2026年10月低保金发放清单,,\r\n姓名,金额,电话\r\n吉*木,350,138****8000\r\n马*加,200,13800138000\r\n";

  private static final String ROSTER = "姓名,单位,职务,值班时间,联系电话\n阿支拉洛,拉坝乡人民政府,双语通,周一全天,0899-555-0137\n";

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

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "BOM"})
  void takesListsInEveryEncodingAndSaysWhichItTookThemFor(String encoding) throws Exception {
    boolean bom = encoding.equals("BOM");
    Charset charset = bom ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    Files.write(source.resolve("清单.csv"), ((bom ? "\uFEFF" : "") + LIST).getBytes(charset));

    ImportReport report = importer.run(List.of(source), null);

    assertThat(report.total()).isEqualTo(new Tally(1, 0, 0, 0));
    Entry entry = only();
    assertThat(entry.title().zh()).isEqualTo("花坡村2026年10月低保金发放清单");
    assertThat(entry.filing().columns()).containsExactly("villages-subsidies");
    assertThat(((DisclosureTable) entry.body()).rows())
        .containsExactly(List.of("吉*木", "350", "138****8000"));
    assertThat(report.isWhole()).isFalse();
    assertThat(report.problems().get(0).file()).isEqualTo("source/清单.csv");
    assertThat(report.problems().get(0).found().row()).isEqualTo(4);
    assertThat(report.remarks().stream().anyMatch(remark -> remark.contains("GBK")))
        .isEqualTo(encoding.equals("GB18030"));
  }

  @Test
  void previewsWhatAnImportThenDoesAndChangesNothing() throws Exception {
    Files.writeString(source.resolve("清单.csv"), LIST);
    Files.writeString(source.resolve("名册.csv"), ROSTER);
    Files.createDirectory(source.resolve("media"));
    Files.writeString(source.resolve("media/map.geojson"), "{}");

    ImportReport preview = importer.preview(List.of(source), null);

    assertThat(shelf.isEmpty()).isTrue();
    assertThat(shelf.catalog()).isEmpty();
    assertThat(folder.resolve("media")).doesNotExist();
    ImportReport done = importer.run(List.of(source), null);
    assertThat(preview).isEqualTo(done);
    assertThat(done.lines()).extracting(ImportReport.Line::outcome).containsOnly(Outcome.ADDED);

    Files.writeString(source.resolve("清单.csv"), LIST.replace("350", "360"));
    ImportReport changed = importer.preview(List.of(source), null);
    assertThat(changed.total()).isEqualTo(new Tally(0, 1, 1, 0));
    assertThat(importer.run(List.of(source), null).total()).isEqualTo(new Tally(0, 1, 1, 0));
  }

  @Test
  void makesNoTableOfListsForProgramsAndForTranslators() throws Exception {
    Path sample = Path.of("../sample-county");

    ImportReport county = importer.run(List.of(sample), null);
    Files.writeString(source.resolve("译文.csv"), "id,汉文,彝文,来源\nhome,首页,,\n");
    ImportReport translators = importer.run(List.of(source), null);

    try (Stream<Path> entries = Files.list(sample.resolve("entries"))) {
      assertThat(shelf.total()).isEqualTo(entries.count());
    }
    assertThat(county.skipped())
        .containsExactlyInAnyOrder("sample-county/NOTICE", "sample-county/interface-yi.csv");
    assertThat(translators.failures())
        .singleElement()
        .satisfies(
            failure -> assertThat(failure.reason()).contains("给译员的表", "translations import"));
  }

  @Test
  void keepsWhatPeopleAddedToAnEntryWhenItsSheetComesAgain() throws Exception {
    Path roster = Files.writeString(source.resolve("名册.csv"), ROSTER);
    importer.run(List.of(roster), null);
    Entry entry = only();
    Person person = (Person) entry.body();
    Person.Shift monday =
        new Person.Shift(List.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(17, 0), null);
    Person placed =
        new Person(
            person.post(),
            person.languages(),
            "place-laba-station",
            person.duty(),
            List.of(monday),
            person.phone(),
            person.tasks());
    shelf.<Boolean, RuntimeException>change(
        change -> {
          change.put(
              new Entry(
                  entry.id(),
                  entry.title(),
                  null,
                  entry.filing(),
                  entry.source(),
                  List.of(),
                  List.of("place-laba-station"),
                  placed),
              "",
              "",
              CLOCK.instant());
          return true;
        });

    Files.writeString(roster, ROSTER.replace("0137", "0138"));
    importer.run(List.of(roster), null);

    Person again = (Person) only().body();
    assertThat(again.phone()).isEqualTo("0899-555-0138");
    assertThat(again.place()).isEqualTo("place-laba-station");
    assertThat(again.shifts()).containsExactly(monday);
    assertThat(only().related()).containsExactly("place-laba-station");
  }

  @Test
  void addsColumnsToTheCatalogAndChangesThoseOfTheSameName() throws Exception {
    Files.writeString(source.resolve("a.csv"), "一级栏目,二级栏目,责任单位,更新周期\n看村务,村级财务,财政局,每月\n");
    importer.run(List.of(source), null);
    Files.writeString(source.resolve("a.csv"), "一级栏目,二级栏目,更新周期\n看村务,村级财务,90\n看村务,一卡通,30\n");

    ImportReport report = importer.run(List.of(source), null);

    assertThat(report.replaced()).containsExactly(OwnFile.CATALOG);
    List<Column> columns = shelf.catalog().orElseThrow().columns();
    assertThat(columns)
        .extracting(column -> column.name().zh())
        .containsExactly("看村务", "村级财务", "一卡通");
    assertThat(columns.get(1).updateDays()).isEqualTo(90);
    assertThat(columns.get(1).owner()).isNotNull();
    assertThat(columns.get(1).rule()).isEqualTo("更新周期：每月");
    assertThat(columns.get(1).parent()).isEqualTo(columns.get(0).id());
  }

  @Test
  void keepsTwoListsOfOneTitleAndSaysSo() throws Exception {
    Files.writeString(source.resolve("a.csv"), LIST);
    Files.writeString(source.resolve("b.csv"), LIST.replace("350", "1"));

    ImportReport report = importer.run(List.of(source), null);

    assertThat(report.total()).isEqualTo(new Tally(2, 0, 0, 0));
    assertThat(report.remarks()).anyMatch(remark -> remark.contains("同名、内容不同"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsm", "a.xlsb", "a.et", "a.ods", "a.doc", "a.wps", "a.docm", "a.ofd"})
  void saysWhatToDoWithFormatsItDoesNotRead(String name) throws Exception {
    Files.write(source.resolve(name), Book.xlsx("表").row("姓名", "金额").bytes());

    ImportReport report = importer.run(List.of(source), null);

    assertThat(report.failures().get(0).reason()).contains(name.substring(1), "再导入");
  }

  @Test
  void readsOldWorkbooksAndTellsOfBrokenOnes() throws Exception {
    byte[] old = Book.xls("花坡村2026年账目").row("日期", "收入").row(LocalDate.of(2026, 9, 2), 5).bytes();
    Files.write(source.resolve("账目.xls"), old);
    Files.write(source.resolve("坏.xlsx"), new byte[] {'P', 'K', 3, 4, 0});

    ImportReport report = importer.run(List.of(source), null);

    assertThat(report.failures())
        .extracting(ImportReport.Failure::file)
        .containsExactly("source/坏.xlsx");
    assertThat(((DisclosureTable) only().body()).rows())
        .containsExactly(List.of("2026-09-02", "5"));
  }

  private Entry only() {
    List<Entry> all =
        shelf.find(new EntryQuery("", null, 1)).lines().stream()
            .map(line -> shelf.entry(line.id()))
            .flatMap(Optional::stream)
            .toList();
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}
