package org.suoma.peer;

import java.awt.AWTException;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;

/** The display of this process, by its dots. */
final class Screen {

  /** A ground with nothing on it has fewer colours, a page of the kiosk many more. */
  private static final int COLOURS_OF_A_PAGE = 24;

  /** Every so many dots one is looked at. */
  private static final int STRIDE = 3;

  private static final int LOOK_EVERY_MILLIS = 15;

  private final Robot robot;
  private final Rectangle whole;

  Screen() throws AWTException {
    robot = new Robot();
    Dimension size = Toolkit.getDefaultToolkit().getScreenSize();
    whole = new Rectangle(size);
  }

  /**
   * Waits until a page is on it.
   *
   * @param goesOn false ends the waiting
   * @return false if none came in time
   */
  boolean awaitPage(Duration patience, BooleanSupplier goesOn) throws InterruptedException {
    return await(true, patience, goesOn);
  }

  /** Waits until nothing is on it any more. */
  boolean awaitBlank(Duration patience) throws InterruptedException {
    return await(false, patience, () -> true);
  }

  private boolean await(boolean page, Duration patience, BooleanSupplier goesOn)
      throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    while (isPage() != page) {
      if (System.nanoTime() > until || !goesOn.getAsBoolean()) {
        return false;
      }
      boolean unused = new CountDownLatch(1).await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }
    return true;
  }

  /** Keeps a picture. */
  void keep(File file) throws IOException {
    boolean unused = ImageIO.write(robot.createScreenCapture(whole), "png", file);
  }

  private boolean isPage() {
    BufferedImage picture = robot.createScreenCapture(whole);
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < picture.getHeight(); y += STRIDE) {
      for (int x = 0; x < picture.getWidth(); x += STRIDE) {
        colours.add(picture.getRGB(x, y));
        if (colours.size() > COLOURS_OF_A_PAGE) {
          return true;
        }
      }
    }
    return false;
  }
}
