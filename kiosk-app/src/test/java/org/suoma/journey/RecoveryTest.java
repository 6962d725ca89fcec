package org.suoma.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;

/**
 * What hangs or dies comes back by itself: the demo's programs, under the guard that kiosks have.
 * How long each took is told, and bounded generously: machines are busy.
 */
@Tag("running-system")
@Timeout(180)
class RecoveryTest {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final RunningSystem system = RunningSystem.ofLauncher();
  private final Probe probe = new Probe(system);
  private final TestReporter reporter;

  RecoveryTest(TestReporter reporter) {
    this.reporter = reporter;
  }

  @BeforeEach
  @AfterEach
  void everythingRuns() throws Exception {
    Await.until("the agent", PATIENCE, () -> !system.agent("v1/status").isMissingNode());
    Await.until("the window", PATIENCE, () -> probe.look("#page").found());
  }

  @Test
  void aProgramWhoseHeapIsFullWouldEndAndOneThatCrashesWouldLeaveNoMemoryBehind() throws Exception {
    for (String program : List.of("agent", "app", "county")) {
      assertThat(system.askVirtualMachine(program, "VM.flags"))
          .as(program)
          .contains("-XX:+ExitOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash");
    }
  }

  /** Both at once: it takes a while. */
  @Test
  void aPageWhoseScriptNeverEndsAndAnAgentThatHangsAreEndedAndStartedAnew() throws Exception {
    long app = system.pid("app");
    long agent = system.pid("agent");
    long began = System.nanoTime();

    probe.run("for (;;) {}");
    system.hold("agent", true);

    Await.until("the end of the agent", PATIENCE, () -> !isAlive(agent));
    tell("agent stopped, ended by the guard", began);
    Await.until("the end of the app", PATIENCE, () -> !isAlive(app));
    tell("endless script, app ended by the guard", began);
    Await.until(
        "another agent",
        PATIENCE,
        () -> system.pid("agent") != agent && !system.agent("v1/status").isMissingNode());
    tell("agent stopped, another answers", began);
    Await.until(
        "another window", PATIENCE, () -> system.pid("app") != app && probe.look("#page").found());
    tell("endless script, another shows its first page", began);
    assertThat(Files.readString(Path.of(system.data(), "log", "app.log")))
        .as("where its threads stood is in the log")
        .contains("Full thread dump", "\"JavaFX Application Thread\"");
  }

  @Test
  void aPageWhoseTimersHaveStoppedIsLoadedAnewInTheSameWindow() throws Exception {
    long app = system.pid("app");
    probe.run("document.querySelector('#page').id = 'left'");
    Await.until(
        "the page to be broken",
        PATIENCE,
        () -> probe.answer("String(!document.querySelector('#page'))").equals("true"));
    long began = System.nanoTime();

    Await.until("a fresh page", PATIENCE, () -> probe.look("#page").found());

    tell("page without a sign of life, a fresh one shows", began);
    assertThat(system.pid("app")).isEqualTo(app);
  }

  /** A busy machine, or one that puts memory aside, may let nothing of it run for seconds. */
  @Test
  void aWindowThatWasHeldUpForSecondsDoesNotTakeItsPageForOneThatHasStopped() throws Exception {
    probe.open("entry?id=policy-elder-allowance");
    String before = probe.answer("window.beforeIt = 'still there'; String(pulse)");

    system.hold("app", true);
    try {
      TimeUnit.MILLISECONDS.sleep(6_500); // the guard ends what is silent for eight
    } finally {
      system.hold("app", false);
    }

    Await.until(
        "the page to count on, or another",
        PATIENCE,
        () -> Long.parseLong(probe.answer("String(pulse)")) > Long.parseLong(before) + 2);
    assertThat(probe.answer("String(window.beforeIt)")).isEqualTo("still there");
  }

  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  private void tell(String what, long began) {
    reporter.publishEntry(what, "%.1f s".formatted((System.nanoTime() - began) / 1e9));
  }
}
