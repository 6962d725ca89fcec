package org.suoma.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What the window's engine keeps of pages that were left. Of native memory a test sees nothing; the
 * outlines of a page's drawings are objects of Java for as long as the page is kept, and can be
 * counted. Learnt so: a document that a script has asked for a list of elements is kept for ever
 * unless it changes afterwards (WebKit 267591, JavaFX 21), which our pages do when they are left.
 */
@Tag("running-system")
@Timeout(180)
class LeftPagesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int PAGES = 30;
  private static final Pattern OUTLINES =
      Pattern.compile("(?m)^ *[0-9]+: +([0-9]+) .*\\.WCPathImpl");

  private final RunningSystem system = RunningSystem.ofLauncher();
  private final Probe probe = new Probe(system);

  @Test
  void noneIsKept() throws Exception {
    leave(5);
    int before = outlines();

    leave(PAGES);

    assertThat(outlines() - before)
        .as("a page that is kept has five, and the engine frees some late")
        .isLessThan(2 * PAGES);
  }

  private void leave(int pages) throws Exception {
    for (int i = 0; i < pages; i++) {
      probe.run("window.isLeft = true; location.replace('./')");
      Await.until(
          "the page that invites",
          PATIENCE,
          () ->
              probe
                  .answer("!window.isLeft && !!document.querySelector('.slide.shown')")
                  .equals("true"));
    }
  }

  private int outlines() throws IOException, InterruptedException {
    String live = jcmd("GC.class_histogram");
    Matcher line = OUTLINES.matcher(live);
    return line.find() ? Integer.parseInt(line.group(1)) : 0;
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process =
        new ProcessBuilder(jcmd, Long.toString(system.pid("app")), command)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
