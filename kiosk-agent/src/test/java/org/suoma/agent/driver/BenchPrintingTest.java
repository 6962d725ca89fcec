package org.suoma.agent.driver;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import org.suoma.device.profile.ProfileLibrary;
import org.suoma.device.protocol.IdCard;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** Drivers, jSerialComm, real pseudo-terminals and emulated devices, with all that hands can do. */
@Timeout(120)
class BenchPrintingTest {

  private static final String ADDRESS = "https://www.example.gov.cn/suoma/gljt";
  private static final Receipt RECEIPT =
      new Receipt(
          List.of(
              new Receipt.Line("高龄津贴申领", Receipt.Size.LARGE, Receipt.Align.CENTER, true),
              new Receipt.Rule(),
              new Receipt.Pair("受理机关", "户籍所在地乡镇人民政府、街道办事处"),
              new Receipt.Line("ꆈꌠꉙ", Receipt.Size.NORMAL, Receipt.Align.START, false),
              new Receipt.QrCode(ADDRESS, "用手机扫一扫")));

  @TempDir private Path directory;
  private final Queue<String> cards = new ConcurrentLinkedQueue<>();
  private final Queue<String> codes = new ConcurrentLinkedQueue<>();
  private Bench bench;
  private PrinterRig rig;

  @BeforeEach
  void plugIn() throws Exception {
    rig = PrinterRig.start(directory, ProfileLibrary.bundled().printer("escpos-80mm"));
    bench = rig.bench();
  }

  @AfterEach
  void unplug() {
    rig.close();
  }

  @Test
  void printsAReceiptWhoseQrCodeAPhoneCanRead() throws Exception {
    assertThat(print().get(60, TimeUnit.SECONDS)).isEqualTo(PrintOutcome.printed());

    assertThat(bench.tray().receipts()).hasSize(1);
    assertThat(readQr(bench.tray().png(1).orElseThrow())).isEqualTo(ADDRESS);
    assertThat(bench.printer().faults()).isEmpty();
  }

  @Test
  void putsNothingOnPaperWhenThereIsNone() throws Exception {
    bench.touchPrinter(PrinterEmulator.Hand.PAPER_OUT);

    assertThat(print().get(60, TimeUnit.SECONDS))
        .isEqualTo(PrintOutcome.notPrinted(DeviceError.PAPER_OUT));
    assertThat(bench.tray().receipts()).isEmpty();
  }

  @Test
  void printsNothingTwiceWhenThePaperRunsOutInMidJob() throws Exception {
    bench.printer().runOutAfter(150);
    assertThat(print().get(60, TimeUnit.SECONDS))
        .isEqualTo(PrintOutcome.unknown(DeviceError.PAPER_OUT));

    bench.touchPrinter(PrinterEmulator.Hand.PAPER_OK);
    rig.awaitState(DeviceStatus.State.ONLINE);

    assertThat(bench.tray().receipts()).as("the beginning went with the old roll").isEmpty();
    assertThat(print().get(60, TimeUnit.SECONDS)).isEqualTo(PrintOutcome.printed());
    assertThat(bench.tray().printed()).as("besides the strip that clears the way").isEqualTo(1);
  }

  @Test
  void saysThatTheCoverIsOpen() throws Exception {
    bench.touchPrinter(PrinterEmulator.Hand.COVER_OPEN);

    assertThat(print().get(60, TimeUnit.SECONDS))
        .isEqualTo(PrintOutcome.notPrinted(DeviceError.COVER_OPEN));
  }

  @Test
  void comesBackAfterThePlugWasPulledAndPutIn() throws Exception {
    bench.printerLine().unplug();
    rig.awaitState(DeviceStatus.State.NO_DEVICE);

    bench.printerLine().plug();
    rig.awaitState(DeviceStatus.State.ONLINE);

    assertThat(print().get(60, TimeUnit.SECONDS)).isEqualTo(PrintOutcome.printed());
  }

  @Test
  void readsACardThatIsLaidDownOnce() throws Exception {
    IdReaderDriver reader =
        new IdReaderDriver(
            ProfileLibrary.bundled().idReader("samv-serial"),
            new SerialLinkOpener(bench.idReaderLine().port(), 115_200),
            Clock.systemUTC(),
            new IdReaderDriver.Listener() {
              @Override
              public void statusChanged(DeviceStatus status) {}

              @Override
              public void cardRead(IdCard card) {
                cards.add(card.maskedName() + " " + card.maskedNumber());
              }

              @Override
              public void cardUnreadable() {
                cards.add("unreadable");
              }

              @Override
              public void cardLifted() {
                cards.add("lifted");
              }
            },
            EventLog.unkept(Program.AGENT));
    reader.start();
    try {
      bench.idReader().lay();
      awaitOne(cards);
      bench.idReader().lift();
      while (cards.size() < 2) {
        Thread.onSpinWait();
      }
      bench.idReader().lay();
      while (cards.size() < 3) {
        Thread.onSpinWait();
      }
      assertThat(cards)
          .containsExactly("示** 1101**********002X", "lifted", "示** 1101**********002X");
    } finally {
      reader.close();
    }
  }

  @Test
  void handsOnWhatTheScannerReads() throws Exception {
    ScannerDriver scanner =
        new ScannerDriver(
            ProfileLibrary.bundled().scanner("gm65"),
            new SerialLinkOpener(bench.scannerLine().port(), 9_600),
            status -> {},
            code -> codes.add(code.text()),
            EventLog.unkept(Program.AGENT));
    scanner.start();
    try {
      while (!scanner.status().isOnline()) {
        Thread.onSpinWait();
      }
      bench.scan("索玛-0001");
      awaitOne(codes);

      assertThat(codes).containsExactly("索玛-0001");
    } finally {
      scanner.close();
    }
  }

  private CompletableFuture<PrintOutcome> print() {
    return rig.print(RECEIPT);
  }

  private static void awaitOne(Queue<String> queue) {
    while (queue.isEmpty()) {
      Thread.onSpinWait();
    }
  }

  private static String readQr(byte[] png) throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(
                new HybridBinarizer(
                    new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))),
            Map.of(DecodeHintType.TRY_HARDER, true))
        .getText();
  }
}
