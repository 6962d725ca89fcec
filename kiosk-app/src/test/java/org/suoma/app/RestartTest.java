package org.suoma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.order.Errand;
import org.suoma.content.order.WindowSettings;
import org.suoma.content.order.WindowStanding;
import org.suoma.journey.Await;

/** The app as a process that its supervisor starts again. */
@Tag("long")
@Timeout(120)
class RestartTest {

  @TempDir private Path folder;

  @Test
  void endsWithTheCodeThatAsksForAnotherStartAndTellsThatItIsBack() throws Exception {
    try (FakeAgent agent = new FakeAgent()) {
      agent.window(new WindowStanding(WindowSettings.usual(), new Errand(7, Errand.Kind.RESTART)));
      writeConfig(agent);

      assertThat(start().waitFor()).isEqualTo(75);

      assertThat(agent.errands()).isEmpty();
      Process again = start();
      try {
        Await.until("it to be back", Duration.ofSeconds(60), () -> !agent.errands().isEmpty());
        assertThat(agent.errands().get(0)).startsWith("/v1/errands/7 ").contains("\"done\":true");
        assertThat(again.isAlive()).isTrue();
      } finally {
        again.destroyForcibly().waitFor();
      }
    }
  }

  private void writeConfig(FakeAgent agent) throws IOException {
    Files.writeString(folder.resolve("agent.token"), "none\n");
    Files.writeString(
        folder.resolve("app.toml"),
        """
        store-dir = "%1$s/store"
        agent-address = "%2$s"
        agent-token-file = "%1$s/agent.token"
        kiosk-name = "hall-1"
        kiosk-number = 1
        hall = "测试大厅"
        orientation = "PORTRAIT"
        page-port = 0
        page-token-file = "%1$s/pages.token"
        dots-per-mm = 4.0
        """
            .formatted(folder, agent.address()));
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            KioskApp.class.getName(),
            "--config",
            folder.resolve("app.toml").toString(),
            "--pages-only")
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("app.log").toFile())
        .start();
  }
}
