package org.suoma.agent.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.agent.serial.SerialLinkOpener;
import org.suoma.device.DeviceError;
import org.suoma.device.DeviceStatus;
import org.suoma.device.PrintOutcome;
import org.suoma.device.Receipt;
import org.suoma.device.emulator.Bench;
import org.suoma.device.emulator.PrinterEmulator;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.profile.ProfileLibrary;
import org.suoma.device.protocol.ReceiptEncoder;
import org.suoma.device.raster.FontGlyphRenderer;

/** What happens to a job on a slow line, where trouble can come while most of it is on its way. */
@Timeout(180)
class PrinterFaultsTest {

  private static final int SLOW = 9_600;
  private static final Receipt.QrCode CODE =
      new Receipt.QrCode("https://www.example.gov.cn/suoma/gljt", "用手机扫一扫");

  @TempDir private Path directory;
  private @Nullable Bench bench;
  private @Nullable ReceiptPrinterDriver driver;

  @AfterEach
  void unplug() {
    if (driver != null) {
      driver.close();
    }
    if (bench != null) {
      bench.close();
    }
  }

  @Test
  void printsPicturesThatTakeLongerOnTheLineThanAStatusReplyMay() throws Exception {
    start();
    assertThat(print(longReceipt()).get(120, TimeUnit.SECONDS)).isEqualTo(PrintOutcome.printed());
    assertThat(bench().tray().receipts()).hasSize(1);
    assertThat(bench().printer().faults()).isEmpty();
  }

  @Test
  void doesNotKnowWhatIsOnPaperWhenThePlugIsPulledInMidJobAndPrintsTheNextOne() throws Exception {
    start();
    CompletableFuture<PrintOutcome> interrupted = print(longReceipt());
    awaitBytes(1_000);
    bench().printerLine().unplug();
    assertThat(interrupted.get(60, TimeUnit.SECONDS))
        .isEqualTo(PrintOutcome.unknown(DeviceError.LINK_LOST));
    bench().printerLine().plug();
    await(DeviceStatus.State.ONLINE);
    int torn = bench().tray().receipts().size();
    assertThat(print(shortReceipt()).get(60, TimeUnit.SECONDS)).isEqualTo(PrintOutcome.printed());
    assertThat(bench().tray().receipts()).as("the next receipt and no other").hasSize(torn + 1);
  }

  @Test
  void doesNotKnowWhatIsOnPaperWhenTheCoverIsOpenedInMidJob() throws Exception {
    start();
    CompletableFuture<PrintOutcome> interrupted = print(longReceipt());
    awaitBytes(1_000);
    bench().touchPrinter(PrinterEmulator.Hand.COVER_OPEN);
    assertThat(interrupted.get(60, TimeUnit.SECONDS))
        .isEqualTo(PrintOutcome.unknown(DeviceError.COVER_OPEN));
  }

  @Test
  void warnsOfPaperNearItsEndAndPrintsOn() throws Exception {
    start();
    bench().touchPrinter(PrinterEmulator.Hand.PAPER_LOW);
    while (!driver().status().warnings().contains(DeviceError.PAPER_LOW)) {
      Thread.onSpinWait();
    }
    assertThat(print(shortReceipt()).get(60, TimeUnit.SECONDS)).isEqualTo(PrintOutcome.printed());
  }

  private void start() throws Exception {
    bench = new Bench(directory, SLOW, Clock.systemUTC());
    bench.start();
    PrinterProfile profile = ProfileLibrary.bundled().printer("escpos-58mm");
    driver =
        new ReceiptPrinterDriver(
            profile,
            new ReceiptEncoder(profile, new FontGlyphRenderer()),
            new SerialLinkOpener(bench.printerLine().port(), profile.baudRate()),
            Clock.systemUTC(),
            status -> {});
    driver.start();
    await(DeviceStatus.State.ONLINE);
  }

  private static Receipt shortReceipt() {
    return new Receipt(List.of(line("索玛县")));
  }

  /** A raster QR code and lines of Yi: about 9 KB, 9 s on this line. */
  private static Receipt longReceipt() {
    List<Receipt.Item> items = new ArrayList<>(Collections.nCopies(4, line("ꆈꌠꉙ ꆈꌠꁱꂷ")));
    items.add(CODE);
    return new Receipt(items);
  }

  private static Receipt.Line line(String text) {
    return new Receipt.Line(text, Receipt.Size.NORMAL, Receipt.Align.START, false);
  }

  private CompletableFuture<PrintOutcome> print(Receipt receipt) {
    return driver().print(receipt);
  }

  private void awaitBytes(int count) {
    long before = bench().printerLine().bytesReceived();
    while (bench().printerLine().bytesReceived() < before + count) {
      Thread.onSpinWait();
    }
  }

  private void await(DeviceStatus.State state) {
    while (driver().status().state() != state) {
      Thread.onSpinWait();
    }
  }

  private Bench bench() {
    return java.util.Objects.requireNonNull(bench);
  }

  private ReceiptPrinterDriver driver() {
    return java.util.Objects.requireNonNull(driver);
  }
}
