package org.suoma.device.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suoma.device.Bytes;
import org.suoma.device.emulator.PrinterEmulator.Hand;
import org.suoma.device.emulator.PrinterSensors.Paper;
import org.suoma.device.profile.TestProfiles;

class PrinterEmulatorTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final int DARK = 128;

  private static final DotFont FONT = TestFont.load();

  private final OutputTray tray = new OutputTray(Clock.fixed(NOON, ZoneOffset.UTC));
  private final PrinterEmulator printer =
      new PrinterEmulator(TestProfiles.printer("hprt-tp809"), FONT, tray);

  @Test
  void cutsOneReceiptAJobWithItsTime() {
    printer.receive(PrintJob.sample().done());
    printer.receive(PrintJob.sample().done());

    assertThat(tray.receipts())
        .containsExactly(
            new OutputTray.Cut(1, NOON, false, false), new OutputTray.Cut(2, NOON, false, false));
  }

  @Test
  void drawsHanFromItsOwnFont() throws IOException {
    printer.receive(PrintJob.start().text("索玛\n").cut().done());
    printer.receive(PrintJob.start().text("  \n").cut().done());

    assertThat(ink(receipt(1))).isGreaterThan(200);
    assertThat(ink(receipt(2))).isZero();
  }

  @Test
  void prints80MillimetrePaperWith576Dots() throws IOException {
    printer.receive(PrintJob.start().raster(72, 1, all(72, 0xFF)).cut().done());

    assertThat(receipt(1).getWidth()).isEqualTo(640);
    assertThat(ink(receipt(1))).isEqualTo(576);
  }

  @Test
  void doublesBothSidesOfLargeCharacters() throws IOException {
    printer.receive(PrintJob.start().glyph(0xFE, 0xA1, 0xFF).bytes(0xFE, 0xA1).cut().done());
    printer.receive(
        PrintJob.start()
            .glyph(0xFE, 0xA1, 0xFF)
            .bytes(0x1D, '!', 0x11)
            .bytes(0xFE, 0xA1)
            .cut()
            .done());

    assertThat(ink(receipt(1))).isEqualTo(24 * 24);
    assertThat(ink(receipt(2))).isEqualTo(4 * 24 * 24);
  }

  @Test
  void wrapsTextAtThePapersEdge() {
    printer.receive(PrintJob.start().text("索".repeat(24) + "\n").cut().done());
    printer.receive(PrintJob.start().text("索".repeat(25) + "\n").cut().done());

    assertThat(height(2)).isEqualTo(height(1) + CommandActions.USUAL_LINE_SPACING);
  }

  @Test
  void drawsAQrCodeThatPhonesRead() throws Exception {
    printer.receive(PrintJob.sample().done());

    assertThat(readQr(receipt(1))).isEqualTo(PrintJob.QR_CONTENT);
  }

  @Test
  void leavesWhatWasNotFedBeyondTheCutterForTheNextReceipt() throws IOException {
    printer.receive(PrintJob.start().text("索玛\n").bytes(0x1D, 'V', 0).done());
    printer.receive(PrintJob.start().cut().done());

    assertThat(ink(receipt(1))).isZero();
    assertThat(ink(receipt(2))).isPositive();
  }

  @Test
  void recordsWhatItDoesNotKnowAndGoesOn() throws IOException {
    printer.receive(PrintJob.start().bytes(0x1B, 0x99).text("索\n").cut().done());

    assertThat(printer.faults()).containsExactly("不认识的命令 ESC 99");
    assertThat(ink(receipt(1))).isPositive();
  }

  @Test
  void recordsCharactersThatItsFontLacks() {
    printer.receive(PrintJob.start().text("\uA000").done());

    assertThat(printer.faults()).containsExactly("字库里没有 U+A000");
  }

  @Test
  void survivesAnyTwoBytesAfterACommandPrefix() {
    for (int prefix : new int[] {0x10, 0x1B, 0x1C, 0x1D}) {
      for (int second = 0; second < 256; second++) {
        PrinterEmulator victim =
            new PrinterEmulator(TestProfiles.printer("hprt-tp809"), FONT, tray);
        victim.receive(Bytes.of(prefix, second).plus(Bytes.of(all(80, 0xFF))));
        assertThat(victim.sensors()).isEqualTo(PrinterSensors.GOOD);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PAPER_OK,12,12,12,12",
    "PAPER_LOW,12,12,12,1e",
    "PAPER_OUT,1a,32,12,7e",
    "COVER_OPEN,1a,16,12,12",
    "CUTTER_JAM,1a,52,1a,12",
    "HEAD_HOT,1a,52,52,12"
  })
  void answersStatusQueriesAtOnce(
      Hand hand, String printerBits, String offline, String error, String paper) {
    printer.apply(hand);

    assertThat(status(1)).hasToString(printerBits);
    assertThat(status(2)).hasToString(offline);
    assertThat(status(3)).hasToString(error);
    assertThat(status(4)).hasToString(paper);
  }

  @Test
  void answersStatusQueriesInsideAPictureAndPrintsItUnharmed() throws IOException {
    Bytes answer = printer.receive(PrintJob.start().raster(3, 1, 0x10, 0x04, 0x01).cut().done());

    assertThat(answer).isEqualTo(Bytes.of(0x12));
    assertThat(ink(receipt(1))).isEqualTo(3);
  }

  @Test
  void answersTheBarrierOnlyWhenAllBeforeItIsPrinted() {
    printer.apply(Hand.COVER_OPEN);

    assertThat(printer.receive(PrintJob.sample().done())).isEqualTo(Bytes.empty());
    assertThat(tray.count()).isZero();
    assertThat(printer.apply(Hand.COVER_CLOSE)).isEqualTo(Bytes.of(0));
    assertThat(tray.count()).isEqualTo(1);
  }

  @Test
  void runsOutInMidJobWithoutAnsweringTheBarrier() {
    printer.runOutAfter(40);

    assertThat(printer.receive(PrintJob.sample().done())).isEqualTo(Bytes.empty());
    assertThat(printer.sensors().paper()).isEqualTo(Paper.OUT);
    assertThat(printer.hangingRows()).isPositive();
    assertThat(status(4)).isEqualTo(Bytes.of(0x7E));
    assertThat(tray.count()).isZero();
  }

  @Test
  void forgetsAnInterruptedJobWhenItGetsNewPaper() {
    printer.runOutAfter(40);
    printer.receive(PrintJob.sample().done());

    assertThat(printer.apply(Hand.PAPER_OK)).isEqualTo(Bytes.empty());
    assertThat(tray.count()).isZero();
    assertThat(printer.hangingRows()).isZero();
    assertThat(printer.receive(PrintJob.sample().done())).isEqualTo(Bytes.of(0));
    assertThat(tray.count()).isEqualTo(1);
  }

  @Test
  void losesWhatItsBufferCannotHoldWhileItStands() {
    printer.apply(Hand.COVER_OPEN);
    printer.receive(Bytes.of(all(4097, 'A')));

    assertThat(printer.faults()).containsExactly("停机时缓冲区已满，后来的数据丢失");
    assertThat(status(1)).isEqualTo(Bytes.of(0x1A));
  }

  @Test
  void forgetsHalfACommandWithItsPower() {
    printer.receive(PrintJob.start().bytes(0x1D, 'v', '0', 0, 72, 0, 255, 0).done());
    printer.restart();

    assertThat(printer.receive(PrintJob.sample().done())).isEqualTo(Bytes.of(0));
    assertThat(tray.count()).isEqualTo(1);
  }

  @Test
  void marksReceiptsAsTaken() {
    printer.receive(PrintJob.sample().done());
    tray.take();

    assertThat(tray.receipts()).containsExactly(new OutputTray.Cut(1, NOON, true, false));
  }

  private Bytes status(int kind) {
    return printer.receive(Bytes.of(0x10, 0x04, kind));
  }

  private BufferedImage receipt(int id) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(tray.png(id).orElseThrow()));
  }

  private int height(int id) {
    try {
      return receipt(id).getHeight();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** How many pixels of the paper are dark. */
  private static int ink(BufferedImage image) {
    int dark = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int argb = image.getRGB(x, y);
        if (argb >>> 24 == 0xFF && (argb >> 8 & 0xFF) < DARK) {
          dark++;
        }
      }
    }
    return dark;
  }

  private static String readQr(BufferedImage image) throws Exception {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
        .getText();
  }

  private static int[] all(int count, int value) {
    int[] values = new int[count];
    Arrays.fill(values, value);
    return values;
  }
}
