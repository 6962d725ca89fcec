package org.suoma.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program where its window cannot be opened: it ends and says why. */
class NoScreenTest {

  private static final long PATIENCE_SECONDS = 60;

  @TempDir private Path directory;

  @Test
  void anAppWithoutAScreenEndsAndSaysSo() throws Exception {
    ProcessBuilder app = AppProcess.in(directory, URI.create("http://127.0.0.1:1/"));
    app.environment().remove("DISPLAY");
    Process process = app.start();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ended").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(directory.resolve("app.log")).content(UTF_8).contains("屏幕打不开");
    assertThat(directory.resolve("log/app.jsonl")).content(UTF_8).contains("S102");
  }
}
