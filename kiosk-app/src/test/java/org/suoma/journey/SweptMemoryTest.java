package org.suoma.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The end of a visit has both programs give back what it has left in their memory. */
@Tag("running-system")
@Timeout(180)
class SweptMemoryTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Of the serial collector's generations the older one, whose collections are those of all. */
  private static final Pattern WHOLE_COLLECTIONS =
      Pattern.compile("sun\\.gc\\.collector\\.1\\.invocations=(\\d+)");

  /** A program that has just started has collections which nobody asked for. */
  private static final String ASKED_FOR = "sun.gc.lastCause=\"System.gc()\"";

  private final RunningSystem system = RunningSystem.ofLauncher();

  @Test
  void theEndOfAVisitSweepsTheWindowsMemoryAndTheAgents() throws Exception {
    Await.until("the pages", PATIENCE, () -> system.page("home").contains("我要办"));
    Await.until("the agent", PATIENCE, () -> !system.agent("v1/status").isMissingNode());
    long app = wholeCollections(counters("app"));
    long agent = wholeCollections(counters("agent"));

    system.post("finish", "");

    awaitSweep("app", app);
    awaitSweep("agent", agent);
  }

  private void awaitSweep(String program, long before) throws Exception {
    Await.until(
        "a sweep of the " + program,
        PATIENCE,
        () -> {
          String counters = counters(program);
          return wholeCollections(counters) > before && counters.contains(ASKED_FOR);
        });
  }

  private static long wholeCollections(String counters) {
    Matcher counted = WHOLE_COLLECTIONS.matcher(counters);
    assertThat(counted.find()).as(counters).isTrue();
    return Long.parseLong(counted.group(1));
  }

  private String counters(String program) throws IOException {
    return system.askVirtualMachine(program, "PerfCounter.print");
  }
}
