package org.suoma.county.checking.version;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.suoma.county.checking.version.Comparison.Difference;

/** The same document as a page, as Word and as PDF. */
class ComparisonTest {

  private static final Path CORPUS =
      Path.of("../../../shared/corpus/policies").toAbsolutePath().normalize();

  private static final String TEXT =
      """
      各乡镇人民政府、县级各部门：
      为做好2026年高龄津贴发放工作，现将有关事项通知如下。
      一、80周岁以上老年人每人每月发放津贴100元；90周岁以上每人每月200元。
      二、津贴由县民政局按月发放，发放到本人的社会保障卡。
      三、本通知自2026年4月1日起施行，有效期5年。
      """;

  static boolean corpusIsThere() {
    return Files.isDirectory(CORPUS);
  }

  @Test
  void widthPunctuationSpacesAndBreaksAreNoDifference() {
    String other =
        TEXT.replace("2026", "２０２６")
            .replace("，", ",")
            .replace("。", "．")
            .replace("；", ";\n")
            .replace("老年人", "老 年\n人")
            .replace("一、", "一．");

    assertThat(differences(TEXT, other)).isEmpty();
  }

  @Test
  void tellsANumberThatIsAnotherWithWhatStandsAroundIt() {
    assertThat(differences(TEXT, TEXT.replace("4月1日", "5月1日")))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.web()).contains("2026年4月1日起施行");
              assertThat(one.file()).contains("2026年5月1日起施行");
            });
    assertThat(differences(TEXT, TEXT.replace("各乡镇人民", "各乡人民")))
        .singleElement()
        .extracting(Difference::file)
        .asString()
        .contains("各乡人民");
  }

  @Test
  void tellsASentenceThatIsNotThereAndOneThatIsTooMany() {
    String sentence = "二、津贴由县民政局按月发放，发放到本人的社会保障卡。\n";
    String without = TEXT.replace(sentence, "");

    assertThat(differences(TEXT, without))
        .containsExactly(new Difference("二、津贴由县民政局按月发放，发放到本人的社会保障卡。", ""));
    assertThat(differences(without, TEXT))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.web()).isEmpty();
              assertThat(one.file()).startsWith("二、津贴由县民政局按月发放");
            });
  }

  @Test
  void headAndFootOfTheFileAndOtherOrdersAreNoDifference() {
    assertThat(
            differences(
                TEXT, "索玛县人民政府办公室文件\n索府办〔2026〕3号\n关于发放津贴的通知\n" + TEXT + "索玛县人民政府办公室\n抄送：县委办。"))
        .isEmpty();
    List<String> lines = new ArrayList<>(TEXT.lines().toList());
    lines.add(0, lines.remove(4));
    assertThat(differences(TEXT, String.join("\n", lines))).isEmpty();
  }

  @Test
  void tellsOnlyTheFirstTwenty() {
    StringBuilder web = new StringBuilder();
    for (int i = 100; i < 200; i++) {
      web.append("第").append(i).append("户补贴金额由村民小组会议评定。\n");
    }
    assertThat(differences(web.toString(), "另一份完全不同的文件。")).hasSize(Comparison.MOST);
  }

  @Test
  void aPdfsHeadLinesAndPageNumbersAreLeftOut() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 100; i < 190; i++) {
      lines.add("第" + i + "户的补贴由村民小组会议评定后报村委会，");
      lines.add("由乡镇审核。");
    }
    String web = String.join("", lines);

    FileText pdf = FileText.ofPdf(pdf(lines, "索玛县人民政府文件"));

    assertThat(differences(web, pdf.text())).isEmpty();
    assertThat(pdf.text()).doesNotContain("索玛县人民政府文件");
    assertThat(differences(web, FileText.ofPdf(pdf(lines, "")).text().replace("第150户", "第155户")))
        .hasSize(1);
  }

  @Test
  void knowsWhetherAWordDocumentIsLocked() throws IOException {
    assertThat(FileText.ofWord(word(TEXT, false)).locked()).isFalse();
    assertThat(FileText.ofWord(word(TEXT, true)).locked()).isTrue();
    assertThat(differences(TEXT, FileText.ofWord(word(TEXT, true)).text())).isEmpty();
  }

  @Test
  @EnabledIf("corpusIsThere")
  void realDocumentsAreTheSameInWordAndPdfAndOneDigitIsFound() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(CORPUS)) {
      files = all.sorted().toList();
    }
    int changed = 0;
    for (int i = 0; i < files.size(); i++) {
      String text =
          new JsonMapper().readTree(Files.readAllBytes(files.get(i))).path("text").asText();
      String name = files.get(i).getFileName().toString();
      assertThat(differences(text, FileText.ofWord(word(text, false)).text())).as(name).isEmpty();
      if (i % 25 == 0) {
        assertThat(differences(text, FileText.ofPdf(pdf(wrapped(text), "国务院公报")).text()))
            .as(name)
            .isEmpty();
      }
      String other = text.replaceFirst("年(\\d)", "年9$1");
      if (!other.equals(text)) {
        changed++;
        assertThat(differences(text, other)).as(name).isNotEmpty();
      }
    }
    assertThat(changed).isGreaterThan(20);
  }

  private static List<Difference> differences(String web, String file) {
    return Comparison.of(Letters.of(web), Letters.of(file), true);
  }

  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    text.lines()
        .forEach(
            line -> {
              for (int at = 0; at < line.length(); at += 28) {
                lines.add(line.substring(at, Math.min(line.length(), at + 28)));
              }
            });
    return lines;
  }

  private static byte[] word(String text, boolean locked) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      text.lines().forEach(line -> document.createParagraph().createRun().setText(line));
      if (locked) {
        document.enforceReadonlyProtection();
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  /** Pages of 40 lines with a head line and a number below. */
  private static byte[] pdf(List<String> lines, String head) throws IOException {
    try (PDDocument document = new PDDocument();
        InputStream ttf =
            ComparisonTest.class.getResourceAsStream(
                "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf")) {
      PDFont font = PDType0Font.load(document, Objects.requireNonNull(ttf));
      for (int from = 0; from < lines.size(); from += 40) {
        PDPage page = new PDPage();
        document.addPage(page);
        List<String> all = new ArrayList<>();
        if (!head.isEmpty()) {
          all.add(head);
        }
        all.addAll(lines.subList(from, Math.min(lines.size(), from + 40)));
        all.add("— " + (from / 40 + 1) + " —");
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(font, 10);
          content.setLeading(16);
          content.newLineAtOffset(60, 740);
          for (String line : all) {
            content.showText(shown(line, font));
            content.newLine();
          }
          content.endText();
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  /** What the typeface lacks cannot be drawn, and some strokes it draws as one. */
  private static String shown(String line, PDFont font) {
    StringBuilder shown = new StringBuilder();
    line.codePoints()
        .filter(point -> Character.isLetterOrDigit(point) || "，。；".indexOf(point) >= 0)
        .forEach(
            point -> {
              try {
                byte[] unused = font.encode(Character.toString(point));
                shown.appendCodePoint(point);
              } catch (IOException | IllegalArgumentException e) {
                shown.append(' ');
              }
            });
    return shown.toString();
  }
}
