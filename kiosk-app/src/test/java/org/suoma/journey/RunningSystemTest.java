package org.suoma.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds when programs are killed; runs on the demo that the launcher has started. */
@Tag("running-system")
@Timeout(180)
class RunningSystemTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final RunningSystem system = RunningSystem.ofLauncher();

  @Test
  void lookUpGoesOnWithoutTheAgentAndPrintingComesBackByItself() throws Exception {
    awaitPrinter();

    system.kill("agent");

    Await.until(
        "the print page to say so",
        PATIENCE,
        () -> system.page("print?id=guide-elder-allowance").contains("打印机暂不可用"));
    assertThat(system.page("search?q=ylbx")).contains("医疗保险");
    assertThat(system.page("entry?id=guide-elder-allowance")).contains("高龄津贴申领");
    awaitPrinter();
  }

  @Test
  void theAgentGoesOnWithoutTheAppWhichComesBackByItself() throws Exception {
    awaitPrinter();
    long agent = system.pid("agent");
    long app = system.pid("app");

    system.kill("app");

    Await.until("another app", PATIENCE, () -> system.pid("app") != app);
    Await.until("its pages", PATIENCE, () -> system.page("home").contains("我要办"));
    assertThat(system.pid("agent")).isEqualTo(agent);
  }

  private void awaitPrinter() throws Exception {
    Await.until(
        "the print page to offer printing",
        PATIENCE,
        () -> system.page("print?id=guide-elder-allowance").contains("print-summary"));
  }
}
