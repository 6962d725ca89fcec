package org.suoma.agent.software;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.software.SoftwareVersion;
import org.suoma.content.store.DiskFiles;
import org.suoma.event.LastEnd;
import org.suoma.watch.Rounds;

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

  /** Counts so many signs of life, one each fifth of a second, then hangs: deaf to all but KILL. */
  private static String beats(int count) {
    return """
        trap '' TERM QUIT
        i=0
        while [ $i -lt %d ]; do
          i=$((i + 1))
          printf '%%019d\\n' $i >"$SUOMA_HEARTBEAT"
          sleep 0.2
        done
        while :; do sleep 1; done
        """
        .formatted(count);
  }

  private Process start(Map<String, String> settings) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(GUARD.toString(), directory.toString(), "agent", started().toString());
    builder.environment().putAll(settings);
    builder.environment().putIfAbsent("SUOMA_GUARD_SECONDS", "1");
    builder.environment().putIfAbsent("SUOMA_GUARD_PATIENCE", "1");
    builder.environment().putIfAbsent("SUOMA_LONGEST_WAIT", "1");
    builder.environment().put("TMPDIR", directory.toString());
    builder.redirectErrorStream(true).redirectOutput(directory.resolve("guard.log").toFile());
    Process started = builder.start();
    guard = started;
    return started;
  }

  private Path started() {
    return directory.resolve("started");
  }

  private long starts(SoftwareVersion version) throws IOException {
    return Files.exists(started())
        ? Files.readAllLines(started()).stream().filter(version.toString()::equals).count()
        : 0;
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
  void aProgramThatEndsIsStartedAgainAtOnceTheFirstTimeAndThenEverMoreSlowly() throws Exception {
    program(OLD, "exit 75\n");

    Process running = start(Map.of("SUOMA_LONGEST_WAIT", "2"));

    await(() -> starts(OLD) >= 4);
    List<String> told =
        Files.readAllLines(directory.resolve("guard.log")).stream()
            .filter(line -> line.contains("ended with code 75"))
            .map(line -> line.replaceAll(".*again in ", ""))
            .toList();
    assertThat(told.subList(0, 3)).containsExactly("0 s", "1 s", "2 s");
    assertThat(running.isAlive()).isTrue();
  }

  @Test
  void whatAProgramThatWasKilledHadInItsFolderIsGoneAtItsNextStartAndTheFolderAtTheEnd()
      throws Exception {
    program(
        OLD,
        """
        ls "$TMPDIR" | wc -l >>"$1.found"
        echo face >"$TMPDIR/+face.tmp" && mkdir "$TMPDIR/deep" && echo more >"$TMPDIR/deep/more"
        echo "$TMPDIR" >"$1.folder"
        kill -KILL $$
        """);

    Process running = start(Map.of());

    Path found = directory.resolve("started.found");
    await(() -> Files.exists(found) && Files.readAllLines(found).size() >= 3);
    assertThat(Files.readAllLines(found)).extracting(String::strip).containsOnly("0");
    Path folder = Path.of(Files.readString(directory.resolve("started.folder")).strip());
    assertThat(folder).exists();
    running.destroy();
    assertThat(running.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(folder).doesNotExist();
  }

  @Test
  void aProgramIsToldHowItEndedBefore() throws Exception {
    program(OLD, "echo \"${SUOMA_LAST_END:-}\" >>\"$1.ends\"\nexit 7\n");

    start(Map.of());

    Path ends = directory.resolve("started.ends");
    await(() -> Files.exists(ends) && Files.readAllLines(ends).size() >= 4);
    List<String> told = Files.readAllLines(ends);
    assertThat(told.get(0)).isEmpty();
    assertThat(told.get(1)).matches("ended 7 [0-9]+ 1");
    assertThat(LastEnd.in(Map.of(LastEnd.VARIABLE, told.get(3))))
        .extracting(Object::toString)
        .satisfiesExactly(
            end -> assertThat(end).startsWith("G101{exit=7, seconds="),
            often -> assertThat(often).isEqualTo("G104{count=3}"));
  }

  @Test
  void aProgramThatIsKilledIsStartedAgain() throws Exception {
    program(OLD, "echo $$ >\"$1.pid\"\n" + LASTING);
    start(Map.of());
    await(() -> Files.exists(directory.resolve("started.pid")));

    kill("-KILL", Files.readString(directory.resolve("started.pid")).trim());

    await(() -> starts(OLD) == 2);
  }

  @Test
  void aProgramThatShowsNoSignOfLifeAnyMoreIsKilledAndStartedAgain() throws Exception {
    program(OLD, "echo \"${SUOMA_LAST_END:-}\" >>\"$1.ends\"\n" + beats(4));

    start(Map.of("SUOMA_HEARTBEAT_SECONDS", "1"));

    Path ends = directory.resolve("started.ends");
    await(() -> Files.exists(ends) && Files.readAllLines(ends).size() >= 2);
    assertThat(Files.readAllLines(ends).get(1)).matches("silent 137 [0-9]+ 1");
    assertThat(directory.resolve("guard.log")).content().contains("no sign of life for");
  }

  @Test
  void aProgramThatIsKeptFromRunningMayBeSilentThreeTimesAsLong() throws Exception {
    program(OLD, beats(4));
    Path pressure = Files.createDirectory(directory.resolve("pressure"));
    AtomicLong waited = new AtomicLong();
    ScheduledExecutorService kernel = Rounds.thread("kernel");
    try {
      Future<?> unused =
          kernel.scheduleAtFixedRate(
              () -> tellOfWaiting(pressure, waited.addAndGet(TimeUnit.SECONDS.toMicros(10))),
              0,
              100,
              TimeUnit.MILLISECONDS);
      start(Map.of("SUOMA_HEARTBEAT_SECONDS", "2", "SUOMA_PRESSURE", pressure.toString()));
      await(() -> starts(OLD) >= 2);
    } finally {
      kernel.shutdown();
    }
    assertThat(kernel.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    assertThat(directory.resolve("guard.log")).content().contains("no sign of life for 6 s");
  }

  @Test
  void whereNobodyWaitsOrTheKernelDoesNotTellSilenceIsNotExcused() throws Exception {
    program(OLD, beats(4));
    Path pressure = Files.createDirectory(directory.resolve("pressure"));
    tellOfWaiting(pressure, 3_710_661_880L);
    Files.delete(pressure.resolve("io"));

    start(Map.of("SUOMA_HEARTBEAT_SECONDS", "2", "SUOMA_PRESSURE", pressure.toString()));

    await(() -> starts(OLD) >= 2);
    assertThat(directory.resolve("guard.log")).content().contains("no sign of life for 2 s");
  }

  /** In the form of Linux's psi.rst. */
  private static void tellOfWaiting(Path pressure, long some) {
    String waiting = "some avg10=99.00 avg60=98.00 avg300=97.00 total=" + some + "\n";
    String all = "full avg10=0.00 avg60=0.00 avg300=0.00 total=0\n";
    try {
      for (String what : List.of("cpu", "memory", "io")) {
        Path told = Files.writeString(pressure.resolve(what + ".new"), waiting + all);
        Files.move(told, pressure.resolve(what), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @Tag("long")
  void aProgramThatDoesNotComeToLifeInTimeIsKilledAndStartedAgain() throws Exception {
    program(OLD, beats(1));

    start(Map.of("SUOMA_HEARTBEAT_SECONDS", "60", "SUOMA_START_SECONDS", "1"));

    await(() -> starts(OLD) >= 2);
  }

  @Test
  @Tag("long")
  void aProgramThatGoesOnBeatingAndOneOfBeforeThatNeverDoesAreLeftAlone() throws Exception {
    Map<String, String> strict = Map.of("SUOMA_HEARTBEAT_SECONDS", "1", "SUOMA_START_SECONDS", "1");
    program(OLD, beats(1_000));
    start(strict);
    TimeUnit.SECONDS.sleep(6);
    assertThat(starts(OLD)).isEqualTo(1);

    program(NEW, LASTING);
    folder.switchTo(NEW, Set.of());
    await(() -> lastStarted(NEW));
    TimeUnit.SECONDS.sleep(6);
    assertThat(starts(NEW)).isEqualTo(1);
  }

  @Test
  void signsOfLifeLieWhereSystemdGivesAFolderAndElsewhereNothingIsLeftBehind() throws Exception {
    program(
        OLD,
        "cp \"$SUOMA_HEARTBEAT\" \"$1.first\"; echo $SUOMA_HEARTBEAT >\"$1.place\"\n" + LASTING);
    Path given = Files.createDirectory(directory.resolve("run"));
    Process first = start(Map.of("RUNTIME_DIRECTORY", given + ":/nowhere"));
    await(() -> Files.exists(directory.resolve("started.place")));
    assertThat(directory.resolve("started.place")).hasContent(given + "/heartbeat-agent");
    assertThat(directory.resolve("started.first")).hasContent("0".repeat(19));
    first.destroy();
    assertThat(first.waitFor(20, TimeUnit.SECONDS)).isTrue();
    Files.delete(directory.resolve("started.place"));

    Process second = start(Map.of());
    await(() -> Files.exists(directory.resolve("started.place")));
    Path own = Path.of(Files.readString(directory.resolve("started.place")).trim());
    second.destroy();
    assertThat(second.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(own.getParent()).doesNotExist();
  }

  @Test
  void aGuardThatIsKilledTakesItsProgramAlong() throws Exception {
    program(OLD, "echo $$ >\"$1.pid\"\n" + LASTING);
    Process killed = start(Map.of());
    await(() -> Files.exists(directory.resolve("started.pid")));
    long program = Long.parseLong(Files.readString(directory.resolve("started.pid")).trim());

    killed.destroyForcibly().waitFor();

    await(() -> ProcessHandle.of(program).filter(ProcessHandle::isAlive).isEmpty());
  }

  @Test
  void systemdIsToldThatTheGuardIsThere() throws Exception {
    Path bin = Files.createDirectory(directory.resolve("bin"));
    Path notify = bin.resolve("systemd-notify");
    Files.writeString(notify, "#!/bin/sh\necho \"$*\" >>\"$NOTIFY_SOCKET\"\n");
    assertThat(notify.toFile().setExecutable(true)).isTrue();
    Path told = directory.resolve("told");

    start(Map.of("NOTIFY_SOCKET", told.toString(), "PATH", bin + ":" + System.getenv("PATH")));

    await(() -> Files.exists(told) && Files.readString(told).startsWith("WATCHDOG=1"));
  }

  private static void kill(String signal, String pid) throws Exception {
    assertThat(new ProcessBuilder("kill", signal, pid).start().waitFor()).isZero();
  }

  @Test
  void aVersionThatCrashesEachTimeIsLeftAfterThreeStarts() throws Exception {
    program(NEW, "exit 3\n");
    folder.switchTo(NEW, Set.of());

    start(Map.of());
    await(() -> lastStarted(OLD));

    assertThat(starts(NEW)).isEqualTo(3);
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

    start(Map.of());

    await(() -> lastStarted(OLD));
    assertThat(folder.isRefused(NEW)).isTrue();
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

    start(Map.of());
    await(() -> starts(NEW) >= 5);

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
