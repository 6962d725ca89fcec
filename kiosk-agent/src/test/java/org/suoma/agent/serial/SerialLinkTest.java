package org.suoma.agent.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.device.Bytes;
import org.suoma.device.DeviceError;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.link.LinkException;

/** A line over jSerialComm at a real pseudo-terminal, as an old PC's driver would be one. */
@Timeout(60)
class SerialLinkTest {

  private static final Duration SOON = Duration.ofSeconds(5);

  @TempDir private Path directory;
  private Path near;
  private Path far;
  private PseudoTerminalPair pair;

  @BeforeEach
  void plugIn() throws Exception {
    near = directory.resolve("near");
    far = directory.resolve("far");
    pair = new PseudoTerminalPair(near, far);
  }

  @AfterEach
  void unplug() {
    pair.close();
  }

  @Test
  void carriesBytesBothWays() throws Exception {
    try (DeviceLink here = open(near);
        DeviceLink there = open(far)) {
      here.write(Bytes.of(0x10, 0x04, 0x01));
      assertThat(readAll(there, 3)).isEqualTo(Bytes.of(0x10, 0x04, 0x01));
      there.write(Bytes.of(0x00, 0x11, 0x13, 0xFF));
      assertThat(readAll(here, 4)).isEqualTo(Bytes.of(0x00, 0x11, 0x13, 0xFF));
    }
  }

  @Test
  void returnsNothingWhenNothingComesInTime() throws Exception {
    try (DeviceLink here = open(near)) {
      assertThat(here.read(Duration.ofMillis(100))).isEqualTo(Bytes.empty());
    }
  }

  @Test
  void readsWhatIsThereWithoutWaiting() throws Exception {
    try (DeviceLink here = open(near);
        DeviceLink there = open(far)) {
      assertThat(here.readWaiting()).isEqualTo(Bytes.empty());
      there.write(Bytes.of(0x12));
      Bytes read = here.readWaiting();
      while (read.length() == 0) {
        read = here.readWaiting();
      }
      assertThat(read).isEqualTo(Bytes.of(0x12));
    }
  }

  @Test
  void saysThatThereIsNoSuchPort() {
    assertThatThrownBy(() -> open(directory.resolve("none")))
        .isInstanceOfSatisfying(
            LinkException.class, e -> assertThat(e.error()).isEqualTo(DeviceError.NO_HARDWARE));
  }

  @Test
  void saysThatTheFarEndWentAwayWhileReading() throws Exception {
    try (DeviceLink here = open(near)) {
      pair.close();

      assertLost(() -> readUntilLost(here));
    }
  }

  @Test
  void saysThatTheFarEndWentAwayWhileWriting() throws Exception {
    try (DeviceLink here = open(near)) {
      pair.close();

      assertLost(() -> writeUntilLost(here));
    }
  }

  @Test
  void opensAgainByTheSamePathAfterAReplug() throws Exception {
    SerialLinkOpener opener = new SerialLinkOpener(near, 9600);
    try (DeviceLink before = opener.open()) {
      pair.close();
      assertLost(() -> readUntilLost(before));
    }
    pair = new PseudoTerminalPair(near, far);

    try (DeviceLink here = opener.open();
        DeviceLink there = open(far)) {
      there.write(Bytes.of(0x42));
      assertThat(readAll(here, 1)).isEqualTo(Bytes.of(0x42));
    }
  }

  private static void assertLost(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            LinkException.class, e -> assertThat(e.error()).isEqualTo(DeviceError.LINK_LOST));
  }

  private static void readUntilLost(DeviceLink link) throws LinkException {
    for (int i = 0; i < 50; i++) {
      Bytes read = link.read(Duration.ofMillis(100));
      assertThat(read).isEqualTo(Bytes.empty());
    }
  }

  private static void writeUntilLost(DeviceLink link) throws LinkException {
    for (int i = 0; i < 50; i++) {
      link.write(Bytes.of(0x00));
    }
  }

  private static Bytes readAll(DeviceLink link, int count) throws LinkException {
    Bytes all = Bytes.empty();
    while (all.length() < count) {
      Bytes read = link.read(SOON);
      assertThat(read).as("bytes within 5 s").isNotEqualTo(Bytes.empty());
      all = all.plus(read);
    }
    return all;
  }

  private static DeviceLink open(Path path) throws LinkException {
    return new SerialLinkOpener(path, 9600).open();
  }
}
