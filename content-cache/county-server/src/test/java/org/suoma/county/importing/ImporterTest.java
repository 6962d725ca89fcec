package org.suoma.county.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suoma.content.language.InterfaceCatalog;
import org.suoma.content.language.InterfaceString;
import org.suoma.content.model.Block;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Guide;
import org.suoma.content.model.Policy;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.county.importing.ImportReport.Tally;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.MediaFolder;

@OnEveryDatabase(always = false)
class ImporterTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-06T01:00:00Z"), ZoneOffset.UTC);

  private static final String POLICY =
      """
      {"indexNumber":"123/2026-00001","title":"关于修路的通知","issuer":"某县人民政府",
       "documentNumber":"某府发〔2026〕1号","theme":"交通","writtenOn":"2026-01-02",
       "publishedOn":"2026-01-05","url":"https://example.gov.cn/a",
       "text":"关于修路的通知\\n某府发〔2026〕1号\\n一、总体要求\\n把路修好。"}
      """;

  private static final String PAGE =
      """
      <!doctype html><script>alert(1)</script><table>
      <tr><td><b>索 引 号：</b></td><td>123/2026-00001</td><td><b>主题分类：</b></td><td>交通</td></tr>
      <tr><td><b>发文机关：</b></td><td>某县人民政府</td><td><b>成文日期：</b></td><td>2026年01月02日</td></tr>
      <tr><td><b>标　　题：</b></td><td colspan="3">关于修路的通知</td></tr>
      <tr><td><b>发文字号：</b></td><td>某府发〔2026〕1号</td><td><b>发布日期：</b></td><td>2026年01月05日</td></tr>
      </table><div id="UCAP-CONTENT"><p onclick="x()">把路修好，<b>修宽</b>。</p><style>p{}</style>
      <table><tr><th>路</th><th>长</th></tr><tr><td rowspan="2">东路</td><td>1</td></tr>
      <tr><td>2</td></tr></table></div>
      """;

  private static final String LAW =
      """
      ---
      sidebar: auto
      ---

      # 某某法

      2001年3月4日第九届全国人民代表大会常务委员会第二十次会议通过

      2010年5月6日修正

      ## 第一章　总则

      **第一条**　为了某事，制定本法。
      """;

  private static final String ITEMS =
      """
      [{"department":"县民政局","group":"救助","name":"临时救助","link":"https://example.cn/go?itemCode=AB-01&x=1"},
       {"department":"县民政局","group":null,"name":"低保申请","link":null}]
      """;

  private static final String ENTRY =
      """
      {"id":"notice-1","title":"停水通知",
       "filing":{"columns":["notices"],"unit":"office","publishedOn":"2026-02-03"},
       "source":{"name":"示例"},"attachments":[{"path":"media/map.svg","title":"图","mediaType":"image/svg+xml"}],
       "body":{"type":"notice","kind":"通知","text":[{"block":"paragraph","text":"明天停水。"}]}}
      """;

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
  void takesTranslationsOfTheInterfaceAndSaysWhichNoLongerFit() throws Exception {
    InterfaceString string = InterfaceCatalog.bundled().strings().iterator().next();
    String json =
        """
        {"strings":{"%s":{"zh":"从前的说法","ii":{"text":"ꀋ","source":"测试","licence":"本县"}},
                    "no.such":"没有这一条"}}
        """
            .formatted(string.id());
    Path file = Files.writeString(source.resolve("interface.json"), json);

    ImportReport report = importer.run(List.of(file), null);

    assertThat(report.replaced()).containsExactly(OwnFile.INTERFACE);
    assertThat(report.remarks())
        .anyMatch(remark -> remark.contains("no.such"))
        .anyMatch(remark -> remark.contains(string.id()) && remark.contains(string.zh()));
    Set<String> stored =
        shelf.<Set<String>, RuntimeException>change(
            change -> change.interfaceTranslations().strings().keySet());
    assertThat(stored).containsExactlyInAnyOrder(string.id(), "no.such");
  }

  @Test
  void refusesInterfaceTranslationsThatAreNotWrittenInYi() throws Exception {
    String json =
        """
        {"strings":{"a.b":{"zh":"首页","ii":{"text":"ꀋ首","source":"测试","licence":"本县"}}}}
        """;
    Path file = Files.writeString(source.resolve("interface.json"), json);

    ImportReport report = importer.run(List.of(file), null);

    assertThat(report.replaced()).isEmpty();
    assertThat(report.failures()).hasSize(1);
    assertThat(report.failures().get(0).reason()).contains("a.b", "“首”（U+9996）");
  }

  @Test
  void takesWhatTheSampleCountyTakesInAndItsWorkingDaysInAnyOrder() throws Exception {
    Path sample = Path.of("../sample-county");

    ImportReport report =
        importer.run(
            List.of(
                sample.resolve("workdays.json"),
                sample.resolve("intake.json"),
                sample.resolve("county.json")),
            null);

    assertThat(report.failures()).isEmpty();
    assertThat(report.replaced()).containsExactly(OwnFile.COUNTY, OwnFile.INTAKE, OwnFile.WORKDAYS);
    assertThat(shelf.intake().orElseThrow().counter(SubmissionKind.MATTER_STUCK)).isPresent();
    assertThat(shelf.workdays().orElseThrow().isWorkday(LocalDate.of(2026, 2, 28))).isTrue();
  }

  @Test
  void refusesAnIntakeThatSendsPeopleToAUnitTheCountyDoesNotHave() throws Exception {
    put("county.json", county("某县"));
    put("intake.json", intake("nobody"));

    ImportReport report = run();

    assertThat(report.failures())
        .singleElement()
        .extracting("reason")
        .asString()
        .contains("nobody", "county.json");
    assertThat(shelf.intake()).isEmpty();
    assertThat(shelf.county()).as("the rest is taken").isPresent();
  }

  @Test
  void refusesAnIntakeWithoutItsNoticeOrWithTwoCountersForOneKind() throws Exception {
    put("county.json", county("某县"));
    put("a.json", "{\"format\":1,\"organs\":[]}");
    String counter = "{\"kind\":\"OPINION\",\"unit\":\"office\",\"promise\":\"会公布\"}";
    put("b.json", intake("office").replace("[]}", "[" + counter + "," + counter + "]}"));

    ImportReport report = run();

    assertThat(report.failures())
        .extracting("file")
        .containsExactly("source/a.json", "source/b.json");
    assertThat(report.failures().get(0).reason()).contains("notice");
    assertThat(report.failures().get(1).reason()).contains("每一类只能有一个");
  }

  @Test
  void keepsAUnitThatAnswersWhenANewCountyFileLacksIt() throws Exception {
    put("county.json", county("某县"));
    put("intake.json", intake("office"));
    run();
    Files.delete(source.resolve("intake.json"));
    put("county.json", county("某县").replace("\"office\"", "\"other\""));

    run();

    assertThat(shelf.county().orElseThrow().units())
        .extracting("id")
        .containsExactlyInAnyOrder("other", "office");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-01-01 2025-10-01 | '' | 2026 年的安排里写了 2025-10-01",
        "2026-01-01 | 2026-01-05 | 2026-01-05 本来就上班",
        "2026-01-04 | 2026-01-04 | 不能既放假又上班",
        "2026-13-01 | '' | years"
      })
  void refusesWorkingDaysThatCannotBe(String off, String worked, String reason) throws Exception {
    put(
        "workdays.json",
        "{\"format\":1,\"years\":[{\"year\":2026,\"source\":\"通知\",\"off\":[%s],\"worked\":[%s]}]}"
            .formatted(days(off), days(worked)));

    ImportReport report = run();

    assertThat(report.failures()).singleElement().extracting("reason").asString().contains(reason);
    assertThat(shelf.workdays()).isEmpty();
  }

  @Test
  void takesANewYearsHolidayThatBeginsInDecember() throws Exception {
    put(
        "workdays.json",
        """
        {"format":1,"years":[{"year":2023,"source":"国办发明电〔2022〕16号",
         "off":["2022-12-31","2023-01-01","2023-01-02"],"worked":[]}]}
        """);

    assertThat(run().replaced()).containsExactly(OwnFile.WORKDAYS);
  }

  @Test
  void filesAPolicyUnderItsIndexNumberAndNeverCallsItValid() throws Exception {
    put("a.json", POLICY);

    ImportReport report = run();

    assertThat(report.total()).isEqualTo(new Tally(1, 0, 0, 0));
    Entry entry = shelf.entry("policy-123-2026-00001").orElseThrow();
    assertThat(entry.filing().columns()).containsExactly("policies-state-council");
    assertThat(entry.filing().publishedOn()).isEqualTo(LocalDate.of(2026, 1, 5));
    assertThat(entry.source().url()).isEqualTo("https://example.gov.cn/a");
    Policy policy = (Policy) entry.body();
    assertThat(policy.validity()).isEqualTo(Policy.Validity.UNKNOWN);
    assertThat(policy.text().toString())
        .as("title and number are not repeated in the text")
        .contains("一、总体要求", "把路修好。")
        .doesNotContain("某府发");
    assertThat(policy.text().get(0)).isInstanceOf(Block.Heading.class);
    assertThat(shelf.catalog().orElseThrow().column("policies")).isPresent();
    assertThat(shelf.county().orElseThrow().units()).extracting("name").contains("某县人民政府");
  }

  @Test
  void takesOnlyTextAndTablesFromAPage() throws Exception {
    put("a.html", PAGE);

    run();

    Policy policy = (Policy) shelf.entry("policy-123-2026-00001").orElseThrow().body();
    assertThat(policy.text())
        .containsExactly(
            new Block.Paragraph(org.suoma.content.model.Text.han("把路修好，修宽。")),
            new Block.Grid(List.of("路", "长"), List.of(List.of("东路", "1"), List.of("", "2"))));
  }

  @Test
  void takesPageAndJsonOfOneNumberForOneDocument() throws Exception {
    put("a.json", POLICY);
    put("b.html", PAGE);

    ImportReport report = run();

    assertThat(report.total()).isEqualTo(new Tally(1, 1, 0, 0));
    assertThat(shelf.total()).isEqualTo(1);
  }

  @Test
  void datesALawByItsLastChangeAndSaysSo() throws Exception {
    put("economic--some-law.md", LAW);

    run();

    Entry entry = shelf.entry("law-economic-some-law").orElseThrow();
    assertThat(entry.title().zh()).isEqualTo("某某法");
    assertThat(entry.filing().publishedOn()).isEqualTo(LocalDate.of(2010, 5, 6));
    assertThat(entry.source().name()).contains("按通过或修改日期排列");
    Policy law = (Policy) entry.body();
    assertThat(law.issuer()).isEqualTo("全国人民代表大会常务委员会");
    assertThat(law.writtenOn()).isEqualTo(LocalDate.of(2001, 3, 4));
    assertThat(law.text())
        .contains(new Block.Paragraph(org.suoma.content.model.Text.han("第一条　为了某事，制定本法。")));
  }

  @Test
  void makesOneGuideOfEachServiceItem() throws Exception {
    put("items.json", ITEMS);

    ImportReport report = run();

    assertThat(report.total().added()).isEqualTo(2);
    Entry entry = shelf.entry("item-ab-01").orElseThrow();
    Guide guide = (Guide) entry.body();
    assertThat(guide.itemCode()).isEqualTo("AB-01");
    assertThat(guide.onlineUrl()).isEqualTo("https://example.cn/go?itemCode=AB-01&x=1");
    assertThat(entry.filing().publishedOn()).isEqualTo(LocalDate.of(2026, 5, 6));
    assertThat(entry.source().name()).contains("按导入日期排列");
  }

  @Test
  void keepsTheFirstImportDateWhenTheSameItemsComeAgainLater() throws Exception {
    put("items.json", ITEMS);
    run();
    Clock later = Clock.fixed(Instant.parse("2027-01-01T00:00:00Z"), ZoneOffset.UTC);
    Importer again =
        new Importer(shelf, new MediaFolder(folder.resolve("media")), later, new ContentJson());

    assertThat(again.run(List.of(source), null).total()).isEqualTo(new Tally(0, 0, 2, 0));
  }

  @Test
  void countsTheSameItemTwiceAsDuplicateAndKeepsAnotherOfTheSameCode() throws Exception {
    put("a.json", ITEMS);
    put("b.json", ITEMS);
    put("c.json", ITEMS.replace("临时救助", "另一种救助"));

    ImportReport report = run();

    assertThat(report.total()).isEqualTo(new Tally(3, 0, 0, 3));
    assertThat(shelf.total()).isEqualTo(3);
  }

  @Test
  void takesTheCountysOwnFilesWithTheirMedia() throws Exception {
    put("county.json", county("某县"));
    put("catalog.json", catalog("notices"));
    put("entries/notice-1.json", ENTRY);
    put("media/map.svg", "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>");
    put("NOTICE", "words about the folder");

    ImportReport report = run();

    assertThat(report.failures()).isEmpty();
    assertThat(report.remarks()).isEmpty();
    assertThat(report.skipped()).containsExactly("source/NOTICE");
    assertThat(report.media()).isEqualTo(1);
    assertThat(report.replaced()).containsExactly(OwnFile.COUNTY, OwnFile.CATALOG);
    assertThat(shelf.county().orElseThrow().name().zh()).isEqualTo("某县");
    assertThat(run().total()).isEqualTo(new Tally(0, 0, 1, 0));
  }

  @Test
  void remarksOnMediaAndColumnsThatAreNotThere() throws Exception {
    put("entries/notice-1.json", ENTRY);

    assertThat(run().remarks())
        .anySatisfy(remark -> assertThat(remark).contains("media/map.svg"))
        .anySatisfy(remark -> assertThat(remark).contains("栏目不存在：notices"));
  }

  @Test
  void keepsColumnsInUseWhenANewCatalogLacksThem() throws Exception {
    put("a.json", POLICY);
    run();
    Files.delete(source.resolve("a.json"));
    put("catalog.json", catalog("notices"));

    run();

    assertThat(shelf.catalog().orElseThrow().columns())
        .extracting("id")
        .containsExactly("notices", "policies", "policies-state-council");
  }

  @Test
  void importsTheOtherFilesWhenOneIsCutOff() throws Exception {
    put("a.json", POLICY.substring(0, 80));
    put("b.md", LAW);

    ImportReport report = run();

    assertThat(report.failures()).hasSize(1);
    assertThat(report.failures().get(0).file()).isEqualTo("source/a.json");
    assertThat(report.failures().get(0).reason()).contains("不是完整的 JSON", "行");
    assertThat(shelf.total()).isEqualTo(1);
  }

  @Test
  void importsNothingOfAFileWhoseLastItemIsBad() throws Exception {
    put("items.json", ITEMS.replace("\"低保申请\"", "\"\""));

    ImportReport report = run();

    assertThat(report.failures()).singleElement().extracting("reason").asString().contains("第 2 项");
    assertThat(shelf.total()).isZero();
  }

  @Test
  void readsGb18030AndRefusesBytesThatAreNoText() throws Exception {
    Files.write(source.resolve("gb.md"), LAW.getBytes(Charset.forName("GB18030")));
    Files.write(source.resolve("no.md"), new byte[] {'#', ' ', (byte) 0xFF, (byte) 0xFF, '\n'});

    ImportReport report = run();

    assertThat(shelf.entry("law-gb").orElseThrow().title().zh()).isEqualTo("某某法");
    assertThat(report.failures()).singleElement().extracting("reason").asString().contains("编码");
  }

  @Test
  void refusesMediaPathsThatLeaveTheirFolder() throws Exception {
    put("entries/notice-1.json", ENTRY.replace("media/map.svg", "media/../../etc/passwd"));

    assertThat(run().failures()).singleElement().extracting("reason").asString().contains("..");
    assertThat(shelf.total()).isZero();
  }

  @Test
  void saysHowToMakeAVideoOfAnotherFormatOneThatKiosksPlay() throws Exception {
    put("media/film.avi", "RIFF");

    assertThat(run().failures())
        .singleElement()
        .extracting("reason")
        .asString()
        .contains("终端放不了 .avi 视频", "重新导出", "ffmpeg -i \"film.avi\"", "\"film-720p.mp4\"");
  }

  @Test
  void refusesDrawingsWithScriptsAndPicturesThatAreNone() throws Exception {
    put("media/a.svg", "<svg><script>x</script></svg>");
    put("media/b.svg", "<svg onload='x()'/>");
    put("media/c.png", "no picture");
    put("media/d.exe", "MZ");

    assertThat(run().failures()).hasSize(4);
  }

  @Test
  void refusesAFileThatIsTooLargeWithoutReadingIt() throws Exception {
    try (var file =
        java.nio.channels.FileChannel.open(
            source.resolve("huge.md"),
            java.nio.file.StandardOpenOption.CREATE,
            java.nio.file.StandardOpenOption.WRITE)) {
      int written = file.write(java.nio.ByteBuffer.wrap(new byte[] {1}), SourceFiles.MAX_BYTES);
      assertThat(written).isEqualTo(1);
    }

    assertThat(run().failures()).singleElement().extracting("reason").asString().contains("20 MB");
  }

  @Test
  void followsNoSymbolicLinks() throws Exception {
    Path outside = Files.writeString(folder.resolve("outside.md"), LAW);
    Files.createSymbolicLink(source.resolve("link.md"), outside);

    assertThat(run().total()).isEqualTo(Tally.NONE);
  }

  @Test
  void refusesMoreFilesThanAllowedBeforeReadingAny() throws Exception {
    put("a.md", LAW);
    put("b.md", LAW);

    assertThatThrownBy(() -> new SourceFiles(1).find(List.of(source)))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("最多导入 1 个文件");
  }

  @Test
  void importsNothingIntoAColumnThatDoesNotExist() throws Exception {
    put("a.md", LAW);

    assertThatThrownBy(() -> importer.run(List.of(source), "nowhere"))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageContaining("栏目不存在：nowhere");
    assertThat(shelf.isEmpty()).isTrue();
  }

  @Test
  void refusesASecondOwnEntryOfTheSameIdAndNamesTheFirst() throws Exception {
    put("entries/a.json", ENTRY);
    put("entries/b.json", ENTRY.replace("停水通知", "停电通知"));

    assertThat(run().failures())
        .singleElement()
        .extracting("reason")
        .asString()
        .contains("notice-1", "a.json");
    assertThat(shelf.entry("notice-1").orElseThrow().title().zh()).isEqualTo("停水通知");
  }

  private ImportReport run() throws IOException, UnreadableDocumentException {
    return importer.run(List.of(source), null);
  }

  private void put(String name, String text) throws IOException {
    Path file = source.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String county(String name) {
    return """
        {"code":"513400","name":"%s","zone":"专区","fictional":true,
         "units":[{"id":"office","name":"办公室","phone":"0"}],"areas":[]}
        """
        .formatted(name);
  }

  private static String days(String days) {
    return days.isEmpty() ? "" : '"' + days.replace(" ", "\",\"") + '"';
  }

  private static String intake(String unit) {
    return """
        {"format":1,
         "notice":{"version":"1","controller":"县","purpose":"办理","kinds":"姓名","retention":"一年",
                   "rights":"更正","sensitive":"身份证号"},
         "organs":[{"unit":"%s","office":"办公室","address":"大厅","phone":"0"}],"counters":[]}
        """
        .formatted(unit);
  }

  private static String catalog(String id) {
    return """
        {"columns":[{"id":"%s","name":"通知","kind":"OWN","levels":["COUNTY"],"updateDays":0}]}
        """
        .formatted(id);
  }
}
