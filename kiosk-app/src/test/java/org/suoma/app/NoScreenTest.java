package org.suoma.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
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
    Path config =
        Files.writeString(
            directory.resolve("app.toml"),
            """
            kiosk-number = 1
            hall = "政务服务大厅"
            kiosk-name = "kiosk"
            orientation = "PORTRAIT"
            store-dir = "%1$s/store"
            agent-address = "http://127.0.0.1:1/"
            agent-token-file = "%1$s/agent.token"
            page-port = 0
            page-token-file = "%1$s/pages.token"

            [screen]
            diagonal-inches = 21.5
            dots-wide = 1080
            dots-high = 1920
            """
                .formatted(directory));
    Path said = directory.resolve("said");
    ProcessBuilder app =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                KioskApp.class.getName(),
                "--config",
                config.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    app.environment().remove("DISPLAY");
    Process process = app.start();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ended").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(said).content(UTF_8).contains("屏幕打不开");
    assertThat(directory.resolve("log/app.jsonl")).content(UTF_8).contains("S102");
  }
}
