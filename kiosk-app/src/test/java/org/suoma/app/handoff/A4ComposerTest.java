package org.suoma.app.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suoma.app.SampleStore;
import org.suoma.app.language.KioskWords;
import org.suoma.app.language.Speech;
import org.suoma.app.session.Visit;
import org.suoma.app.voice.Voices;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.model.Block;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.County;
import org.suoma.content.model.Entry;
import org.suoma.content.model.EntryType;
import org.suoma.content.model.Guide;
import org.suoma.content.model.Text;

class A4ComposerTest {

  private static final KioskWords WORDS = KioskWords.bundled();
  private static final Speech HAN = speech(Visit.Language.HAN);

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T02:30:00Z"), ZoneOffset.UTC);

  private final ContentJson json = new ContentJson();
  private final A4Composer composer = new A4Composer("县政务服务大厅", CLOCK);
  private County county;

  @BeforeEach
  void readTheCounty() throws IOException {
    county = json.read(Files.readAllBytes(SampleStore.COUNTY.resolve("county.json")), County.class);
  }

  @Test
  void putsTitleAndTextOfEveryTypeOfEntryOnPaperInOrder() throws Exception {
    Map<EntryType, Entry> longest = new EnumMap<>(EntryType.class);
    for (Entry entry : sampleEntries()) {
      longest.merge(
          entry.type(),
          entry,
          BinaryOperator.maxBy(Comparator.comparing(one -> words(one).length)));
    }
    putsTitleAndTextOnPaperInOrder(longest.values());
  }

  @Test
  @Tag("long")
  void putsTitleAndTextOfEveryEntryOnPaperInOrder() throws Exception {
    putsTitleAndTextOnPaperInOrder(sampleEntries());
  }

  private void putsTitleAndTextOnPaperInOrder(Collection<Entry> entries) throws Exception {
    for (Entry entry : entries) {
      try (PDDocument pdf = Loader.loadPDF(composer.compose(entry, county, HAN))) {
        String text = PaperText.squeezed(PaperText.bodyOf(pdf));
        assertThat(text).as(entry.id()).containsSubsequence(words(entry));
        assertThat(pdf.getNumberOfPages())
            .as(entry.id())
            .isBetween(1, 8)
            .isEqualTo(composer.pages(entry, county, HAN));
      }
    }
  }

  @Test
  void bringsItsFacesAlongAsSubsets() throws Exception {
    try (PDDocument pdf =
        Loader.loadPDF(composer.compose(entry("policy-elder-allowance"), county, HAN))) {
      List<PDFont> fonts = fonts(pdf);
      assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
      assertThat(fonts).extracting(PDFont::getName).allMatch(name -> name.matches("[A-Z]{6}\\+.+"));
    }
    assertThat(composer.compose(entry("policy-elder-allowance"), county, HAN).length)
        .isLessThan(400_000);
  }

  @Test
  void saysOnEveryPageWhichItIsAndWhereItWasPrinted() throws Exception {
    Entry entry = notice(paragraphs(Collections.nCopies(90, "全县停水公告，请储水备用。")));

    try (PDDocument pdf = Loader.loadPDF(composer.compose(entry, county, HAN))) {
      int pages = pdf.getNumberOfPages();
      assertThat(pages).isGreaterThan(2);
      for (int page = 1; page <= pages; page++) {
        assertThat(PaperText.squeezed(PaperText.textOf(pdf, page)))
            .contains("第" + page + "页，共" + pages + "页", "县政务服务大厅2026年11月23日10:30", "停水公告");
      }
    }
  }

  @Test
  void keepsYiCharacterForCharacter() throws Exception {
    Entry entry =
        json.read(
            """
            {"id": "notice-calendar", "title": "日历",
             "filing": {"columns": ["notices"], "unit": "x", "publishedOn": "2026-11-01"},
             "source": {"name": "示例"}, "body": {"type": "notice", "kind": "公告", "text": [
               {"block": "paragraph", "text": {"zh": "中文", "ii": {"text": "ꍏꇩꉙ", "source": "CLDR",
                "licence": "Unicode-3.0", "review": {"by": "译审", "on": "2026-11-01"}}}},
               {"block": "paragraph", "text": "停水"}]}}
            """
                .getBytes(UTF_8),
            Entry.class);

    assertThat(PaperText.textOf(composer.compose(entry, county, speech(Visit.Language.YI))))
        .contains("ꍏꇩꉙ", "停水", "没有彝文的地方，印的是汉文。")
        .doesNotContain("中文");
    assertThat(PaperText.textOf(composer.compose(entry, county, speech(Visit.Language.BOTH))))
        .containsSubsequence("日历", "中文", "ꍏꇩꉙ", "停水");
  }

  @Test
  void drawsEveryYiSyllableThatItIsGiven() throws Exception {
    String syllables =
        IntStream.rangeClosed(0xA000, 0xA48C)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    String text =
        PaperText.squeezed(
            PaperText.textOf(
                composer.compose(notice(paragraphs(List.of(syllables))), county, HAN)));

    assertThat(text.replaceAll("[^\\uA000-\\uA48C]", "")).isEqualTo(syllables);
  }

  @Test
  void marksACharacterThatNoFaceHasAndGoesOn() throws Exception {
    Entry entry = notice(paragraphs(List.of("前😀后\\u0007字\\uD800完")));

    assertThat(PaperText.textOf(composer.compose(entry, county, HAN))).contains("前〓后字〓完");
  }

  @Test
  void partsALongTableBetweenRowsAndRepeatsItsHead() throws Exception {
    List<String> rows =
        IntStream.range(0, 120).mapToObj(i -> "[\"村民%03d\",\"%d元\"]".formatted(i, 60 + i)).toList();
    Entry entry =
        notice(
            "{\"block\":\"grid\",\"columns\":[\"姓名栏\",\"金额栏\"],\"rows\":["
                + String.join(",", rows)
                + "]}");

    try (PDDocument pdf = Loader.loadPDF(composer.compose(entry, county, HAN))) {
      int pages = pdf.getNumberOfPages();
      assertThat(pages).isBetween(3, 5);
      for (int page = 1; page <= pages; page++) {
        assertThat(PaperText.textOf(pdf, page)).contains("姓名栏", "金额栏");
      }
      String text = PaperText.textOf(pdf);
      for (int i = 0; i < 120; i++) {
        assertThat(text).containsOnlyOnce("村民%03d".formatted(i));
      }
    }
  }

  @Test
  void endsATextThatNobodyWouldCarryAndSaysSo() throws Exception {
    Entry entry = notice(paragraphs(Collections.nCopies(3_000, "第一条　为了大家。")));

    try (PDDocument pdf = Loader.loadPDF(composer.compose(entry, county, HAN))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(40);
      assertThat(PaperText.textOf(pdf, 40)).contains("……（余下内容请扫码看）");
    }
  }

  @Test
  void leavesOutATableWhosePublicPeriodIsOver() throws Exception {
    Entry entry =
        json.read(
            """
            {"id": "table-old", "title": "补贴公示",
             "filing": {"columns": ["notices"], "unit": "x", "publishedOn": "2026-01-01"},
             "source": {"name": "示例"}, "body": {"type": "table", "kind": "补贴", "item": "补贴",
              "period": "2026年", "columns": ["姓名"], "rows": [["张某某"]],
              "publicUntil": "2026-11-22"}}
            """
                .getBytes(UTF_8),
            Entry.class);

    assertThat(PaperText.textOf(composer.compose(entry, county, HAN)))
        .contains("公开期已满")
        .doesNotContain("张某某");
  }

  private static String[] words(Entry entry) {
    List<String> words = new ArrayList<>();
    words.add(PaperText.squeezed(entry.title().zh()));
    if (entry.body() instanceof Guide guide) {
      guide.materials().forEach(material -> words.add(PaperText.squeezed(material.name().zh())));
      guide.steps().forEach(step -> words.add(PaperText.squeezed(step.text().zh())));
    }
    for (Block block : entry.body().text()) {
      if (block instanceof Block.Heading heading) {
        words.add(PaperText.squeezed(heading.text().zh()));
      } else if (block instanceof Block.Paragraph paragraph) {
        words.add(PaperText.squeezed(paragraph.text().zh()));
      } else if (block instanceof Block.Bullets bullets) {
        bullets.items().stream().map(Text::zh).map(PaperText::squeezed).forEach(words::add);
      }
    }
    return words.toArray(String[]::new);
  }

  private List<Entry> sampleEntries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(SampleStore.COUNTY.resolve("entries"))) {
      for (Path file : files.sorted().toList()) {
        entries.add(json.read(Files.readAllBytes(file), Entry.class));
      }
    }
    return entries;
  }

  private Entry entry(String id) throws IOException {
    return json.read(
        Files.readAllBytes(SampleStore.COUNTY.resolve("entries").resolve(id + ".json")),
        Entry.class);
  }

  private static Speech speech(Visit.Language language) {
    return new Speech(WORDS, InterfaceTranslations.none(), Voices.silent(), language, false);
  }

  private static List<PDFont> fonts(PDDocument pdf) throws IOException {
    List<PDFont> fonts = new ArrayList<>();
    for (PDPage page : pdf.getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        fonts.add(page.getResources().getFont(name));
      }
    }
    return fonts;
  }

  private static String paragraphs(List<String> paragraphs) {
    return String.join(
        ",",
        paragraphs.stream()
            .map(paragraph -> "{\"block\":\"paragraph\",\"text\":\"" + paragraph + "\"}")
            .toList());
  }

  private Entry notice(String blocks) throws IOException {
    return json.read(
        """
        {"id": "notice-water", "title": "停水公告",
         "filing": {"columns": ["notices"], "unit": "x", "publishedOn": "2026-11-01"},
         "source": {"name": "示例"}, "body": {"type": "notice", "kind": "公告", "text": [%s]}}
        """
            .formatted(blocks)
            .getBytes(UTF_8),
        Entry.class);
  }
}
