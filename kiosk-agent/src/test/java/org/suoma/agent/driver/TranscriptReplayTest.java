package org.suoma.agent.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.agent.serial.SerialLinkOpener;
import org.suoma.device.DeviceError;
import org.suoma.device.DeviceStatus;
import org.suoma.device.PrintOutcome;
import org.suoma.device.Receipt;
import org.suoma.device.emulator.Bench;
import org.suoma.device.emulator.PrinterEmulator.Hand;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.link.RecordingLink;
import org.suoma.device.link.ReplayLink;
import org.suoma.device.link.Transcript;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.profile.ProfileLibrary;
import org.suoma.device.protocol.ReceiptEncoder;
import org.suoma.device.raster.FontGlyphRenderer;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** What a printer in a hall did can be gone through again at a desk. */
@Timeout(60)
class TranscriptReplayTest {

  private static final Receipt RECEIPT =
      new Receipt(List.of(new Receipt.Line("索玛县", Receipt.Size.LARGE, Receipt.Align.CENTER, true)));

  @TempDir private Path folder;

  @Test
  void theDriverDoesAtADeskWhatItDidInTheHall() throws Exception {
    PrinterProfile profile = ProfileLibrary.bundled().printer("masung-d347");
    Queue<Transcript.Event> recorded = new ConcurrentLinkedQueue<>();
    try (Bench bench =
        new Bench(folder, profile, ProfileLibrary.bundled().scanner("gm65"), Clock.systemUTC())) {
      bench.start();
      DeviceLink.Opener line = new SerialLinkOpener(folder.resolve("printer"), 115_200);
      Instant start = Instant.now();
      try (ReceiptPrinterDriver driver =
          driver(
              profile,
              () -> new RecordingLink(line.open(), Clock.systemUTC(), start, recorded::add))) {
        await(driver, DeviceStatus.State.ONLINE);
        assertThat(print(driver)).isEqualTo(PrintOutcome.printed());
        bench.touchPrinter(Hand.COVER_OPEN);
        await(driver, DeviceStatus.State.USER_ERROR);
      }
    }
    String kept = recorded.stream().map(Transcript.Event::line).collect(Collectors.joining("\n"));

    try (ReceiptPrinterDriver driver =
        driver(profile, () -> new ReplayLink(Transcript.parse(kept)))) {
      await(driver, DeviceStatus.State.ONLINE);
      assertThat(print(driver)).isEqualTo(PrintOutcome.printed());
      await(driver, DeviceStatus.State.USER_ERROR);
      assertThat(driver.status().cause()).isEqualTo(DeviceError.COVER_OPEN);
    }
  }

  private static PrintOutcome print(ReceiptPrinterDriver driver) throws Exception {
    return driver.print(RECEIPT, new NoProgress()).get(30, TimeUnit.SECONDS);
  }

  private static ReceiptPrinterDriver driver(PrinterProfile profile, DeviceLink.Opener line) {
    ReceiptPrinterDriver driver =
        new ReceiptPrinterDriver(
            profile,
            new ReceiptEncoder(profile, new FontGlyphRenderer()),
            line,
            Clock.systemUTC(),
            status -> {},
            EventLog.unkept(Program.AGENT));
    driver.start();
    return driver;
  }

  private static void await(ReceiptPrinterDriver driver, DeviceStatus.State state) {
    while (driver.status().state() != state) {
      Thread.onSpinWait();
    }
  }
}
