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
import org.suoma.device.raster.BlockGlyphs;
import org.suoma.device.raster.Raster;

/** What the encoder sends in one go, judged by the emulator's decoder, which shares no code. */
class BandsTest {

  private static final int SMALL_BUFFER_BYTES = 4_096;

  private PrinterProfile profile;
  private ReceiptEncoder encoder;

  @BeforeEach
  void anEncoderWithoutFonts() throws Exception {
    profile = ProfileLibrary.bundled().printer("escpos-80mm");
    encoder = new ReceiptEncoder(profile, new BlockGlyphs(new Raster(10, 32, inked(10 * 32))));
  }

  @Test
  void endNowhereAmidACommandWhateverStandsBefore() {
    PrintMechanism mechanism = mechanism();
    for (int length = 1_500; length < 2_100; length++) {
      EscPosDecoder printer = new EscPosDecoder(mechanism);
      for (Bytes band : encoder.encode(receiptAfter(length))) {
        for (int i = 0; i < band.length(); i++) {
          printer.accept(band.at(i));
        }
        assertThat(printer.isBetweenCommands()).as("%d characters before", length).isTrue();
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

  private static PrintMechanism mechanism() {
    return new PrintMechanism(
        TestFont.load(),
        new PrintMechanism.Outlet() {
          @Override
          public void cutOff(Dots piece) {}

          @Override
          public void reportPaper() {}
        },
        fault -> {
          throw new AssertionError(fault);
        });
  }
}
