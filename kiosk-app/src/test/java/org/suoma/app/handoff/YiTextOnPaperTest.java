package org.suoma.app.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suoma.app.SampleStore;
import org.suoma.app.YiText;
import org.suoma.app.language.KioskWords;
import org.suoma.app.language.Speech;
import org.suoma.app.session.Visit;
import org.suoma.app.voice.Voices;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.County;
import org.suoma.device.Receipt;

/** A text that goes on for pages in Yi comes on paper character for character. */
class YiTextOnPaperTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T02:30:00Z"), ZoneOffset.UTC);

  private static final String CLOSING = "[，。、》）：\uA015].*";
  private static final String OPENING = ".*[《（]";

  private final LineBreaker breaker = new LineBreaker(point -> point < 0x2000 ? 1 : 2);
  private County county;

  static List<YiText> texts() throws IOException {
    return YiText.all();
  }

  @BeforeEach
  void readTheCounty() throws IOException {
    county =
        new ContentJson()
            .read(Files.readAllBytes(SampleStore.COUNTY.resolve("county.json")), County.class);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a4HasEveryCharacterInOrderAndNoLineBeginsWithAClosingMark(YiText text) throws Exception {
    A4Composer composer = new A4Composer("县政务服务大厅", CLOCK);
    try (PDDocument pdf =
        Loader.loadPDF(composer.compose(text.entry(), county, speech(Visit.Language.YI)))) {
      String body = PaperText.bodyOf(pdf);
      assertThat(PaperText.squeezed(body))
          .contains(PaperText.squeezed(String.join("", text.paragraphs())));
      assertThat(body.lines().map(String::strip)).noneMatch(line -> line.matches(CLOSING));
      assertThat(body.lines().map(String::strip)).noneMatch(line -> line.matches(OPENING));
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a4InBothLanguagesHasEveryParagraphBelowItsHan(YiText text) throws Exception {
    A4Composer composer = new A4Composer("县政务服务大厅", CLOCK);
    try (PDDocument pdf =
        Loader.loadPDF(composer.compose(text.entry(), county, speech(Visit.Language.BOTH)))) {
      StringBuilder expected = new StringBuilder();
      for (int number = 1; number <= text.paragraphs().size(); number++) {
        expected.append("汉文第").append(number).append("段");
        expected.append(PaperText.squeezed(text.paragraphs().get(number - 1)));
      }
      assertThat(PaperText.squeezed(PaperText.bodyOf(pdf))).contains(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aReceiptHasEveryParagraphAsItIs(YiText text) throws Exception {
    Receipt receipt =
        new ReceiptComposer("县政务服务大厅", CLOCK)
            .compose(text.entry(), county, speech(Visit.Language.YI), true);

    assertThat(
            receipt.items().stream()
                .filter(item -> item instanceof Receipt.Line)
                .map(item -> ((Receipt.Line) item).text()))
        .containsSubsequence(text.paragraphs());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void linesOfAnyWidthLoseAndDoubleNothing(YiText text) {
    for (String paragraph : text.paragraphs()) {
      for (double width = 12; width < 90; width++) {
        List<String> lines = breaker.lines(paragraph, width, width);

        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(paragraph.replace(" ", ""));
        assertThat(lines).noneMatch(line -> line.matches(CLOSING) || line.matches(OPENING));
        for (String line : lines) {
          assertThat(breaker.width(line)).isLessThanOrEqualTo(width);
        }
      }
    }
  }

  private static Speech speech(Visit.Language language) {
    return new Speech(
        KioskWords.bundled(), InterfaceTranslations.none(), Voices.silent(), language, false);
  }
}
