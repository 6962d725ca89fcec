package org.suoma.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The end of a visit has both programs give back what it has left in their memory. */
@Tag("running-system")
@Timeout(180)
class SweptMemoryTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final List<String> PROGRAMS = List.of("app", "agent");

  /** A program that has just started has other collections, which nobody asked for. */
  private static final String SWEPT = "Pause Full (System.gc())";

  private final RunningSystem system = RunningSystem.ofLauncher();

  @TempDir private Path folder;

  @AfterEach
  void collectionsAreLoggedNoLonger() throws Exception {
    for (String program : PROGRAMS) {
      system.askVirtualMachine(program, "VM.log", "output=" + collections(program), "what=all=off");
    }
  }

  @Test
  void theEndOfAVisitSweepsTheWindowsMemoryAndTheAgents() throws Exception {
    Await.until("the pages", PATIENCE, () -> system.page("home").contains("我要办"));
    Await.until("the agent", PATIENCE, () -> !system.agent("v1/status").isMissingNode());
    for (String program : PROGRAMS) {
      String said =
          system.askVirtualMachine(program, "VM.log", "output=" + collections(program), "what=gc");
      assertThat(collections(program)).as(said).exists();
    }

    system.post("finish", "");

    for (String program : PROGRAMS) {
      Await.until(
          "a sweep of the " + program,
          PATIENCE,
          () -> Files.readString(collections(program)).contains(SWEPT));
    }
  }

  private Path collections(String program) {
    return folder.resolve(program + ".log");
  }
}
