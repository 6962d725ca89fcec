package org.suoma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

      assertThat(start(agent).waitFor()).isEqualTo(75);

      assertThat(agent.errands()).isEmpty();
      Process again = start(agent);
      try {
        Await.until("it to be back", Duration.ofSeconds(60), () -> !agent.errands().isEmpty());
        assertThat(agent.errands().get(0)).startsWith("/v1/errands/7 ").contains("\"done\":true");
        assertThat(again.isAlive()).isTrue();
      } finally {
        again.destroyForcibly().waitFor();
      }
    }
  }

  private Process start(FakeAgent agent) throws IOException {
    return AppProcess.in(folder, agent.address(), "--pages-only").start();
  }
}
