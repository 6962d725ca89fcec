package org.suoma.agent.software;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.software.SoftwareVersion;
import org.suoma.content.store.DiskFiles;

/** Runs the real guard over versions whose programs are a line of shell. */
class GuardTest {

  private static final Path GUARD = Path.of("src/main/guard/suoma-guard").toAbsolutePath();
  private static final SoftwareVersion OLD = SoftwareVersion.parse("1.0.0");
  private static final SoftwareVersion NEW = SoftwareVersion.parse("1.1.0");

  /** Ends at once when it is told to, with what it wrote on the disk. */
  private static final String LASTING =
      "trap 'exit 0' TERM; while :; do sleep 0.1 & wait $!; done\n";

  @TempDir private Path directory;
  private SoftwareFolder folder;
  private @Nullable Process guard;

  @BeforeEach
  void twoVersionsAndTheFirstRuns() throws Exception {
    folder = new SoftwareFolder(directory, new DiskFiles());
    program(OLD, LASTING);
    Files.writeString(directory.resolve("CURRENT"), "1.0.0\n");
  }

  @AfterEach
  void stop() throws Exception {
    Process last = guard;
    if (last != null) {
      last.destroy();
      assertThat(last.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  private void program(SoftwareVersion version, String then) throws IOException {
    Path bin = Files.createDirectories(directory.resolve("versions/" + version + "/bin"));
    Path program = bin.resolve("agent");
    Files.writeString(program, "#!/bin/sh\necho " + version + " >>\"$1\"\n" + then);
    assertThat(program.toFile().setExecutable(true)).isTrue();
    Files.writeString(directory.resolve("versions/" + version + ".json"), "{}");
  }

  private Process start(Map<String, String> settings) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(GUARD.toString(), directory.toString(), "agent", started().toString());
    builder.environment().putAll(settings);
    builder.environment().putIfAbsent("SUOMA_GUARD_SECONDS", "1");
    builder.environment().putIfAbsent("SUOMA_GUARD_PATIENCE", "1");
    builder.redirectErrorStream(true).redirectOutput(directory.resolve("guard.log").toFile());
    Process started = builder.start();
    guard = started;
    return started;
  }

  private Path started() {
    return directory.resolve("started");
  }

  private int runOnce() throws Exception {
    Process process = start(Map.of());
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private void await(Check check) throws Exception {
    for (int i = 0; i < 300 && !check.holds(); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(check.holds()).as(Files.readString(directory.resolve("guard.log"))).isTrue();
  }

  private boolean lastStarted(SoftwareVersion version) throws IOException {
    return Files.exists(started())
        && Files.readString(started()).endsWith(version.toString() + "\n");
  }

  @Test
  void aProgramsExitCodeIsHandedOnToTheSupervisor() throws Exception {
    program(OLD, "exit 75\n");

    assertThat(runOnce()).isEqualTo(75);
  }

  @Test
  void aVersionThatCrashesEachTimeIsLeftAfterThreeStarts() throws Exception {
    program(NEW, "exit 3\n");
    folder.switchTo(NEW, Set.of());

    for (int i = 0; i < 3; i++) {
      assertThat(runOnce()).isEqualTo(3);
      assertThat(folder.current()).isEqualTo(NEW);
    }
    start(Map.of());
    await(() -> lastStarted(OLD));

    assertThat(folder.current()).isEqualTo(OLD);
    assertThat(folder.isRefused(NEW)).isTrue();
    assertThat(folder.newestRefused().orElseThrow().reason()).contains("启动 3 次", "agent");
    assertThat(folder.trial()).isEmpty();
  }

  @Test
  @Tag("long")
  void aVersionThatCannotBeStartedAtAllIsLeftToo() throws Exception {
    Files.createDirectories(directory.resolve("versions/1.1.0"));
    folder.switchTo(NEW, Set.of());

    for (int i = 0; i < 3; i++) {
      assertThat(runOnce()).isNotZero();
    }
    start(Map.of());

    await(() -> lastStarted(OLD));
  }

  @Test
  void aVersionThatRunsButNeverShowsThatItIsHealthyIsEndedAndLeft() throws Exception {
    program(NEW, LASTING);
    folder.switchTo(NEW, Set.of());

    start(Map.of("SUOMA_TRIAL_SECONDS", "2"));

    await(() -> lastStarted(OLD));
    assertThat(folder.current()).isEqualTo(OLD);
    assertThat(folder.newestRefused().orElseThrow().reason()).contains("2 秒");
  }

  @Test
  @Tag("long")
  void aVersionThatHangsAndHearsNothingIsKilled() throws Exception {
    program(NEW, "trap '' TERM; echo $$ >\"$1.pid\"; while :; do sleep 1; done\n");
    folder.switchTo(NEW, Set.of());

    start(Map.of("SUOMA_TRIAL_SECONDS", "1"));

    await(() -> lastStarted(OLD));
  }

  @Test
  @Tag("long")
  void aVersionThatIsKeptStays() throws Exception {
    program(NEW, "sleep 1; rm \"${1%started}TRIAL\"\n" + LASTING);
    folder.switchTo(NEW, Set.of());

    Process running = start(Map.of("SUOMA_TRIAL_SECONDS", "3"));
    await(() -> folder.trial().isEmpty());
    TimeUnit.SECONDS.sleep(4);

    assertThat(folder.current()).isEqualTo(NEW);
    assertThat(lastStarted(NEW)).isTrue();
    assertThat(running.isAlive()).isTrue();
  }

  @Test
  void anotherVersionIsStartedAsSoonAsThePointerIsOnIt() throws Exception {
    program(NEW, LASTING);
    Process running = start(Map.of());
    await(() -> lastStarted(OLD));

    folder.switchTo(NEW, Set.of());

    await(() -> lastStarted(NEW));
    assertThat(running.isAlive()).isTrue();
  }

  @Test
  void goingBackThatWasCutOffIsCompleted() throws Exception {
    program(NEW, LASTING);
    folder.switchTo(NEW, Set.of());
    Files.createDirectories(directory.resolve("refused"));
    Files.writeString(directory.resolve("refused/1.1.0"), "启动 3 次\n");

    start(Map.of());

    await(() -> lastStarted(OLD));
    assertThat(Files.readString(started())).as("it is not started once more").doesNotContain("1.1");
  }

  @Test
  @Tag("long")
  void withoutAVersionToGoBackToTheOneThatIsThereGoesOn() throws Exception {
    program(NEW, "exit 3\n");
    folder.switchTo(NEW, Set.of());
    new DiskFiles().delete(directory.resolve("versions/1.0.0"));

    for (int i = 0; i < 5; i++) {
      assertThat(runOnce()).isEqualTo(3);
    }

    assertThat(folder.current()).isEqualTo(NEW);
  }

  @Test
  @Tag("long")
  void aTrialOfAVersionThatDoesNotRunIsNone() throws Exception {
    Files.writeString(
        directory.resolve("TRIAL"), new Trial(NEW, OLD, Set.of("receipt-printer")).text());

    start(Map.of("SUOMA_TRIAL_SECONDS", "1"));
    await(() -> lastStarted(OLD));

    assertThat(folder.trial()).isEqualTo(Optional.empty());
    assertThat(directory.resolve("starts-agent")).doesNotExist();
  }

  /** Something that comes true. */
  @FunctionalInterface
  private interface Check {
    boolean holds() throws IOException;
  }
}
