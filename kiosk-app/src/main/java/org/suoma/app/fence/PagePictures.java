package org.suoma.app.fence;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * Photographs a site's page from top to bottom, scrolling it as a finger would: the engine paints
 * only what the view shows. JavaFX thread.
 */
final class PagePictures extends AnimationTimer {

  /** The engine paints in a thread of its own; a scrolled page is there some frames later. */
  private static final int FRAMES_UNTIL_PAINTED = 5;

  /** About eight pages of A4. */
  private static final int MOST_STRIPS = 12;

  private final SiteView view;
  private final Consumer<List<BufferedImage>> taken;
  private final List<BufferedImage> strips = new ArrayList<>();
  private final double zoom;
  private int frames;
  private double shownUntil;

  private PagePictures(SiteView view, Consumer<List<BufferedImage>> taken) {
    this.view = view;
    this.taken = taken;
    this.zoom = view.node().getZoom();
  }

  /** Takes the pictures and puts the page back where it was. */
  static void take(SiteView view, Consumer<List<BufferedImage>> taken) {
    PagePictures pictures = new PagePictures(view, taken);
    pictures.scrollTo(0);
    pictures.start();
  }

  private void scrollTo(double top) {
    String unused = view.ask("window.scrollTo(0," + top + ")");
    frames = 0;
  }

  @Override
  public void handle(long now) {
    if (++frames < FRAMES_UNTIL_PAINTED) {
      return;
    }
    double height = view.node().getHeight() / zoom;
    double top = number("window.scrollY");
    double whole = Math.max(number("document.documentElement.scrollHeight"), height);
    double repeated = Math.max(0, shownUntil - top);
    if (repeated < height) {
      strips.add(photograph((int) Math.round(repeated * zoom)));
    }
    shownUntil = top + height;
    if (shownUntil >= whole - 1 || strips.size() >= MOST_STRIPS || repeated >= height) {
      stop();
      scrollTo(0);
      taken.accept(strips);
    } else {
      scrollTo(shownUntil);
    }
  }

  private double number(String expression) {
    String answer = view.ask("String(Number(" + expression + "))");
    return answer.matches("[0-9]{1,9}(\\.[0-9]+)?") ? Double.parseDouble(answer) : 0;
  }

  /** What the view shows, without so many rows at the top. */
  private BufferedImage photograph(int without) {
    WritableImage image = view.node().snapshot(new SnapshotParameters(), null);
    int width = (int) image.getWidth();
    int height = Math.max(1, (int) image.getHeight() - without);
    int[] dots = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, without, width, height, PixelFormat.getIntArgbInstance(), dots, 0, width);
    BufferedImage strip = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    strip.setRGB(0, 0, width, height, dots, 0, width);
    return strip;
  }
}
