package org.suoma.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.chrome.ChromeDriver;
import org.suoma.app.BrowsedSample;
import org.suoma.app.RunningPages;

/** Words upon a drawing, where axe-core cannot tell what lies below: measured in the dots. */
@Timeout(120)
class MapContrastTest {

  /** WCAG 2.2, 1.4.6 (AAA). */
  private static final double LEAST = 7;

  /** Nearer to a stroke than this a dot may be half stroke, half ground. */
  private static final int BESIDE = 3;

  private static final String WORDS =
      """
      return JSON.stringify(Array.from(document.querySelectorAll('.map text')).map(function (text) {
        const box = text.getBoundingClientRect();
        return {words: text.textContent, fill: getComputedStyle(text).fill.match(/[0-9]+/g).map(Number),
          left: Math.floor(box.left), top: Math.floor(box.top),
          right: Math.ceil(box.right), bottom: Math.ceil(box.bottom)};
      }));
      """;

  @TempDir private static Path directory;
  private static BrowsedSample sample;
  private static RunningPages pages;
  private static ChromeDriver browser;

  @BeforeAll
  static void open() throws Exception {
    sample = BrowsedSample.open(directory, PageLoadStrategy.NORMAL);
    pages = sample.pages();
    browser = sample.browser();
  }

  @AfterAll
  static void close() {
    sample.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"soft", "black-white", "yellow-black"})
  void everyWordOnTheMapStandsOutFromWhatLiesAroundIt(String theme) throws Exception {
    pages.post("display", "theme=" + theme);
    browser.get(pages.address().resolve("map?area=519999001").toString());
    BufferedImage screen =
        ImageIO.read(new ByteArrayInputStream(browser.getScreenshotAs(OutputType.BYTES)));

    JsonNode words = new JsonMapper().readTree((String) browser.executeScript(WORDS));

    assertThat(words).hasSizeGreaterThan(4);
    assertThat(words)
        .allSatisfy(
            word ->
                assertThat(contrast(screen, word))
                    .as(word.path("words").asText())
                    .isGreaterThanOrEqualTo(LEAST));
  }

  /** Of a word's colour to the colour that is met most often beside its strokes. */
  private static double contrast(BufferedImage screen, JsonNode word) {
    JsonNode fill = word.path("fill");
    int ink = new Color(fill.get(0).asInt(), fill.get(1).asInt(), fill.get(2).asInt()).getRGB();
    Map<Integer, Integer> beside = new HashMap<>();
    for (int y = word.path("top").asInt(); y < word.path("bottom").asInt(); y++) {
      for (int x = word.path("left").asInt(); x < word.path("right").asInt(); x++) {
        if (screen.getRGB(x, y) == ink) {
          for (int side : new int[] {-BESIDE, BESIDE}) {
            beside.merge(screen.getRGB(x + side, y), 1, Integer::sum);
            beside.merge(screen.getRGB(x, y + side), 1, Integer::sum);
          }
        }
      }
    }
    beside.remove(ink);
    return beside.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(ground -> contrast(luminance(ink), luminance(ground.getKey())))
        .orElse(0.0);
  }

  private static double contrast(double a, double b) {
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** Relative luminance (WCAG 2.2). */
  private static double luminance(int rgb) {
    Color colour = new Color(rgb);
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(int value) {
    double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
