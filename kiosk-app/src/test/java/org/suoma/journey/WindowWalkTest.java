package org.suoma.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suoma.app.FakeAgent;
import org.suoma.app.PageInspection;
import org.suoma.app.RunningPages;
import org.suoma.app.SampleStore;
import org.suoma.app.StandInYi;
import org.suoma.content.order.Errand;
import org.suoma.content.store.ContentStore;

/**
 * Walks through one page of every kind in the window that residents touch, whose engine is another
 * than the browser's. The launcher starts it on a screen of its own, once upright with a sound
 * device ({@code suoma.sound}), once across without ({@code suoma.landscape}).
 */
@Tag("real-window")
@Timeout(900)
class WindowWalkTest {

  @TempDir private static Path directory;

  private static FakeAgent agent;
  private static ContentStore store;
  private static RunningPages pages;
  private static WindowScreen window;

  @BeforeAll
  static void openTheWindow() throws Exception {
    SampleStore sample = new SampleStore(directory);
    sample.bring(StandInYi.files());
    store = sample.reader();
    agent = new FakeAgent();
    pages =
        RunningPages.start(
            directory, store, agent.address(), Boolean.getBoolean("suoma.landscape"));
    window = WindowScreen.open(pages.address());
  }

  @AfterAll
  static void close() {
    pages.close();
    agent.close();
  }

  @ParameterizedTest
  @CsvSource("size=1,zh")
  void everyKindOfPageFitsTheScreenTheFingerAndTheEar(String display, String language)
      throws Exception {
    walk(display, language);
  }

  @Tag("long")
  @ParameterizedTest
  @CsvSource({
    "size=1&theme=yellow-black,ii",
    "size=1&theme=soft,ii",
    "size=2,zh",
    "size=3,zh",
    "size=4,zh",
    "size=1&theme=black-white,zh",
    "size=4,both",
    "size=4&theme=yellow-black,both",
    "size=2,ii",
    "size=3,ii",
    "size=4,ii",
    "size=1,both",
    "size=2,both",
    "size=3,both"
  })
  void everyKindOfPageFitsInEveryOtherDisplayToo(String display, String language) throws Exception {
    walk(display, language);
  }

  private static void walk(String display, String language) throws Exception {
    PageInspection inspection = new PageInspection(window);
    List<String> faults = new ArrayList<>();
    for (String path : paths()) {
      pages.post("display", display);
      pages.post("language", "to=" + language);
      window.load(pages.address().resolve(path));
      inspection.faults().forEach(fault -> faults.add(path + ": " + fault));
      inspection.languageFaults().forEach(fault -> faults.add(path + ": " + fault));
      inspection.barriers().forEach(barrier -> faults.add(path + ": " + barrier));
      window.takeConsole().forEach(line -> faults.add(path + ": console: " + line));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theWalkWouldNoticeABoxASmallButtonAndAnErrorOnTheConsole() throws Exception {
    window.load(pages.address().resolve("home"));
    PageInspection inspection = new PageInspection(window);
    assertThat(inspection.faults()).isEmpty();
    window.takeConsole();

    window.evaluate(
        """
        document.querySelector('main').prepend(String.fromCodePoint(0x1F33A),
          Object.assign(document.createElement('button'),
            {textContent: 'x', style: 'width: 30px; min-height: 30px; height: 30px; font: 16px/1 sans-serif'}));
        console.error('something broke');
        """);

    assertThat(inspection.faults())
        .containsExactlyInAnyOrder(" x is 30 x 30", "no face draws U+1F33A");
    assertThat(window.takeConsole()).singleElement().asString().startsWith("something broke");
  }

  @Test
  void aVideoPlaysToItsEndOrWithoutASoundDeviceThePageSaysThatItCannot() throws Exception {
    boolean sound = Boolean.getBoolean("suoma.sound");
    window.load(pages.address().resolve("entry?id=interp-school-enrolment-video"));

    window.evaluate("document.querySelector('[data-media=play]').click()");

    String ended =
        sound
            ? "document.querySelector('video').ended"
            : "!document.querySelector('.player-sorry').hidden";
    Await.until(
        "the video to end, or to be given up",
        Duration.ofSeconds(60),
        () -> window.evaluate(ended).equals("true"));
    assertThat(window.evaluate("document.querySelector('.player-sorry').hidden"))
        .isEqualTo(Boolean.toString(sound));
  }

  @Test
  void thePageThatInvitesCanBePicturedFromAfarAndNoPageOfAVisit() throws Exception {
    pages.post("finish", "");
    window.load(pages.address());
    byte[] picture = window.picture().orElseThrow();
    keepPicture(picture);
    assertThat(picture.length).isLessThanOrEqualTo(Errand.MOST_PICTURE_BYTES);
    BufferedImage seen = ImageIO.read(new ByteArrayInputStream(picture));
    assertThat(Math.max(seen.getWidth(), seen.getHeight())).isEqualTo(960);

    window.load(pages.address().resolve("home"));
    assertThat(window.picture()).isEmpty();
  }

  @Test
  void whatWasCopiedCannotBePastedByTheNextVisitor() throws Exception {
    window.copy("王示例");
    assertThat(window.pasted()).isEqualTo("王示例");

    window.forget();

    assertThat(window.pasted()).isEmpty();
  }

  @Test
  void afterAVisitThePageIsAnotherOneInWhichNothingIsLeft() throws Exception {
    window.load(pages.address().resolve("home"));
    window.evaluate(
        "window.left = 'of the visit'; document.querySelector('[data-act=finish]').click()");

    Await.until(
        "the page that invites",
        Duration.ofSeconds(60),
        () -> window.evaluate("!!document.querySelector('[data-act=start]')").equals("true"));

    assertThat(window.evaluate("window.left")).isEqualTo("undefined");
  }

  @Test
  void nothingThatWasPaintedIsKeptThoughItIsPaintedOverBeforeItIsShown() throws Exception {
    window.load(pages.address().resolve("entry?id=policy-elder-allowance"));
    try (PaintQueues queues = new PaintQueues()) {
      paintOver();

      assertThat(queues.begun()).isGreaterThan(50);
      Await.until("all to be let go", Duration.ofSeconds(20), () -> queues.kept() == 0);
    }
  }

  /** Should this fail one day, the engine has learnt it, and pages need not avoid it any more. */
  @Test
  void thePageEngineKeepsTheTilesOfPicturesThatItDrawsByItself() throws Exception {
    window.load(pages.address().resolve("entry?id=policy-elder-allowance"));
    window.evaluate(
        """
        document.querySelector('.band').style.background = 'url("data:image/svg+xml,'
          + '%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%2236%22 height=%2226%22%3E'
          + '%3Ccircle cx=%229%22 cy=%2219%22 r=%222%22 fill=%22red%22/%3E%3C/svg%3E") repeat-x';
        """);
    try (PaintQueues queues = new PaintQueues()) {
      paintOver();

      TimeUnit.SECONDS.sleep(2); // what is shown is let go meanwhile
      assertThat(queues.kept()).isGreaterThan(20);
    }
  }

  @Test
  void noMoreThanTwoPicturesWaitForAScreenThatIsHeldUp() throws Exception {
    window.load(pages.address().resolve("home"));
    window.evaluate(
        """
        (function paint() {
          document.body.style.background = document.body.style.background ? '' : '#fff';
          requestAnimationFrame(paint);
        })();
        """);
    for (int i = 0; i < 3; i++) {
      signalScreen("STOP");
      try {
        TimeUnit.MILLISECONDS.sleep(300); // so long the server takes nothing
      } finally {
        signalScreen("CONT"); // or nobody's window would ever be drawn again
      }
      TimeUnit.MILLISECONDS.sleep(300); // and so long it takes what waited
    }

    double shared = Memory.of(ProcessHandle.current().pid()).shared();
    assertThat(shared / window.pictureMegabytes()).isBetween(0.5, 2.5);
  }

  private static void signalScreen(String signal) throws Exception {
    String pid = Objects.requireNonNull(System.getProperty("suoma.screen"), "suoma.screen");
    assertThat(new ProcessBuilder("kill", "-" + signal, pid).start().waitFor()).isZero();
  }

  /** Most of what this paints is painted over before it is shown; the last is shown. */
  private static void paintOver() throws IOException {
    for (int round = 0; round < 50; round++) {
      window.evaluate(
          "document.body.style.background = '" + (round % 2 == 0 ? "#eee" : "#fff") + "'");
      window.paintOver();
    }
    window.evaluate("document.body.style.background = ''");
  }

  /** For people to look at. */
  private static void keepPicture(byte[] picture) throws IOException {
    String folder = System.getProperty("suoma.pictures");
    if (folder != null) {
      Files.write(Path.of(folder, "from-afar.png"), picture);
    }
  }

  private static List<String> paths() throws Exception {
    List<String> paths = new ArrayList<>();
    for (JsonNode page : read(pages.get("pages.json").body())) {
      paths.add(page.get("path").asText());
    }
    assertThat(paths).hasSizeGreaterThan(60);
    return paths;
  }

  private static JsonNode read(String json) throws IOException {
    return new JsonMapper().readTree(json);
  }
}
