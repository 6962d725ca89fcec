package org.suoma.agent.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.agent.serial.PseudoTerminalPair;
import org.suoma.agent.serial.SerialLinkOpener;
import org.suoma.device.Bytes;
import org.suoma.device.DeviceError;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.link.LinkException;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** On a real pseudo-terminal: one that nobody reads blocks its writer for ever. */
@Timeout(60)
class WatchedOpenerTest {

  /** More than a pseudo-terminal and its carrier hold. */
  private static final int BYTES = 1 << 20;

  @TempDir private Path directory;
  private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
  private PseudoTerminalPair pair;
  private WatchedOpener opener;

  @BeforeEach
  void plugIn() throws Exception {
    pair = new PseudoTerminalPair(directory.resolve("near"), directory.resolve("far"));
    opener =
        new WatchedOpener(
            new SerialLinkOpener(directory.resolve("near"), 115_200),
            Clock.systemUTC(),
            Clock.systemUTC(),
            Duration.ofMillis(500),
            scheduler,
            EventLog.unkept(Program.AGENT));
  }

  @AfterEach
  void unplug() {
    opener.close();
    scheduler.shutdownNow();
    pair.close();
  }

  @Test
  void endsAWriteThatHangs() throws Exception {
    try (DeviceLink near = opener.open();
        Closeable unread = new SerialLinkOpener(directory.resolve("far"), 115_200).open()) {
      assertThat(unread).isNotNull();
      assertThatThrownBy(() -> near.write(Bytes.of(new byte[BYTES])))
          .isInstanceOfSatisfying(
              LinkException.class, e -> assertThat(e.error()).isEqualTo(DeviceError.LINK_LOST));
    }
  }

  @Test
  void tellsHowOftenALineWasOpenedAndWhenTheDeviceWasHeard() throws Exception {
    assertThat(opener.health()).isEqualTo(LinkHealth.never());
    try (DeviceLink near = opener.open();
        DeviceLink far = new SerialLinkOpener(directory.resolve("far"), 115_200).open()) {
      assertThat(opener.health().connections()).isEqualTo(1);
      assertThat(opener.health().lastHeard()).isNull();
      far.write(Bytes.of(0x12));
      while (near.read(Duration.ofSeconds(1)).length() == 0) {
        Thread.onSpinWait();
      }
    }

    assertThat(opener.health().lastHeard()).isAfterOrEqualTo(opener.health().lastOpened());
  }
}
