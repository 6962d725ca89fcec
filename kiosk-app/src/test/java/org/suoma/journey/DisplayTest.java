package org.suoma.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.app.FakeAgent;
import org.suoma.app.RunningPages;
import org.suoma.app.SampleStore;

/**
 * The window on a display that is switched off and on, exchanged and turned: Xorg's dummy driver,
 * whose outputs RandR switches as it does those of a graphics card. The launcher starts it.
 */
@Tag("real-window")
@Tag("display")
@Tag("long")
@Timeout(180)
class DisplayTest {

  private static final String OUTPUT = "DUMMY0";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private static Path directory;

  private static FakeAgent agent;
  private static RunningPages pages;
  private static WindowScreen window;

  @BeforeAll
  static void openTheWindow() throws Exception {
    SampleStore sample = new SampleStore(directory);
    agent = new FakeAgent();
    pages = RunningPages.start(directory, sample.reader(), agent.address(), false);
    window = WindowScreen.open(pages.address());
  }

  @AfterAll
  static void close() {
    pages.close();
    agent.close();
  }

  @Test
  void theWindowFillsTheDisplayAgainAfterItWasSwitchedOffAndOn() throws Exception {
    xrandr("--off");
    TimeUnit.SECONDS.sleep(2); // somebody reaches for the switch; the window is told of nothing
    xrandr("--mode", "1080x1920");

    showsAPageOn(1080, 1920);
  }

  @Test
  void theWindowFillsAnotherDisplayAndTheFirstOneAgain() throws Exception {
    xrandr("--mode", "1024x768");
    showsAPageOn(1024, 768);

    xrandr("--mode", "1080x1920");
    showsAPageOn(1080, 1920);
  }

  @Test
  void theWindowFillsADisplayThatIsTurned() throws Exception {
    xrandr("--mode", "1920x1080"); // this driver cannot rotate; windows are told the same
    showsAPageOn(1920, 1080);

    xrandr("--mode", "1080x1920");
    showsAPageOn(1080, 1920);
  }

  private static void showsAPageOn(int width, int height) throws Exception {
    Await.until(
        "a page of " + width + " x " + height,
        PATIENCE,
        () ->
            window
                .evaluate("window.innerWidth + 'x' + window.innerHeight")
                .equals(width + "x" + height));
    Await.until("the page to be drawn to every edge", PATIENCE, () -> isDrawn(width, height));
  }

  /** The head, which reaches from edge to edge, has a line of the kiosk's ornament at its top. */
  private static boolean isDrawn(int width, int height) throws Exception {
    BufferedImage seen = new Robot().createScreenCapture(new Rectangle(width, height));
    return colours(seen, 0, 0, width / 8, 30) > 2
        && colours(seen, width - width / 8, 0, width / 8, 30) > 2
        && colours(seen, 0, 0, width, height) > 24;
  }

  private static int colours(BufferedImage seen, int left, int top, int width, int height) {
    Set<Integer> colours = new HashSet<>();
    for (int y = top; y < top + height; y += 2) {
      for (int x = left; x < left + width; x += 2) {
        colours.add(seen.getRGB(x, y));
      }
    }
    return colours.size();
  }

  private static void xrandr(String... words) throws IOException, InterruptedException {
    String[] command = new String[words.length + 3];
    command[0] = "xrandr";
    command[1] = "--output";
    command[2] = OUTPUT;
    System.arraycopy(words, 0, command, 3, words.length);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).as(said).isZero();
  }
}
