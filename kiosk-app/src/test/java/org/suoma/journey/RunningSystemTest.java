package org.suoma.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds when programs are killed; runs on the demo that the launcher has started. */
@Tag("running-system")
@Timeout(180)
class RunningSystemTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String LONG_TEXT = "policy-elder-allowance";

  private final RunningSystem system = RunningSystem.ofLauncher();

  @Test
  void lookUpGoesOnWithoutTheAgentAndPrintingComesBackByItself() throws Exception {
    awaitPrinter();
    long agent = system.pid("agent");

    // One that is killed may be back before anybody has noticed.
    system.hold("agent", true);

    Await.until(
        "the print page to say so",
        PATIENCE,
        () -> system.page("print?id=guide-elder-allowance").contains("打印机暂不可用"));
    assertThat(system.page("search?q=ylbx")).contains("医疗保险");
    assertThat(system.page("entry?id=guide-elder-allowance")).contains("高龄津贴申领");
    Await.until("another agent", PATIENCE, () -> system.pid("agent") != agent);
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

  @Test
  void tellsTheResidentThatThePaperRanOutInMidJobAndPrintsNothingTwice() throws Exception {
    awaitPrinter();
    int length = lengthOfAWholeReceipt();
    int before = receipts();
    system.doAtBench("printer/paper-out-after?bytes=600");

    String job = startPrinting();

    awaitJob(job, "UNKNOWN", "打印纸用完了");
    awaitAgentsPrinter("USER_ERROR");
    system.doAtBench("printer/paper-ok");
    awaitAgentsPrinter("ONLINE");
    awaitJob(job, "UNKNOWN", "小票可能只打了一部分");
    assertThat(receipts()).as("the rest went with the old roll").isEqualTo(before);
    assertThat(lengthOfAWholeReceipt()).isEqualTo(length);
    assertThat(receipts()).as("the torn piece, then the whole").isEqualTo(before + 2);
  }

  @Test
  void tellsTheResidentThatThePlugWasPulledInMidJobAndPrintsNothingTwice() throws Exception {
    awaitPrinter();
    int length = lengthOfAWholeReceipt();
    int before = receipts();
    long bytes = system.bench("state").at("/printer/bytesReceived").asLong();

    String job = startPrinting();
    Await.until(
        "the job to be under way",
        PATIENCE,
        () -> system.bench("state").at("/printer/bytesReceived").asLong() > bytes + 500);
    system.doAtBench("printer/unplug");

    awaitJob(job, "UNKNOWN", "设备连接中断");
    awaitAgentsPrinter("NO_DEVICE");
    system.doAtBench("printer/plug");
    awaitAgentsPrinter("ONLINE");
    assertThat(receipts()).as("nothing was printed again by itself").isEqualTo(before);
    assertThat(lengthOfAWholeReceipt()).isEqualTo(length);
    assertThat(receipts()).as("the torn piece, then the whole").isEqualTo(before + 2);
  }

  /** The page looks every two seconds only; a plug that is back before that goes unnoticed. */
  private void awaitAgentsPrinter(String state) throws Exception {
    Await.until(
        "the agent to find its printer " + state,
        PATIENCE,
        () -> system.agent("v1/status").at("/devices/0/status/state").asText().equals(state));
  }

  /** Prints one; what a fault has left hanging would make it longer, a lost line shorter. */
  private int lengthOfAWholeReceipt() throws Exception {
    awaitJob(startPrinting(), "PRINTED", "打印好了");
    return ImageIO.read(new ByteArrayInputStream(system.latestReceipt())).getHeight();
  }

  private int receipts() throws Exception {
    return system.bench("state").at("/printer/receipts").asInt();
  }

  private String startPrinting() throws Exception {
    String job = UUID.randomUUID().toString();
    system.post("print", "id=" + LONG_TEXT + "&job=" + job + "&extent=full");
    return job;
  }

  private void awaitJob(String job, String state, String words) throws Exception {
    Await.until(
        "the page to say " + words,
        PATIENCE,
        () -> {
          String page = system.page("job?id=" + LONG_TEXT + "&job=" + job);
          return page.contains("data-print-state=\"" + state) && page.contains(words);
        });
  }

  private void awaitPrinter() throws Exception {
    Await.until(
        "the print page to offer printing",
        PATIENCE,
        () -> system.page("print?id=guide-elder-allowance").contains("print-summary"));
  }
}
