package org.suoma.agent.lineprinter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.agent.driver.NoProgress;
import org.suoma.agent.driver.ReceiptPrinterDriver;
import org.suoma.device.DeviceError;
import org.suoma.device.DeviceStatus;
import org.suoma.device.PrintOutcome;
import org.suoma.device.Receipt;
import org.suoma.device.emulator.Bench;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.link.LinkException;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.profile.ProfileLibrary;
import org.suoma.device.protocol.ReceiptEncoder;
import org.suoma.device.raster.FontGlyphRenderer;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** A character device that a plain file is opened on, as the kernel's printer door is one. */
@Timeout(60)
class LinePrinterLinkTest {

  private static final Receipt RECEIPT =
      new Receipt(List.of(new Receipt.Line("索玛县", Receipt.Size.LARGE, Receipt.Align.CENTER, true)));

  @TempDir private Path directory;
  private PrinterProfile profile;
  private Bench bench;
  private LinePrinterOpener opener;

  @BeforeEach
  void plugIn() throws Exception {
    profile = ProfileLibrary.bundled().printer("escpos-80mm");
    bench =
        new Bench(directory, profile, ProfileLibrary.bundled().scanner("gm65"), Clock.systemUTC());
    bench.start();
    opener = new LinePrinterOpener(bench.printerLine().port());
  }

  @AfterEach
  void unplug() {
    bench.close();
  }

  @Test
  void printsAndComesBackAfterAReplug() throws Exception {
    try (ReceiptPrinterDriver driver =
        new ReceiptPrinterDriver(
            profile,
            new ReceiptEncoder(profile, new FontGlyphRenderer()),
            opener,
            Clock.systemUTC(),
            status -> {},
            EventLog.unkept(Program.AGENT))) {
      driver.start();
      await(driver, DeviceStatus.State.ONLINE);
      assertThat(driver.print(RECEIPT, new NoProgress()).get(30, TimeUnit.SECONDS))
          .isEqualTo(PrintOutcome.printed());
      bench.printerLine().unplug();
      await(driver, DeviceStatus.State.NO_DEVICE);
      bench.printerLine().plug();
      await(driver, DeviceStatus.State.ONLINE);
      assertThat(driver.print(RECEIPT, new NoProgress()).get(30, TimeUnit.SECONDS))
          .isEqualTo(PrintOutcome.printed());
    }
    assertThat(bench.tray().printed()).isEqualTo(2);
  }

  @Test
  void returnsNothingWhenNothingComesInTime() throws Exception {
    try (DeviceLink link = opener.open()) {
      assertThat(link.read(Duration.ofMillis(50)).length()).isZero();
      assertThat(link.readWaiting().length()).isZero();
    }
  }

  @Test
  void saysThatThereIsNoSuchPrinter() {
    assertThatThrownBy(() -> new LinePrinterOpener(directory.resolve("none")).open())
        .isInstanceOfSatisfying(
            LinkException.class, e -> assertThat(e.error()).isEqualTo(DeviceError.NO_HARDWARE));
  }

  private static void await(ReceiptPrinterDriver driver, DeviceStatus.State state) {
    while (driver.status().state() != state) {
      Thread.onSpinWait();
    }
  }
}
