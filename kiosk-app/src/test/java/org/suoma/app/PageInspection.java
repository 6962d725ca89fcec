package org.suoma.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.suoma.app.face.Face;

/**
 * Holds the page on a screen to what a finger, an eye and an ear need, whichever engine shows it.
 */
public final class PageInspection {

  private static final JsonMapper JSON = new JsonMapper();

  private static final String START_AXE =
      """
      window.suomaBarriers = null;
      axe.run({rules: {'color-contrast-enhanced': {enabled: true}}}).then(function (result) {
        window.suomaBarriers = JSON.stringify(result.violations.flatMap(violation =>
          violation.nodes.map(node => violation.id + ': ' + node.html.slice(0, 120)
            + (node.any[0] && node.any[0].data ? ' ' + JSON.stringify(node.any[0].data).slice(0, 160) : ''))));
      }, function (error) { window.suomaBarriers = JSON.stringify(['axe: ' + error]); });
      0
      """;

  private final Screen screen;
  private final Map<Face, Font> fonts = new EnumMap<>(Face.class);

  /** An inspection of whatever this screen shows. */
  public PageInspection(Screen screen) throws IOException {
    this.screen = screen;
    for (Face face : Face.values()) {
      fonts.put(face, font(face));
    }
  }

  /** An engine that shows a page and can be asked about it. */
  public interface Screen {
    /** The value of a JavaScript expression, as text; {@code null} as "null". */
    String evaluate(String expression) throws IOException;
  }

  /** What is too small, cut off, too wide or missing, or would be drawn as a box. */
  public List<String> faults() throws IOException {
    List<String> faults = new ArrayList<>(list(screen.evaluate(resource("/inspection/faults.js"))));
    boxes(screen.evaluate("document.body.textContent"))
        .forEach(point -> faults.add("no face draws U+%04X".formatted(point)));
    return faults;
  }

  /** Which controls are smaller than a finger, on a screen with so many dots per millimetre. */
  public List<String> smallOn(double dotsPerMm) throws IOException {
    return list(
        screen.evaluate(
            resource("/inspection/targets.js").replace("DOTS", Double.toString(dotsPerMm))));
  }

  /** Where the page speaks a language that it does not tell, or Han in the place of Yi unmarked. */
  public List<String> languageFaults() throws IOException {
    return list(screen.evaluate(resource("/inspection/languages.js")));
  }

  /**
   * What axe-core, which knows the WCAG, finds to keep people out; words at a contrast below 7 to 1
   * (AAA) included.
   */
  public List<String> barriers() throws IOException {
    screen.evaluate(resource("/axe.min.js") + ";0");
    screen.evaluate(START_AXE);
    String found = screen.evaluate("window.suomaBarriers");
    while (found.equals("null")) {
      found = screen.evaluate("window.suomaBarriers");
    }
    return list(found);
  }

  /** The characters that no face of the kiosk has. */
  private List<Integer> boxes(String words) {
    return words
        .codePoints()
        .filter(point -> !Character.isWhitespace(point))
        .filter(point -> !font(point).canDisplay(point))
        .distinct()
        .boxed()
        .toList();
  }

  private Font font(int point) {
    return Objects.requireNonNull(fonts.get(Face.of(point, false)));
  }

  private static List<String> list(String json) throws IOException {
    return JSON.readValue(json, new TypeReference<List<String>>() {});
  }

  private static Font font(Face face) throws IOException {
    try (InputStream in = face.open()) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (FontFormatException e) {
      throw new IOException(face + " is no font", e);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(PageInspection.class.getResourceAsStream(name), name);
  }
}
