package org.suoma.app.shell;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.web.WebEngine;
import netscape.javascript.JSException;

/**
 * Takes a picture of the window while nothing of a visit is on it: a page that says so of itself
 * has been there for some frames, and no site lies over it. JavaFX thread.
 */
final class RestingScreen extends AnimationTimer {

  /** The engine paints in a thread of its own; what the page says is on the screen later. */
  private static final int FRAMES_UNTIL_PAINTED = 10;

  private final Scene scene;
  private final WebEngine engine;
  private final BooleanSupplier siteIsOpen;
  private final CompletableFuture<Optional<BufferedImage>> taken;
  private int frames;

  private RestingScreen(
      Scene scene,
      WebEngine engine,
      BooleanSupplier siteIsOpen,
      CompletableFuture<Optional<BufferedImage>> taken) {
    this.scene = scene;
    this.engine = engine;
    this.siteIsOpen = siteIsOpen;
    this.taken = taken;
  }

  /**
   * Takes a picture some frames from now.
   *
   * @param taken is completed with it, or with nothing if something of a visit may be on it
   */
  static void take(
      Scene scene,
      WebEngine engine,
      BooleanSupplier siteIsOpen,
      CompletableFuture<Optional<BufferedImage>> taken) {
    new RestingScreen(scene, engine, siteIsOpen, taken).start();
  }

  @Override
  public void handle(long now) {
    boolean rests = rests();
    if (rests && ++frames < FRAMES_UNTIL_PAINTED) {
      return;
    }
    stop();
    boolean unused = taken.complete(rests ? Optional.of(photograph()) : Optional.empty());
  }

  private boolean rests() {
    try {
      return !siteIsOpen.getAsBoolean()
          && Boolean.TRUE.equals(
              engine.executeScript("document.querySelector('#page [data-rest]') !== null"));
    } catch (JSException e) {
      return false;
    }
  }

  private BufferedImage photograph() {
    WritableImage image = scene.snapshot(null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] dots = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), dots, 0, width);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, width, height, dots, 0, width);
    return picture;
  }
}
