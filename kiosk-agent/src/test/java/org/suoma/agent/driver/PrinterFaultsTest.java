package org.suoma.agent.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.device.DeviceError;
import org.suoma.device.DeviceStatus;
import org.suoma.device.PrintOutcome;
import org.suoma.device.Receipt;
import org.suoma.device.emulator.LineFault;
import org.suoma.device.emulator.PrinterEmulator.Hand;
import org.suoma.device.profile.ProfileLibrary;

/** What goes wrong in the middle of a receipt, on a line so slow that there is a middle. */
@Timeout(180)
class PrinterFaultsTest {

  private static final Receipt.QrCode CODE =
      new Receipt.QrCode("https://www.example.gov.cn/suoma/gljt", "用手机扫一扫");

  @TempDir private Path directory;
  private PrinterRig rig;

  @BeforeEach
  void plugIn() throws Exception {
    rig = PrinterRig.start(directory, ProfileLibrary.bundled().printer("escpos-58mm"));
  }

  @AfterEach
  void unplug() {
    rig.close();
  }

  @Test
  void printsPicturesThatTakeLongerOnTheLineThanAStatusReplyMay() throws Exception {
    assertThat(rig.print(longReceipt()).get(120, TimeUnit.SECONDS))
        .isEqualTo(PrintOutcome.printed());
    rig.touch(Hand.TAKE);

    assertThat(rig.bench().tray().receipts()).hasSize(1);
    assertThat(rig.bench().printer().faults()).isEmpty();
  }

  @Test
  void oneAnswerThatIsLostKeepsNothingFromBeingPrintedAndIsNotToldAsAPrinterThatIsGone()
      throws Exception {
    rig.bench().printerLine().suffer(LineFault.LOSES_ONE);

    assertThat(rig.print(shortReceipt()).get(60, TimeUnit.SECONDS))
        .isEqualTo(PrintOutcome.printed());
    rig.touch(Hand.TAKE);

    assertThat(rig.bench().printerLine().fault()).as("it was lost").isEqualTo(LineFault.NONE);
    assertThat(rig.bench().tray().receipts()).hasSize(1);
    assertThat(rig.told())
        .extracting(DeviceStatus::state)
        .doesNotContain(DeviceStatus.State.OFFLINE);
  }

  @Test
  void oneAnswerThatIsLostInTheMiddleOfAReceiptDoesNotEndIt() throws Exception {
    CompletableFuture<PrintOutcome> job = rig.print(longReceipt());
    rig.awaitBytes(100); // within the first band, which fits the buffer with the next one
    rig.bench().printerLine().suffer(LineFault.LOSES_ONE);

    assertThat(job.get(120, TimeUnit.SECONDS)).isEqualTo(PrintOutcome.printed());
    assertThat(rig.bench().printerLine().fault()).as("it was lost").isEqualTo(LineFault.NONE);
  }

  @Test
  void doesNotKnowWhatIsOnPaperWhenThePlugIsPulledInMidJobAndPrintsTheNextOne() throws Exception {
    CompletableFuture<PrintOutcome> interrupted = rig.print(longReceipt());
    rig.awaitBytes(1_000);
    rig.bench().printerLine().unplug();
    assertThat(interrupted.get(60, TimeUnit.SECONDS))
        .isEqualTo(PrintOutcome.unknown(DeviceError.LINK_LOST));

    rig.bench().printerLine().plug();
    rig.awaitState(DeviceStatus.State.ONLINE);
    rig.touch(Hand.TAKE);
    int torn = rig.bench().tray().receipts().size();
    assertThat(rig.print(shortReceipt()).get(60, TimeUnit.SECONDS))
        .isEqualTo(PrintOutcome.printed());
    rig.touch(Hand.TAKE);

    assertThat(rig.bench().tray().receipts()).as("the next receipt and no other").hasSize(torn + 1);
  }

  @Test
  void doesNotKnowWhatIsOnPaperWhenTheCoverIsOpenedInMidJob() throws Exception {
    CompletableFuture<PrintOutcome> interrupted = rig.print(longReceipt());
    rig.awaitBytes(1_000);
    rig.touch(Hand.COVER_OPEN);
    assertThat(interrupted.get(60, TimeUnit.SECONDS))
        .isEqualTo(PrintOutcome.unknown(DeviceError.COVER_OPEN));
  }

  @Test
  void warnsOfPaperNearItsEndAndPrintsOn() throws Exception {
    rig.touch(Hand.PAPER_LOW);
    rig.await(status -> status.warnings().contains(DeviceError.PAPER_LOW));
    assertThat(rig.print(shortReceipt()).get(60, TimeUnit.SECONDS))
        .isEqualTo(PrintOutcome.printed());
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
}
