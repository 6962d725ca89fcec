package org.suoma.county.checking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.model.Attachment;
import org.suoma.content.model.Decision;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Guide;
import org.suoma.content.model.Interpretation;
import org.suoma.content.model.Notice;
import org.suoma.content.model.Policy;
import org.suoma.content.model.Text;
import org.suoma.content.release.Sha256;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.finding.Rule;
import org.suoma.county.checking.finding.Severity;
import org.suoma.county.importing.ImportReport;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.storage.content.NewMedium;
import org.suoma.county.video.Mp4;

/** What an entry lacks, what it promises and does not have, and what is no longer true. */
@OnEveryDatabase(always = false)
class ContentChecksTest {

  private static final String GOVERNMENT = "索玛县人民政府";

  @TempDir private Path folder;
  private CheckFixture county;

  @BeforeEach
  void open(TestDatabases databases) throws Exception {
    county = new CheckFixture(folder, databases);
  }

  @AfterEach
  void close() {
    county.close();
  }

  @Test
  void saysNothingAboutAnEntryThatIsAsItShouldBe() {
    assertThat(county.findings(CheckFixture.notice("明天停水，请提前储水。咨询电话 0899-555-0101。"))).isEmpty();
  }

  @Test
  void namesEveryElementThatAPolicyLacks() {
    Policy bare =
        new Policy(
            null,
            null,
            GOVERNMENT,
            null,
            List.of(),
            null,
            null,
            Policy.Validity.UNKNOWN,
            null,
            CheckFixture.text("正文。"));

    Finding finding =
        county.findings(Rule.METADATA, CheckFixture.entry("policy-1", "policies", bare)).get(0);

    assertThat(finding.what()).isEqualTo("缺少文号、成文日期、有效性");
    assertThat(finding.severity()).isEqualTo(Severity.WARN);
  }

  @Test
  void namesUnknownUnitsColumnsAndElementsOfAGuide() {
    Guide bare =
        new Guide(
            null, null, null, "县民政局", null, List.of(), List.of(), List.of(), List.of(), null, null,
            null, List.of(), null, null, List.of(), null);

    assertThat(county.findings(Rule.METADATA, CheckFixture.entry("guide-1", "no-column", bare)))
        .extracting(Finding::what)
        .containsExactly("缺少栏目（栏目表里没有 no-column）、设定依据、受理条件、办事材料、办理流程、办理时限、收费、窗口、监督电话");
  }

  @Test
  void countsTheFormsOfInterpretationByWhoIssuedThePolicy() {
    Entry ofGovernment = CheckFixture.policy("policy-1", GOVERNMENT, "正文。");
    Entry ofUnit = CheckFixture.policy("policy-2", "索玛县民政局", "正文。");
    Entry ofOthers = CheckFixture.policy("policy-3", "国务院办公厅", "正文。");

    assertThat(county.findings(Rule.UNINTERPRETED, ofGovernment))
        .extracting(Finding::what)
        .containsExactly("没有解读材料（要求 5 种形式）");
    assertThat(county.findings(Rule.UNINTERPRETED, ofOthers)).isEmpty();

    interpret("policy-2", Interpretation.Form.EXPERT, 1);
    interpret("policy-2", Interpretation.Form.EXPERT, 2);
    assertThat(county.findings(Rule.FEW_FORMS, ofUnit))
        .extracting(Finding::what)
        .containsExactly("只有 1 种形式（专家解读），要求 2 种");
    interpret("policy-2", Interpretation.Form.VIDEO, 3);
    assertThat(county.findings(Rule.FEW_FORMS, ofUnit)).isEmpty();
    assertThat(county.findings(Rule.UNINTERPRETED, ofUnit)).isEmpty();
  }

  @Test
  void weighsAsTheCountySays() {
    Entry policy = CheckFixture.policy("policy-1", GOVERNMENT, "既使正文。");
    county.bring(
        "checks.toml",
        """
        forms-of-government = 1
        interpreted-since = "2026-01-01"
        summary-length = 5
        [severity]
        uninterpreted = "BLOCK"
        wrong-word = "OFF"
        """);

    assertThat(county.findings(policy))
        .extracting(Finding::rule, Finding::severity)
        .containsExactly(tuple(Rule.UNINTERPRETED, Severity.BLOCK));

    county.bring("checks.toml", "interpreted-since = \"2026-03-01\"\n");
    assertThat(county.findings(Rule.UNINTERPRETED, policy)).isEmpty();
  }

  @Test
  void refusesSettingsThatItDoesNotKnow() {
    for (String mistake :
        List.of(
            "[severity]\nwrong-words = \"OFF\"\n",
            "[severity]\nwrong-word = \"FATAL\"\n",
            "forms-of-units = 0\n",
            "interpreted-since = \"2026\"\n",
            "forms = 5\n")) {
      ImportReport report = county.bring("checks.toml", mistake);
      assertThat(report.failures()).as(mistake).hasSize(1);
    }
  }

  @Test
  void findsPoliciesThatHaveRunOutAndStandAsInForce() {
    Entry inTwoYears = policyFrom("2024-04-01", "本办法自2024年4月1日起施行，有效期两年。");
    Entry byDay = policyFrom("2020-01-01", "本办法自发布之日起施行，有效期至2025年12月31日。");
    Entry soon = policyFrom("2021-10-01", "自2021年10月1日起施行，有效期五年。");
    Entry ofALicence = policyFrom("2015-01-01", "许可证有效期为五年，自发证之日起执行。");

    assertThat(county.findings(Rule.VALIDITY, inTwoYears))
        .extracting(Finding::what)
        .containsExactly("有效期到 2026-03-31 已满，仍标为有效");
    assertThat(county.findings(Rule.VALIDITY, byDay))
        .extracting(Finding::what)
        .containsExactly("有效期到 2025-12-31 已满，仍标为有效");
    assertThat(county.findings(Rule.EXPIRES_SOON, soon))
        .extracting(Finding::what)
        .containsExactly("有效期到 2026-09-30 为止");
    assertThat(county.findings(Rule.VALIDITY, ofALicence)).isEmpty();
  }

  @Test
  void findsAPolicyThatAnotherRepealsAndThatStandsAsInForce() {
    county.put(CheckFixture.policy("policy-old", GOVERNMENT, "旧文。"));
    Entry fresh =
        CheckFixture.policy(
            "policy-new", GOVERNMENT, "《旧办法》（索府发〔2026〕3号）同时废止。", "《别的》（索府发〔2001〕1号）同时废止。");

    assertThat(county.findings(Rule.VALIDITY, fresh))
        .extracting(Finding::what)
        .containsExactly("本文废止了 索府发〔2026〕3号（policy-old），那份文件仍标为有效");
  }

  @Test
  void findsWhatLeadsNowhere() {
    county.put(CheckFixture.notice("在的"));
    Entry interpretation =
        CheckFixture.entry(
            "interp-1",
            "notices",
            new Interpretation(
                "notice-1",
                Interpretation.Form.EXPERT,
                null,
                List.of(),
                List.of(),
                List.of(),
                CheckFixture.text("解读。")));
    Entry lost =
        CheckFixture.entry(
            "interp-2",
            "notices",
            new Interpretation(
                "policy-9",
                Interpretation.Form.EXPERT,
                null,
                List.of(),
                List.of(),
                List.of(),
                CheckFixture.text("解读。")));

    assertThat(county.findings(Rule.REFERENCE, interpretation))
        .extracting(Finding::what)
        .containsExactly("notice-1 是通知公告，不是政策文件");
    assertThat(county.findings(Rule.REFERENCE, lost))
        .extracting(Finding::what)
        .containsExactly("没有编号为 policy-9 的条目");
  }

  @Test
  void findsFilesThatNobodyHasImported() {
    Entry entry =
        CheckFixture.notice("见附件")
            .with(List.of(new Attachment("media/a.pdf", Text.han("附件"), "application/pdf", null)));

    assertThat(county.findings(Rule.MISSING_FILE, entry))
        .extracting(Finding::what, Finding::severity)
        .containsExactly(tuple("没有文件 media/a.pdf", Severity.WARN));
    putMedium("media/a.pdf", new byte[] {1});
    assertThat(county.findings(Rule.MISSING_FILE, entry)).isEmpty();
  }

  @Test
  void saysWhatAVideoIsThatKiosksCannotPlayAndHowToMakeOneThatTheyCan() {
    putMedium(
        "media/film.mp4",
        Mp4.join(Mp4.ftyp(), Mp4.moov(10, Mp4.picture("hvc1", 1920, 1080)), Mp4.mdat(9)));

    assertThat(county.findings(Rule.VIDEO_UNPLAYABLE, film()))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
              assertThat(finding.what())
                  .contains("这是 MP4，H.265（HEVC），1920×1080，10 秒", "只放 8 位的 H.264");
              assertThat(finding.advice())
                  .contains("请制作单位按“MP4（H.264 + AAC）、720p、2 Mbit/s 以下”重新导出")
                  .contains("ffmpeg -i \"film.mp4\"", "\"film-720p.mp4\"", "按原来的名字再导入");
            });
  }

  @Test
  void tellsVideosThatAreNoneOrAreNotWhole() {
    putMedium("media/film.mp4", "RIFF\0\0\0\0AVI LIST".getBytes(UTF_8));
    assertThat(county.findings(Rule.VIDEO_UNPLAYABLE, film()))
        .extracting(Finding::what)
        .containsExactly("这是 AVI；名字是 .mp4，里面不是；终端只放 MP4");

    putMedium("media/film.mp4", "film".getBytes(UTF_8));
    assertThat(county.findings(Rule.VIDEO_UNPLAYABLE, film()))
        .extracting(Finding::what)
        .containsExactly("这个文件不是视频，只是名字以 .mp4 结尾");

    putMedium("media/film.mp4", Mp4.join(Mp4.ftyp(), Mp4.mdat(50)));
    assertThat(county.findings(Rule.VIDEO_UNPLAYABLE, film()))
        .extracting(Finding::what)
        .containsExactly("视频文件不完整：没有视频的目录（moov）：录制、导出或拷贝没有完成");
  }

  @Test
  void advisesOnVideosThatPlayBadlyAndOnMissingCaptions() {
    putMedium("media/film.mp4", Mp4.h264(100, 40, 1920, 1080, 10));
    assertThat(county.findings(Rule.VIDEO_UNPLAYABLE, film())).isEmpty();
    assertThat(county.findings(Rule.VIDEO_HEAVY, film()))
        .extracting(Finding::what)
        .containsExactly(
            "这是 MP4，H.264 High@4.0，AAC，1920×1080，10 秒，0.0 Mbit/s；超过 1280×720 或 2.5 Mbit/s，旧终端放起来会卡");

    putMedium(
        "media/film.mp4",
        Mp4.join(
            Mp4.ftyp(), Mp4.mdat(9), Mp4.moov(10, Mp4.avc1(77, 31, 720, 1280), Mp4.mp4a(0x40))));
    assertThat(county.findings(Rule.VIDEO_HEAVY, film()))
        .extracting(Finding::advice)
        .singleElement()
        .asString()
        .contains("ffmpeg -i \"film.mp4\" -c copy -movflags +faststart");
    assertThat(county.findings(Rule.NO_CAPTIONS, film()))
        .extracting(Finding::advice)
        .singleElement()
        .asString()
        .contains("media/film.zh.vtt");
  }

  @Test
  void saysNothingOfTheSampleCountysVideo() throws Exception {
    putMedium(
        "media/film.mp4",
        Files.readAllBytes(Path.of("../sample-county/media/school-enrolment.mp4")));

    assertThat(county.findings(film()))
        .extracting(Finding::rule)
        .doesNotContain(Rule.VIDEO_UNPLAYABLE, Rule.VIDEO_HEAVY);
  }

  private static Entry film() {
    return CheckFixture.notice("见视频")
        .with(List.of(new Attachment("media/film.mp4", Text.han("视频"), "video/mp4", null)));
  }

  @Test
  void findsLinksThatResidentsCannotOpenAndFetchesNone() {
    for (String link :
        List.of(
            "http://192.168.1.20/oa",
            "https://10.0.0.1/",
            "http://[::1]/",
            "http://localhost:8080/",
            "http://169.254.169.254/latest/",
            "http://oa/inner",
            "http://2130706433/",
            "http://admin:secret@www.example.gov.cn/",
            "ftp://files.example.gov.cn/a",
            "javascript:alert(1)")) {
      assertThat(county.findings(Rule.LINK, CheckFixture.notice("见 " + link + " 。")))
          .as(link)
          .hasSize(1);
    }
    assertThat(
            county.findings(
                Rule.LINK, CheckFixture.notice("见https://www.example.gov.cn/a?b=1。比例 3:1，时间 8:30")))
        .isEmpty();
  }

  @Test
  void comparesThePageWithThePdfOfTheSameTitle() throws Exception {
    String words = "Water stops tomorrow from eight to twelve in all streets. ".repeat(3);
    Entry entry =
        CheckFixture.notice(words)
            .with(
                List.of(
                    new Attachment(
                        "media/a.pdf", Text.han("关于试验的通知（PDF）"), "application/pdf", null)));

    putMedium("media/a.pdf", pdf(words));
    assertThat(county.findings(Rule.VERSIONS_DIFFER, entry)).isEmpty();
    putMedium(
        "media/a.pdf", pdf("Something quite different was printed on this paper by mistake."));
    assertThat(county.findings(Rule.VERSIONS_DIFFER, entry))
        .extracting(Finding::what)
        .singleElement()
        .asString()
        .startsWith("网页正文只有");
    putMedium("media/a.pdf", pdf(""));
    assertThat(county.findings(Rule.VERSIONS_DIFFER, entry))
        .extracting(Finding::what)
        .singleElement()
        .asString()
        .contains("扫描件");
  }

  @Test
  void comparesThePageWithTheWordOfTheSameTitleAndSaysWhetherItIsLocked() throws Exception {
    String words =
        "各村的补贴由村民小组会议评定，自2026年4月1日起按月发放，钱款直接打到本人的社会保障卡。"
            + "村民对评定结果有不同意见的，可以在公示期内向村民委员会提出，村民委员会应当在五日内答复。"
            + "乡镇人民政府对评定情况进行抽查，发现弄虚作假的，收回补贴，并依照有关规定处理。";
    Entry entry =
        CheckFixture.notice(words)
            .with(
                List.of(
                    new Attachment(
                        "media/a.docx",
                        Text.han("关于试验的通知（Word）"),
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        null)));

    putMedium("media/a.docx", word(words, true));
    assertThat(county.findings(entry)).isEmpty();
    putMedium("media/a.docx", word(words.replaceFirst("4月", "7月"), false));
    assertThat(county.findings(Rule.WORD_UNLOCKED, entry)).hasSize(1);
    assertThat(county.findings(Rule.VERSIONS_DIFFER, entry))
        .extracting(Finding::what)
        .singleElement()
        .asString()
        .startsWith("和网页有 1 处不同：网页“")
        .contains("2026年4月1日起", "Word“", "2026年7月1日起");
    putMedium("media/a.docx", "no document".getBytes(UTF_8));
    assertThat(county.findings(Rule.VERSIONS_DIFFER, entry))
        .extracting(Finding::what)
        .containsExactly("打不开这份 Word");
  }

  private static byte[] word(String words, boolean locked) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText(words);
      if (locked) {
        document.enforceReadonlyProtection();
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void wantsToKnowWithinTenWorkingDaysWhatBecameOfOpinions() {
    county.bring("workdays.json", workdays());
    Entry late = consultation(LocalDate.of(2026, 4, 10));
    Entry soon = consultation(LocalDate.of(2026, 4, 27));
    Entry open = consultation(LocalDate.of(2026, 5, 20));

    assertThat(county.findings(Rule.LATE_FEEDBACK, late))
        .extracting(Finding::what)
        .containsExactly("征集已于 2026-04-10 截止，没有公布意见采纳情况，2026-04-24 到期");
    assertThat(county.findings(Rule.FEEDBACK_DUE_SOON, soon)).hasSize(1);
    assertThat(county.findings(open)).isEmpty();

    county.put(
        new Entry(
            "decision-1",
            Text.han("决策"),
            null,
            late.filing(),
            late.source(),
            List.of(),
            List.of("notice-call"),
            new Decision("县政府办公室", List.of(), List.of(new Decision.Comment("多设站点", "采纳", "")))));
    assertThat(county.findings(Rule.LATE_FEEDBACK, late)).isEmpty();
  }

  @Test
  void tellsColumnsThatAreBlankLateOrDueSoon() {
    county.bring(
        "catalog.json",
        """
        {"columns":[
          {"id":"notices","name":"通知公告","kind":"OWN","levels":["COUNTY"],"updateDays":30},
          {"id":"policies","name":"政策文件","kind":"OWN","levels":["COUNTY"],"updateDays":75},
          {"id":"top","name":"上级","kind":"OWN","levels":["COUNTY"],"updateDays":0},
          {"id":"below","name":"下级","parent":"top","kind":"OWN","levels":["COUNTY"],"updateDays":900},
          {"id":"empty","name":"空的","kind":"OWN","levels":["COUNTY"],"updateDays":10},
          {"id":"alias","name":"别名","kind":"ALIAS","target":"empty","levels":["COUNTY"],"updateDays":10}]}
        """);
    county.put(CheckFixture.notice("旧的"));
    county.put(CheckFixture.policy("policy-1", "国务院", "正文"));
    county.put(CheckFixture.entry("below-1", "below", notice(null)));

    List<Finding> findings =
        county.shelf.<List<Finding>, RuntimeException>atOneMoment(
            content -> county.services.checks().all(content));

    assertThat(findings)
        .filteredOn(finding -> !finding.subject().isEntry())
        .extracting(finding -> finding.subject().id() + " " + finding.rule().id())
        .containsExactlyInAnyOrder(
            "notices late-column", "policies column-due-soon", "empty blank-column");
  }

  private void interpret(String policy, Interpretation.Form form, int number) {
    county.put(
        CheckFixture.entry(
            "interp-" + number,
            "notices",
            new Interpretation(
                policy, form, null, List.of(), List.of(), List.of(), CheckFixture.text("解读。"))));
  }

  private static Entry policyFrom(String day, String... text) {
    return CheckFixture.entry(
        "policy-1",
        "policies",
        new Policy(
            "索府发〔2020〕1号",
            null,
            "某某省人民政府",
            null,
            List.of(),
            LocalDate.parse(day),
            LocalDate.parse(day),
            Policy.Validity.IN_FORCE,
            null,
            CheckFixture.text(text)));
  }

  private static Entry consultation(LocalDate until) {
    return CheckFixture.entry("notice-call", "notices", notice(until));
  }

  private static Notice notice(@Nullable LocalDate until) {
    return new Notice(
        until == null ? "通知" : "意见征集", null, until, null, CheckFixture.text("请提意见。"), List.of());
  }

  private static String workdays() {
    try {
      return Files.readString(Path.of("../sample-county/workdays.json"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void putMedium(String path, byte[] bytes) {
    try {
      Sha256 digest = county.media.keep(bytes);
      boolean unused =
          county.shelf.<Boolean, RuntimeException>change(
              change -> change.putMedium(new NewMedium(path, digest, bytes.length)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] pdf(String words) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      if (!words.isEmpty()) {
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 8);
          content.newLineAtOffset(20, 700);
          content.showText(words);
          content.endText();
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
