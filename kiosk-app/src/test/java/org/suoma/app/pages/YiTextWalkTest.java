package org.suoma.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.suoma.app.Chromium;
import org.suoma.app.FakeAgent;
import org.suoma.app.PageInspection;
import org.suoma.app.RunningPages;
import org.suoma.app.SampleStore;
import org.suoma.app.YiText;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.store.ContentStore;

/**
 * A text that goes on for pages in Yi is on the screen character for character, in our own face.
 */
@Timeout(300)
class YiTextWalkTest {

  private static final String YI_OF_EACH_PARAGRAPH =
      "JSON.stringify(Array.from(document.querySelectorAll('.text p'),"
          + " p => Array.from(p.querySelectorAll('.yi'), yi => yi.textContent).join('')))";

  @TempDir private Path directory;

  static Stream<Arguments> textsScreensAndLanguages() throws IOException {
    return YiText.all().stream()
        .flatMap(
            text ->
                Stream.of(
                    Arguments.of(text, 1080, 1920, "ii"),
                    Arguments.of(text, 1920, 1080, "ii"),
                    Arguments.of(text, 1080, 1920, "both"),
                    Arguments.of(text, 1920, 1080, "both")));
  }

  @ParameterizedTest(name = "{0}, {1} x {2}, language {3}")
  @MethodSource("textsScreensAndLanguages")
  void aTextIsShownCharacterForCharacterInEverySize(
      YiText text, int width, int height, String language) throws Exception {
    try (FakeAgent agent = new FakeAgent();
        RunningPages pages =
            RunningPages.start(directory, store(text), agent.address(), width > height)) {
      ChromeDriver browser = Chromium.open(width, height);
      try {
        pages.post("language", "to=" + language);
        PageInspection inspection =
            new PageInspection(expression -> Chromium.evaluate(browser, expression));
        for (int size = 1; size <= 4; size++) {
          pages.post("display", "size=" + size);
          browser.get(pages.address().resolve("entry?id=" + text.id()).toString());

          assertThat(shown(browser)).as("size %d", size).isEqualTo(text.paragraphs());
          assertThat(inspection.faults()).as("size %d", size).isEmpty();
          assertThat(inspection.languageFaults()).as("size %d", size).isEmpty();
          assertThat(foreignFaces(browser)).as("size %d", size).isEmpty();
          photograph(browser, "%s-%d-%s-%d".formatted(text.id(), width, language, size));
        }
      } finally {
        browser.quit();
      }
    }
  }

  private ContentStore store(YiText text) throws IOException {
    SampleStore store = new SampleStore(directory.resolve("sample"));
    List<ReleaseFile> files = new ArrayList<>(SampleStore.files());
    files.add(text.file());
    store.bring(files);
    return store.reader();
  }

  private static List<String> shown(ChromeDriver browser) throws IOException {
    return new JsonMapper()
        .readValue(
            Chromium.evaluate(browser, YI_OF_EACH_PARAGRAPH), new TypeReference<List<String>>() {});
  }

  /** The faces that the browser itself says it drew the Yi with and that are not the kiosk's. */
  private static List<String> foreignFaces(ChromeDriver browser) {
    browser.executeCdpCommand("DOM.enable", Map.of());
    browser.executeCdpCommand("CSS.enable", Map.of());
    Map<?, ?> root = (Map<?, ?>) browser.executeCdpCommand("DOM.getDocument", Map.of()).get("root");
    Object page = Objects.requireNonNull(Objects.requireNonNull(root).get("nodeId"));
    List<?> yi =
        (List<?>)
            browser
                .executeCdpCommand(
                    "DOM.querySelectorAll", Map.of("nodeId", page, "selector", ".text p .yi"))
                .get("nodeIds");
    List<String> foreign = new ArrayList<>();
    for (Object node : Objects.requireNonNull(yi)) {
      List<?> faces =
          (List<?>)
              browser
                  .executeCdpCommand("CSS.getPlatformFontsForNode", Map.of("nodeId", node))
                  .get("fonts");
      assertThat(faces).isNotEmpty();
      for (Object face : Objects.requireNonNull(faces)) {
        Map<?, ?> one = (Map<?, ?>) face;
        if (!Boolean.TRUE.equals(one.get("isCustomFont"))) {
          foreign.add(one.get("familyName") + " draws " + one.get("glyphCount"));
        }
      }
    }
    return foreign;
  }

  private static void photograph(ChromeDriver browser, String name) throws IOException {
    String pictures = System.getProperty("suoma.pictures");
    if (pictures != null) {
      Files.createDirectories(Path.of(pictures));
      Files.write(Path.of(pictures, name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }
  }
}
