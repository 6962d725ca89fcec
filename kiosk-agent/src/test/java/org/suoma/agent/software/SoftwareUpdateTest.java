package org.suoma.agent.software;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.agent.software.SoftwareUpdate.Outcome;
import org.suoma.content.rollout.RolloutPlan;
import org.suoma.content.software.Platform;
import org.suoma.content.software.SoftwareMaker;
import org.suoma.content.software.SoftwareVersion;
import org.suoma.content.software.SoftwareWorld;
import org.suoma.content.software.StateFormats;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;
import org.suoma.content.update.DirectoryTree;
import org.suoma.content.update.ReleaseTree;

class SoftwareUpdateTest {

  private static final String RUNTIME = "the same in every version ".repeat(100);
  private static final Map<String, String> ONE =
      Map.of("bin/agent", "#!/bin/sh\nexit 1\n", "lib/agent.jar", "1", "runtime/modules", RUNTIME);
  private static final Map<String, String> TWO =
      Map.of("bin/agent", "#!/bin/sh\nexit 2\n", "lib/agent.jar", "2", "runtime/modules", RUNTIME);
  private static final SoftwareVersion OLD = SoftwareVersion.parse("1.0.0");
  private static final SoftwareVersion NEW = SoftwareVersion.parse("1.1.0");

  @TempDir private Path directory;
  private SoftwareWorld world;
  private TestKiosk kiosk;

  @BeforeEach
  void aKioskWithOneVersion() throws Exception {
    world = new SoftwareWorld(directory.resolve("world"), TestKiosk.CLOCK);
    kiosk = new TestKiosk(directory.resolve("kiosk"), new DiskFiles());
    kiosk.install(world, "1.0.0", SoftwareWorld.STATE, ONE);
    world.offer("1.0.0", ONE);
  }

  private Outcome update() throws IOException {
    return kiosk.update(world).outcome();
  }

  @Test
  void aNewVersionIsBroughtAndPutInPlaceOnTrial() throws Exception {
    assertThat(update()).isEqualTo(Outcome.CURRENT);
    world.offer("1.1.0", TWO);

    assertThat(update()).isEqualTo(Outcome.SWITCHED);

    assertThat(kiosk.folder().current()).isEqualTo(NEW);
    assertThat(kiosk.folder().before()).contains(OLD);
    assertThat(kiosk.folder().trial()).contains(new Trial(NEW, OLD, Set.of("receipt-printer")));
    for (Map.Entry<String, String> file : TWO.entrySet()) {
      assertThat(kiosk.read("1.1.0", file.getKey())).isEqualTo(file.getValue());
      assertThat(kiosk.read("1.0.0", file.getKey())).isEqualTo(ONE.get(file.getKey()));
    }
    Path version = directory.resolve("kiosk/versions/1.1.0");
    assertThat(Files.isExecutable(version.resolve("bin/agent"))).isTrue();
    assertThat(Files.isExecutable(version.resolve("lib/agent.jar"))).isFalse();
    assertThat(update()).isEqualTo(Outcome.ON_TRIAL);
  }

  @Test
  void whatTheRunningVersionHasIsNotFetchedAgain() throws Exception {
    world.offer("1.1.0", TWO);
    kiosk.fetched();

    assertThat(update()).isEqualTo(Outcome.SWITCHED);

    assertThat(kiosk.fetched()).as("the list, the script and the jar").hasSize(3);
  }

  @Test
  void aFileOfTheRunningVersionThatHasRottedIsFetched() throws Exception {
    Files.writeString(directory.resolve("kiosk/versions/1.0.0/runtime/modules"), "rotten");
    world.offer("1.1.0", TWO);

    assertThat(update()).isEqualTo(Outcome.SWITCHED);

    assertThat(kiosk.read("1.1.0", "runtime/modules")).isEqualTo(RUNTIME);
  }

  @Test
  void nothingIsReplacedUnderSomebodysFingers() throws Exception {
    world.offer("1.1.0", TWO);
    kiosk.isUsed(true);

    assertThat(update()).isEqualTo(Outcome.READY);
    assertThat(kiosk.folder().current()).isEqualTo(OLD);
    kiosk.fetched();

    kiosk.isUsed(false);
    assertThat(update()).isEqualTo(Outcome.SWITCHED);
    assertThat(kiosk.fetched()).as("all of it was here").isEmpty();
  }

  @Test
  void aKioskWaitsForItsGroup() throws Exception {
    world.offer("1.1.0", TWO);
    world.mirror().plan(SoftwareWorld.everybody().in(RolloutPlan.State.PAUSED));
    assertThat(update()).isEqualTo(Outcome.NOT_OUR_TURN);

    world.mirror().plan(SoftwareWorld.everybody());
    assertThat(update()).isEqualTo(Outcome.SWITCHED);
  }

  @Test
  void aSmallerVersionIsNeverTaken() throws Exception {
    world.offer("1.1.0", TWO);
    assertThat(update()).isEqualTo(Outcome.SWITCHED);
    kiosk.folder().keep();

    world.mirror().offer(OLD, SoftwareWorld.everybody());

    assertThat(update()).isEqualTo(Outcome.OLDER_OFFERED);
    assertThat(kiosk.folder().current()).isEqualTo(NEW);
  }

  @Test
  void aWithdrawnVersionIsLeftForTheOneBeforeAndNotTriedAgain() throws Exception {
    world.offer("1.1.0", TWO);
    assertThat(update()).isEqualTo(Outcome.SWITCHED);
    kiosk.folder().keep();

    world.mirror().withdraw();
    kiosk.isUsed(true);
    assertThat(update()).isEqualTo(Outcome.READY);
    kiosk.isUsed(false);
    assertThat(update()).isEqualTo(Outcome.SWITCHED);

    assertThat(kiosk.folder().current()).isEqualTo(OLD);
    assertThat(kiosk.folder().trial()).as("what ran before need show nothing").isEmpty();
    world.mirror().offer(NEW, SoftwareWorld.everybody());
    assertThat(update()).isEqualTo(Outcome.REFUSED_BEFORE);
    assertThat(kiosk.folder().newestRefused().orElseThrow().version()).isEqualTo(NEW);

    world.offer("1.1.1", TWO);
    assertThat(update()).as("one that is put right is another").isEqualTo(Outcome.SWITCHED);
  }

  @Test
  void aVersionThatKeepsDataThatNobodyCouldReadAfterwardsIsNotTaken() throws Exception {
    offer("1.1.0", "0.0.1", new StateFormats(2, 1, 2));
    SoftwareUpdate.Result result = kiosk.update(world);

    assertThat(result.outcome()).isEqualTo(Outcome.UNFIT);
    assertThat(result.detail()).contains("退回来以后读不了", "2");
    assertThat(directory.resolve("kiosk/versions/1.1.0")).doesNotExist();

    offer("1.2.0", "0.0.1", new StateFormats(1, 1, 2));
    assertThat(update()).as("one that reads both first").isEqualTo(Outcome.SWITCHED);
    kiosk.folder().keep();
    offer("1.3.0", "0.0.1", new StateFormats(2, 1, 2));
    assertThat(update()).as("then one that writes it").isEqualTo(Outcome.SWITCHED);
  }

  @Test
  void aVersionThatCannotReadWhatIsKeptNowIsNotTaken() throws Exception {
    offer("1.1.0", "0.0.1", new StateFormats(3, 2, 3));

    assertThat(kiosk.update(world).detail()).contains("读不了现在存下的数据");
  }

  @Test
  void aVersionThatCannotFollowTheRunningOneIsNotTaken() throws Exception {
    offer("2.0.0", "1.5.0", SoftwareWorld.STATE);

    assertThat(kiosk.update(world).detail()).isEqualTo("要先升级到 1.5.0");
  }

  private void offer(String version, String from, StateFormats state) throws IOException {
    SoftwareMaker.Description usual = SoftwareWorld.about(version);
    world.add(
        world.archive(
            new SoftwareMaker.Description(
                usual.version(),
                Platform.LINUX_AMD64,
                usual.createdAt(),
                SoftwareVersion.parse(from),
                usual.contentFormat(),
                state),
            TWO));
    world.mirror().offer(SoftwareVersion.parse(version), SoftwareWorld.everybody());
  }

  @Test
  void aFullDiskIsSeenBeforeAnythingIsFetched() throws Exception {
    kiosk = new TestKiosk(directory.resolve("full"), new FullDisk());
    kiosk.install(world, "1.0.0", SoftwareWorld.STATE, ONE);
    world.offer("1.1.0", TWO);

    assertRefused(ContentError.DISK_FULL, this::update);

    assertThat(kiosk.fetched()).as("the list alone").hasSize(1);
    assertThat(kiosk.folder().current()).isEqualTo(OLD);
  }

  @Test
  void aFileThatSomebodyChangedOnTheServerIsRefused() throws Exception {
    world.offer("1.1.0", TWO);
    ReleaseTree forging = new Forging(new DirectoryTree(world.publicFolder()));

    assertThatThrownBy(() -> kiosk.update(forging)).isInstanceOf(ContentException.class);

    assertThat(kiosk.folder().current()).isEqualTo(OLD);
    assertThat(update()).as("the next time all is well").isEqualTo(Outcome.SWITCHED);
  }

  @Test
  void anOldServerCannotFreezeOrTurnBackTheKiosk() throws Exception {
    Path before = directory.resolve("before");
    copy(world.publicFolder(), before);
    world.offer("1.1.0", TWO);
    kiosk.isUsed(true);
    assertThat(update()).isEqualTo(Outcome.READY);

    assertThatThrownBy(() -> kiosk.update(new DirectoryTree(before)))
        .isInstanceOfSatisfying(
            ContentException.class,
            refused -> assertThat(refused.error()).isEqualTo(ContentError.ROLLBACK_REJECTED));
  }

  @Test
  void oldVersionsAreRemovedButTheOneBefore() throws Exception {
    for (String version : List.of("1.1.0", "1.2.0", "1.3.0")) {
      world.offer(version, Map.of("bin/agent", version));
      assertThat(update()).isEqualTo(Outcome.SWITCHED);
      kiosk.folder().keep();
      kiosk.folder().clean(Optional.empty());
    }

    try (Stream<Path> versions = Files.list(directory.resolve("kiosk/versions"))) {
      assertThat(versions.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("1.2.0", "1.2.0.json", "1.3.0", "1.3.0.json");
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  private static void assertRefused(ContentError error, ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            ContentException.class, refused -> assertThat(refused.error()).isEqualTo(error));
  }

  private static final class FullDisk extends DiskFiles {
    @Override
    public long usableBytes(Path directory) {
      return SoftwareUpdate.RESERVE_BYTES;
    }
  }

  /** Gives something else of the same length for every packed file. */
  private record Forging(ReleaseTree real) implements ReleaseTree {
    @Override
    public Optional<InputStream> open(String path, long from, long to) throws IOException {
      Optional<InputStream> found = real.open(path, from, to);
      if (found.isEmpty() || !path.startsWith("software/")) {
        return found;
      }
      try (InputStream in = found.get()) {
        byte[] bytes = in.readAllBytes();
        String text = new String(bytes, UTF_8);
        if (text.startsWith("{")) {
          return Optional.of(new ByteArrayInputStream(bytes));
        }
        bytes[bytes.length - 1] ^= 1;
        return Optional.of(new ByteArrayInputStream(bytes));
      }
    }
  }
}
