package org.suoma.app.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.suoma.app.SampleStore;
import org.suoma.app.language.KioskWords;
import org.suoma.app.language.Speech;
import org.suoma.app.session.Visit;
import org.suoma.app.voice.Voices;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.County;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Review;
import org.suoma.content.model.SourcedYi;
import org.suoma.content.model.Text;
import org.suoma.device.Receipt;

class ReceiptComposerTest {

  /** With a title in Yi that nobody has reviewed; the Yi is CLDR's. */
  private static final String TWO_LANGUAGES =
      """
      {"id": "notice-calendar",
       "title": {"zh": "日历", "ii": {"text": "ꈎꌗ", "source": "CLDR", "licence": "Unicode-3.0"}},
       "filing": {"columns": ["notices"], "unit": "x", "publishedOn": "2026-11-01"},
       "source": {"name": "示例"}, "body": {"type": "notice", "kind": "公告", "text": [
         {"block": "paragraph", "text": {"zh": "中文", "ii": {"text": "ꍏꇩꉙ", "source": "CLDR",
          "licence": "Unicode-3.0", "review": {"by": "译审", "on": "2026-11-01"}}}},
         {"block": "paragraph", "text": "停水"}]}}
      """;

  private static final KioskWords WORDS = KioskWords.bundled();
  private static final Speech HAN =
      new Speech(WORDS, InterfaceTranslations.none(), Voices.silent(), Visit.Language.HAN, false);

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T02:30:00Z"), ZoneOffset.UTC);

  private final ContentJson json = new ContentJson();
  private final ReceiptComposer composer = new ReceiptComposer("县政务服务大厅", CLOCK);
  private County county;

  @BeforeEach
  void readTheCounty() throws IOException {
    county = json.read(Files.readAllBytes(SampleStore.COUNTY.resolve("county.json")), County.class);
  }

  @Test
  void putsTitleTextAndCodeOfEveryEntryOnPaper() throws Exception {
    try (Stream<Path> files = Files.list(SampleStore.COUNTY.resolve("entries"))) {
      for (Path file : files.toList()) {
        Entry entry = json.read(Files.readAllBytes(file), Entry.class);
        assertWhole(entry, composer.compose(entry, county, HAN, true));
        assertWhole(entry, composer.compose(entry, county, HAN, false));
      }
    }
  }

  @Test
  void keepsTheCodeOfATextThatIsTooLongForPaper() throws Exception {
    Entry entry = notice(Collections.nCopies(3_000, "第一条"));

    Receipt receipt = composer.compose(entry, county, HAN, true);

    assertWhole(entry, receipt);
    assertThat(texts(receipt)).contains("……（余下内容请扫码看）");
  }

  @Test
  void saysWhereAndWhenItWasPrintedInLocalTime() throws Exception {
    assertThat(texts(composer.compose(notice(List.of("停水")), county, HAN, false)))
        .contains("县政务服务大厅  2026年11月23日 10:30");
  }

  @Test
  void marksSampleDataOnPaperToo() throws Exception {
    assertThat(texts(composer.compose(notice(List.of("停水")), county, HAN, false)))
        .contains("示例数据，非真实信息");
  }

  @Test
  void printsYiWhereThereIsSomeAndSaysThatTheRestIsHan() throws Exception {
    Entry entry = json.read(TWO_LANGUAGES.getBytes(UTF_8), Entry.class);

    assertThat(texts(composer.compose(entry, county, speech(Visit.Language.YI, true), true)))
        .contains("ꈎꌗ※", "ꍏꇩꉙ", "停水", "没有彝文的地方，印的是汉文。", "带 ※ 的彝文是草稿，还没有审定。")
        .doesNotContain("日历", "中文");
  }

  @Test
  void printsEachLineInHanAndThenInYi() throws Exception {
    Entry entry = json.read(TWO_LANGUAGES.getBytes(UTF_8), Entry.class);

    assertThat(texts(composer.compose(entry, county, speech(Visit.Language.BOTH, false), true)))
        .containsSubsequence("日历", "中文", "ꍏꇩꉙ", "停水")
        .doesNotContain("ꈎꌗ", "ꈎꌗ※", "带 ※ 的彝文是草稿，还没有审定。");
  }

  @Test
  void labelsAreInTheLanguageOfTheVisit() throws Exception {
    SourcedYi yi =
        new SourcedYi("ꄮꈉ", "CLDR", "Unicode-3.0", new Review("译审", LocalDate.of(2026, 11, 1)));
    InterfaceTranslations translations =
        new InterfaceTranslations(Map.of("receipt.published-on", new Text("发布日期", yi, null)));
    Speech speech = new Speech(WORDS, translations, Voices.silent(), Visit.Language.BOTH, false);

    assertThat(composer.compose(notice(List.of("停水")), county, speech, true).items())
        .contains(new Receipt.Pair("发布日期 ꄮꈉ", "2026-11-01"));
  }

  private static Speech speech(Visit.Language language, boolean showsDrafts) {
    return new Speech(WORDS, InterfaceTranslations.none(), Voices.silent(), language, showsDrafts);
  }

  private static void assertWhole(Entry entry, Receipt receipt) {
    assertThat(texts(receipt)).as(entry.id()).contains(entry.title().zh());
    assertThat(receipt.items())
        .as(entry.id())
        .filteredOn(item -> item instanceof Receipt.QrCode)
        .hasSize(1);
  }

  private static List<String> texts(Receipt receipt) {
    List<String> texts = new ArrayList<>();
    for (Receipt.Item item : receipt.items()) {
      if (item instanceof Receipt.Line line) {
        texts.add(line.text());
      }
    }
    return texts;
  }

  private Entry notice(List<String> paragraphs) throws IOException {
    String text =
        String.join(
            ",",
            paragraphs.stream()
                .map(paragraph -> "{\"block\":\"paragraph\",\"text\":\"" + paragraph + "\"}")
                .toList());
    return json.read(
        """
        {"id": "notice-water", "title": "停水公告",
         "filing": {"columns": ["notices"], "unit": "x", "publishedOn": "2026-11-01"},
         "source": {"name": "示例"}, "body": {"type": "notice", "kind": "公告", "text": [%s]}}
        """
            .formatted(text)
            .getBytes(UTF_8),
        Entry.class);
  }
}
