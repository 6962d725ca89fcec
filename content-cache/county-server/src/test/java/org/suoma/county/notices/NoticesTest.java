package org.suoma.county.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.county.cases.CaseAction;
import org.suoma.county.cases.CaseActor;
import org.suoma.county.cases.CaseFixture;
import org.suoma.county.cases.CaseRole;
import org.suoma.county.cases.CaseStep;
import org.suoma.county.cases.ReplyCode;
import org.suoma.county.cases.StepRefusedException;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.TestDatabases;

@OnEveryDatabase(always = false)
class NoticesTest {

  private static final CaseActor ALL = new CaseActor("管理员", EnumSet.allOf(CaseRole.class));
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @TempDir private Path folder;
  private CaseFixture county;
  private Notices notices;
  private SubmissionNumber number;

  @BeforeEach
  void register(TestDatabases databases) throws Exception {
    county = new CaseFixture(folder, databases);
    notices = new Notices(county.desk(), county.shelf());
    number = county.handIn(CaseFixture.application(MONDAY));
    assertThat(county.desk().register(number, ALL).isDisclosure()).isTrue();
  }

  @AfterEach
  void close() {
    county.close();
  }

  private void take(CaseStep step, String note) throws StepRefusedException, IOException {
    assertThat(county.desk().take(number, ALL, step, note).number()).isEqualTo(number);
  }

  private String text(NoticeKind kind) throws Exception {
    try (PDDocument pdf = Loader.loadPDF(notices.pdf(number, kind, ALL))) {
      return plain(new PDFTextStripper().getText(pdf)).replaceAll("\\s", "");
    }
  }

  /** The font has one glyph for 月 and its radical ⽉, and the stripper tells the radical. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            one ->
                plain.append(
                    one.codePointAt(0) >= 0x2F00 && one.codePointAt(0) <= 0x2FDF
                        ? Normalizer.normalize(one, Normalizer.Form.NFKC)
                        : one));
    return plain.toString();
  }

  @Test
  void receiptNamesOrganNumberDatesAndArticles() throws Exception {
    assertThat(text(NoticeKind.RECEIPT))
        .contains(
            "政府信息公开申请登记回执",
            "编号" + number.digits(),
            "样例：",
            CaseFixture.CANARY,
            "第三十一条、第三十三条",
            "最迟为2026年3月30日",
            "县政府办公室政务公开股",
            "0899-555-0101",
            "2026年3月2日");
  }

  @Test
  void correctionSaysWhatAndByWhen() throws Exception {
    take(new CaseStep.CorrectionAsked(MONDAY, LocalDate.of(2026, 3, 23)), "请写明年份和地块。");

    assertThat(text(NoticeKind.CORRECTION))
        .contains("补正告知书", "第三十条", "请写明年份和地块。", "2026年3月23日前", "视为放弃申请");
  }

  @Test
  void extensionSaysWhyAndTheNewDay() throws Exception {
    take(new CaseStep.Extended(20, MONDAY), "检索的档案较多。");

    assertThat(text(NoticeKind.EXTENSION)).contains("第三十三条", "检索的档案较多。", "20个工作日，最迟在2026年4月28日");
  }

  @ParameterizedTest
  @EnumSource(ReplyCode.class)
  void answerNamesItsArticleAndTheWaysAgainstIt(ReplyCode code) throws Exception {
    Map<String, String> values = new HashMap<>();
    for (String place : List.of("applicant", "receivedOn", "number", "request", "note")) {
      values.put(place, place);
    }
    values.put("finding", NoticeText.finding(code));
    values.put("article", code.article());
    values.put("remedy", NoticeText.remedy(code));

    String text = String.join("\n", NoticeText.of(NoticeKind.REPLY, values));

    assertThat(text).contains("《中华人民共和国政府信息公开条例》第", "行政复议").doesNotContain("{", "null");
    boolean reviewFirst = code.group() == ReplyCode.Group.WITHHELD || code == ReplyCode.PARTLY;
    assertThat(text.contains("应当自收到之日起60日内先依法申请行政复议")).isEqualTo(reviewFirst);
  }

  @Test
  void answerCarriesWhatTheApproverWrote() throws Exception {
    take(new CaseStep.Replied(MONDAY, ReplyCode.DISCLOSED), "您申请的花名册已附上。");

    assertThat(text(NoticeKind.REPLY)).contains("予以公开", "第三十六条", "您申请的花名册已附上。");
  }

  @Test
  void isRefusedBeforeTheStepAndRecordedAsAnOpening() throws Exception {
    assertThatThrownBy(() -> notices.pdf(number, NoticeKind.REPLY, ALL))
        .isInstanceOf(StepRefusedException.class)
        .hasMessageContaining("答复书");
    assertThat(notices.pdf(number, NoticeKind.RECEIPT, ALL)).isNotEmpty();
    assertThat(county.desk().trail().recorded(number.digits(), ALL))
        .last()
        .extracting(step -> step.step().action())
        .isEqualTo(CaseAction.OPEN);
  }

  @Test
  void longTextsGoOnPageAfterPageAndLinesBeginAndEndAsTheyMay() throws Exception {
    List<String> paragraphs = new ArrayList<>(List.of("样例："));
    for (int i = 0; i < 40; i++) {
      paragraphs.add("一".repeat(i) + "依法，答（复），".repeat(20));
    }
    byte[] pdf = NoticePdf.of(new NoticePaper("标题", "0017", paragraphs, "索玛县人民政府办公室", MONDAY));

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(2);
      assertThat(new PDFTextStripper().getText(document).lines())
          .noneMatch(line -> line.matches("[，）].*|.*（"));
    }
  }

  @Test
  void drawsAMarkWhereTheFontHasNoGlyph() throws Exception {
    byte[] pdf = NoticePdf.of(new NoticePaper("标题", "0017", List.of("甲：", "乙😀丙"), "机关", MONDAY));

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(plain(new PDFTextStripper().getText(document))).contains("乙〓丙");
    }
  }
}
