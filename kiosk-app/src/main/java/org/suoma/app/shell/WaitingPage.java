package org.suoma.app.shell;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.app.face.Face;

/**
 * What the window shows while its pages do not answer. Its words are outlines: faces come from the
 * pages' server, a kiosk's system has none for Han, and the engine does not find those that JavaFX
 * has loaded (21.0.12: boxes). JavaFX thread.
 */
final class WaitingPage {

  private static final Logger log = LoggerFactory.getLogger(WaitingPage.class);

  private static final String WORDS = "正在恢复页面，请稍等";

  /** In dots of the drawing, which the page stretches to its width. */
  private static final float SIZE = 100;

  private static final String PAGE =
      """
      <!doctype html><html lang="zh"><meta charset="utf-8">
      <body style="background:#FBF7EF;text-align:center;padding-top:40%%">%s</body></html>
      """;

  /** The page, drawn when it is needed. */
  String html() {
    return PAGE.formatted(drawing());
  }

  private static String drawing() {
    try (InputStream file = Face.HAN.open()) {
      Font font = Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(SIZE);
      FontRenderContext measure = new FontRenderContext(null, true, true);
      Shape outline = font.createGlyphVector(measure, WORDS).getOutline();
      Rectangle2D box = outline.getBounds2D();
      return String.format(
          Locale.ROOT,
          "<svg role=\"img\" aria-label=\"%s\" width=\"60%%\" viewBox=\"%.0f %.0f %.0f %.0f\">"
              + "<path fill=\"#1D1815\" d=\"%s\"/></svg>",
          WORDS,
          box.getX(),
          box.getY(),
          box.getWidth(),
          box.getHeight(),
          path(outline));
    } catch (IOException | FontFormatException e) {
      log.info("the waiting page stays without words", e);
      return "";
    }
  }

  private static String path(Shape outline) {
    StringBuilder path = new StringBuilder();
    double[] at = new double[6];
    for (PathIterator parts = outline.getPathIterator(null); !parts.isDone(); parts.next()) {
      switch (parts.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> add(path, 'M', at, 2);
        case PathIterator.SEG_LINETO -> add(path, 'L', at, 2);
        case PathIterator.SEG_QUADTO -> add(path, 'Q', at, 4);
        case PathIterator.SEG_CUBICTO -> add(path, 'C', at, 6);
        default -> path.append('Z');
      }
    }
    return path.toString();
  }

  private static void add(StringBuilder path, char letter, double[] at, int numbers) {
    path.append(letter);
    for (int i = 0; i < numbers; i++) {
      path.append(String.format(Locale.ROOT, i == 0 ? "%.1f" : " %.1f", at[i]));
    }
  }
}
