package org.suoma.agent.software;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.agent.software.SoftwareUpdate.Outcome;
import org.suoma.content.software.SoftwareFile;
import org.suoma.content.software.SoftwareVersion;
import org.suoma.content.software.SoftwareWorld;
import org.suoma.content.update.CrashingDisk;
import org.suoma.content.update.CrashingDisk.PowerCutException;

/**
 * Cuts the power at every single writing operation of an update of the software, and of keeping it,
 * and lets the disk come back in several of the states that it may be in.
 */
class SoftwarePowerCutTest {

  private static final Path ROOT = Path.of("/software");
  private static final Map<String, String> ONE =
      Map.of("bin/agent", "one", "lib/agent.jar", "1", "runtime/modules", "the same");
  private static final Map<String, String> TWO =
      Map.of("bin/agent", "two", "lib/agent.jar", "2", "runtime/modules", "the same");
  private static final SoftwareVersion OLD = SoftwareVersion.parse("1.0.0");
  private static final SoftwareVersion NEW = SoftwareVersion.parse("1.1.0");
  private static final int RANDOM_STATES = 8;

  @TempDir private Path directory;
  private SoftwareWorld world;
  private final CrashingDisk installed = new CrashingDisk();

  @BeforeEach
  void aKioskWithOneVersion() throws Exception {
    world = new SoftwareWorld(directory, TestKiosk.CLOCK);
    new TestKiosk(ROOT, installed).install(world, "1.0.0", SoftwareWorld.STATE, ONE);
    world.offer("1.1.0", TWO);
  }

  @Test
  void thePointerIsOnAWholeVersionAtEveryMomentAndTheNextLookCompletes() throws Exception {
    assertThat(cutEverywhere(0)).as("states of the disk that were tried").isGreaterThan(100);
  }

  @Test
  @Tag("long")
  void theSameForManyStatesThatAPowerCutCanLeave() throws Exception {
    assertThat(cutEverywhere(RANDOM_STATES)).isGreaterThan(500);
  }

  private int cutEverywhere(int randomStates) throws Exception {
    CrashingDisk undisturbed = installed.copy();
    updateAndKeep(undisturbed);
    int states = 0;
    Random random = new Random(3);
    for (int cut = 0; cut < undisturbed.operations(); cut++) {
      CrashingDisk disk = installed.copy();
      disk.crashAfter(cut);
      try {
        updateAndKeep(disk);
        throw new AssertionError("no power cut at operation " + cut);
      } catch (PowerCutException e) {
        List<CrashingDisk> afterwards =
            new ArrayList<>(List.of(disk.forgettingEverything(), disk.withNamesOnly()));
        for (int i = 0; i < randomStates; i++) {
          afterwards.add(disk.somehow(random));
        }
        for (CrashingDisk back : afterwards) {
          assertWhole(back, cut);
          updateAndKeep(back);
          assertThat(kiosk(back).folder().current()).as("cut at %d", cut).isEqualTo(NEW);
          assertThat(kiosk(back).folder().trial()).as("cut at %d", cut).isEmpty();
          assertWhole(back, cut);
          states++;
        }
      }
    }
    return states;
  }

  @Test
  void aTrialIsNotedBeforeItBegins() throws Exception {
    CrashingDisk undisturbed = installed.copy();
    Outcome unused = kiosk(undisturbed).update(world).outcome();
    for (int cut = 0; cut < undisturbed.operations(); cut++) {
      CrashingDisk disk = installed.copy();
      disk.crashAfter(cut);
      try {
        unused = kiosk(disk).update(world).outcome();
      } catch (PowerCutException e) {
        for (CrashingDisk back : List.of(disk.forgettingEverything(), disk.withNamesOnly())) {
          SoftwareFolder folder = kiosk(back).folder();
          assertThat(folder.current().equals(NEW)).isEqualTo(folder.trial().isPresent());
          folder.settle();
          assertThat(folder.current().equals(NEW)).isEqualTo(folder.trial().isPresent());
        }
      }
    }
  }

  /** As an agent does after its start, until nothing is left to do. */
  private void updateAndKeep(CrashingDisk disk) throws IOException {
    TestKiosk kiosk = kiosk(disk);
    kiosk.folder().settle();
    Outcome outcome = kiosk.update(world).outcome();
    assertThat(outcome).isIn(Outcome.SWITCHED, Outcome.ON_TRIAL, Outcome.CURRENT);
    if (kiosk.folder().trial().isPresent()) {
      kiosk.folder().keep();
    }
    kiosk.folder().clean(Optional.empty());
  }

  private static TestKiosk kiosk(CrashingDisk disk) {
    return new TestKiosk(ROOT, disk);
  }

  private static void assertWhole(CrashingDisk disk, int cut) throws IOException {
    TestKiosk kiosk = kiosk(disk);
    SoftwareVersion current = kiosk.folder().current();
    Map<String, String> expected = current.equals(OLD) ? ONE : TWO;
    for (SoftwareFile file : kiosk.folder().manifest(current).orElseThrow().files()) {
      assertThat(kiosk.read(current.toString(), file.path()))
          .as("cut at %d: %s of %s", cut, file.path(), current)
          .isEqualTo(expected.get(file.path()));
    }
  }
}
