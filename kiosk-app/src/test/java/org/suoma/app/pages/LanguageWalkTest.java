package org.suoma.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.chrome.ChromeDriver;
import org.suoma.app.Chromium;
import org.suoma.app.FakeAgent;
import org.suoma.app.PageInspection;
import org.suoma.app.RunningPages;
import org.suoma.app.SampleStore;
import org.suoma.app.StandInYi;
import org.suoma.content.store.ContentStore;

/**
 * Walks through one page of every kind in Yi and in both languages: each tells its languages, marks
 * Han in the place of Yi, says nothing outside the catalog, and has room for all of it.
 */
@Timeout(600)
class LanguageWalkTest {

  @TempDir private static Path sample;
  @TempDir private static Path standIn;
  private static ContentStore asItIs;
  private static ContentStore asItMayBe;

  @TempDir private Path directory;

  @BeforeAll
  static void fill() throws Exception {
    asItIs = new SampleStore(sample).withSampleCounty();
    SampleStore translated = new SampleStore(standIn);
    translated.bring(StandInYi.files());
    asItMayBe = translated.reader();
  }

  @ParameterizedTest(name = "{0} x {1}, language {2}, size {3}, translated {4}")
  @CsvSource("1080,1920,both,4,true")
  void everyKindOfPageTellsItsLanguages(
      int width, int height, String language, int size, boolean isTranslated) throws Exception {
    assertThat(faults(width, height, language, size, isTranslated)).isEmpty();
  }

  @Tag("long")
  @ParameterizedTest(name = "{0} x {1}, language {2}, size {3}, translated {4}")
  @MethodSource("everything")
  void everyKindOfPageTellsItsLanguagesInEveryWay(
      int width, int height, String language, int size, boolean isTranslated) throws Exception {
    assertThat(faults(width, height, language, size, isTranslated)).isEmpty();
  }

  static Stream<Arguments> everything() {
    return Stream.of(false, true)
        .flatMap(
            isTranslated ->
                Stream.of("ii", "both")
                    .flatMap(
                        language ->
                            Stream.of(1, 2, 3, 4)
                                .flatMap(
                                    size ->
                                        Stream.of(
                                            Arguments.of(1080, 1920, language, size, isTranslated),
                                            Arguments.of(
                                                1920, 1080, language, size, isTranslated)))));
  }

  @Test
  void theWalkWouldNoticeBareHanAndUnknownWords() throws Exception {
    try (FakeAgent agent = new FakeAgent();
        RunningPages pages = RunningPages.start(directory, asItIs, agent.address(), false)) {
      ChromeDriver browser = Chromium.open(1080, 1920);
      try {
        PageInspection inspection = inspection(browser);
        pages.post("language", "to=ii");
        browser.get(pages.address().resolve("home").toString());
        assertThat(inspection.languageFaults()).isEmpty();
        browser.executeScript(
            """
            document.querySelector('main').innerHTML = '<p>汉</p><p lang="zh-CN">汉字</p>'
              + '<p lang="zh-CN">ꆈ</p><p data-unknown>-</p>';
            """);

        assertThat(inspection.languageFaults())
            .containsExactlyInAnyOrder(
                "Han is told as ii: 汉",
                "Han stands unmarked: 汉",
                "Han stands unmarked: 汉字",
                "Yi is told as zh-CN: ꆈ",
                "not in the catalog: -");
      } finally {
        browser.quit();
      }
    }
  }

  private List<String> faults(
      int width, int height, String language, int size, boolean isTranslated) throws Exception {
    List<String> faults = new ArrayList<>();
    try (FakeAgent agent = new FakeAgent();
        RunningPages pages =
            RunningPages.start(
                directory, isTranslated ? asItMayBe : asItIs, agent.address(), width > height)) {
      ChromeDriver browser = Chromium.open(width, height);
      PageInspection inspection = inspection(browser);
      try {
        pages.post("language", "to=" + language);
        pages.post("display", "size=" + size);
        for (JsonNode page : new JsonMapper().readTree(pages.get("pages.json").body())) {
          String path = page.get("path").asText();
          browser.get(pages.address().resolve(path).toString());
          inspection.faults().forEach(fault -> faults.add(path + ": " + fault));
          inspection.languageFaults().forEach(fault -> faults.add(path + ": " + fault));
        }
      } finally {
        browser.quit();
      }
    }
    return faults;
  }

  private static PageInspection inspection(ChromeDriver browser) throws Exception {
    return new PageInspection(expression -> Chromium.evaluate(browser, expression));
  }
}
