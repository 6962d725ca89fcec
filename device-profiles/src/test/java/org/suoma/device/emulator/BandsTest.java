package org.suoma.device.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.suoma.device.Bytes;
import org.suoma.device.Receipt;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.profile.ProfileLibrary;
import org.suoma.device.protocol.ReceiptEncoder;
import org.suoma.device.raster.Raster;

/** What the encoder sends in one go, judged by the emulator's decoder, which shares no code. */
class BandsTest {

  private static final int SMALL_BUFFER_BYTES = 4_096;

  private PrinterProfile profile;
  private ReceiptEncoder encoder;

  @BeforeEach
  void anEncoderWithoutFonts() throws Exception {
    profile = ProfileLibrary.bundled().printer("escpos-80mm");
    encoder =
        new ReceiptEncoder(
            profile, (text, height, maxWidth, bold) -> new Raster(10, height, inked(10 * height)));
  }

  @Test
  void endNowhereAmidACommandWhateverStandsBefore() {
    for (int length = 1_500; length < 2_100; length++) {
      EscPosDecoder printer = new EscPosDecoder(new NoPaper(), new NoAnswers());
      for (Bytes band : encoder.encode(receiptAfter(length))) {
        for (int i = 0; i < band.length(); i++) {
          printer.push(band.at(i));
        }
        assertThat(printer.waitingBytes()).as("%d characters before", length).isZero();
      }
    }
  }

  @Test
  void fitIntoASmallBufferWhenTheyAreText() {
    assertThat(encoder.encode(new Receipt(Collections.nCopies(300, line("索玛县".repeat(8))))))
        .hasSizeGreaterThan(3)
        .allMatch(band -> band.length() <= SMALL_BUFFER_BYTES);
  }

  private static Bytes inked(int count) {
    byte[] bytes = new byte[count];
    Arrays.fill(bytes, (byte) 0x81);
    return Bytes.of(bytes);
  }

  private static Receipt receiptAfter(int length) {
    List<Receipt.Item> items = new ArrayList<>();
    for (int left = length; left > 0; left -= 40) {
      items.add(line("x".repeat(Math.min(left, 40))));
    }
    items.add(new Receipt.QrCode("https://www.example.gov.cn/suoma/gljt", ""));
    items.add(line("ꆈꌠꉙ"));
    return new Receipt(items);
  }

  private static Receipt.Line line(String text) {
    return new Receipt.Line(text, Receipt.Size.NORMAL, Receipt.Align.START, false);
  }

  private static final class NoAnswers implements EscPosDecoder.Answers {
    @Override
    public void status(int n) {}

    @Override
    public void barrier() {}

    @Override
    public void unknownCommand(String hex) {
      throw new AssertionError("unknown command " + hex);
    }
  }

  private static final class NoPaper implements EscPosDecoder.Paper {
    @Override
    public void reset() {}

    @Override
    public void character(String text, boolean han) {}

    @Override
    public void lineFeed() {}

    @Override
    public void feedLines(int lines) {}

    @Override
    public void feedDots(int dots) {}

    @Override
    public void bold(boolean on) {}

    @Override
    public void centre(boolean on) {}

    @Override
    public void hanScale(int width, int height) {}

    @Override
    public void latinScale(int width, int height) {}

    @Override
    public void raster(int widthBytes, int height, Bytes rows) {}

    @Override
    public void qrCode(String content, int moduleDots) {}

    @Override
    public void cut() {}
  }
}
