package org.suoma.agent.software;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.software.SoftwareVersion;
import org.suoma.content.software.SoftwareWorld;
import org.suoma.content.store.DiskFiles;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

class TrialWatchTest {

  private static final Duration STEADY = Duration.ofMinutes(2);

  @TempDir private Path directory;
  private final AtomicReference<Instant> now = new AtomicReference<>(SoftwareWorld.NOW);
  private final AtomicReference<Optional<String>> trouble = new AtomicReference<>(Optional.empty());
  private SoftwareFolder folder;
  private TrialWatch watch;

  @BeforeEach
  void aVersionOnTrial() throws Exception {
    folder = new SoftwareFolder(directory, new DiskFiles());
    Files.writeString(directory.resolve("CURRENT"), "1.0.0\n");
    folder.switchTo(SoftwareVersion.parse("1.1.0"), Set.of());
    watch =
        new TrialWatch(
            folder,
            trial -> Objects.requireNonNull(trouble.get()),
            STEADY,
            this::now,
            EventLog.unkept(Program.AGENT));
  }

  private Instant now() {
    return Objects.requireNonNull(now.get());
  }

  private boolean isKept() throws Exception {
    return folder.trial().isEmpty();
  }

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  @Test
  void aVersionThatIsHealthyForAWhileIsKept() throws Exception {
    watch.look();
    pass(STEADY.minusSeconds(1));
    watch.look();
    assertThat(isKept()).isFalse();

    pass(Duration.ofSeconds(1));
    watch.look();

    assertThat(isKept()).isTrue();
    assertThat(folder.current()).isEqualTo(SoftwareVersion.parse("1.1.0"));
  }

  @Test
  void aBreakLetsTheTimeBeginAnew() throws Exception {
    watch.look();
    pass(STEADY.minusSeconds(1));
    trouble.set(Optional.of("屏幕上的程序没有显示页面"));
    watch.look();
    assertThat(watch.trouble()).isEqualTo("屏幕上的程序没有显示页面");

    trouble.set(Optional.empty());
    pass(Duration.ofSeconds(1));
    watch.look();
    pass(STEADY.minusSeconds(1));
    watch.look();

    assertThat(isKept()).isFalse();
    assertThat(watch.trouble()).isEmpty();
  }

  @Test
  void aClockThatIsSetBackKeepsNothingEarly() throws Exception {
    watch.look();
    pass(Duration.ofHours(-5));
    watch.look();
    pass(STEADY.minusSeconds(1));
    watch.look();
    assertThat(isKept()).isFalse();
  }

  @Test
  void aScreenThatIsUsedIsNotFreeAndOneThatFallsSilentIsOnlyAfterAMinute() {
    Screen screen = new Screen(this::now);
    assertThat(screen.isFree()).isFalse();
    assertThat(screen.shows()).isFalse();

    screen.say(true);
    assertThat(screen.shows()).isTrue();
    assertThat(screen.isFree()).isFalse();
    screen.say(false);
    assertThat(screen.isFree()).isTrue();

    screen.say(true);
    pass(Duration.ofSeconds(59));
    assertThat(screen.shows()).isFalse();
    assertThat(screen.isFree()).isFalse();
    pass(Duration.ofSeconds(2));
    assertThat(screen.isFree()).isTrue();
  }
}
