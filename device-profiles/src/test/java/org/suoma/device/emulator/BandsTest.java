package org.suoma.device.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suoma.device.Bytes;
import org.suoma.device.Receipt;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.profile.ProfileException;
import org.suoma.device.profile.ProfileLibrary;
import org.suoma.device.profile.TestProfiles;
import org.suoma.device.protocol.ReceiptEncoder;
import org.suoma.device.raster.BlockGlyphs;
import org.suoma.device.raster.FontGlyphRenderer;
import org.suoma.device.raster.Raster;

/** What the encoder sends in one go, judged by the emulator's decoder, which shares no code. */
class BandsTest {

  private static final FontGlyphRenderer FONT = new FontGlyphRenderer();
  private static final DotFont PRINTERS_FONT = TestFont.load();
  private static final int SMALL_BUFFER_BYTES = 4_096;

  private static final Receipt EVERYTHING =
      new Receipt(
          List.of(
              new Receipt.Line("高龄津贴申领", Receipt.Size.LARGE, Receipt.Align.CENTER, true),
              new Receipt.Rule(),
              new Receipt.Pair("受理机关", "乡镇人民政府、街道办事处"),
              new Receipt.Feed(2),
              new Receipt.Line("靠右", Receipt.Size.NORMAL, Receipt.Align.END, false),
              new Receipt.Cut(),
              line("ꆈꌠꉙ㐀𠀀"),
              new Receipt.QrCode("https://www.example.gov.cn/suoma/gljt", "扫一扫")));

  private final PrinterProfile profile = TestProfiles.printer("escpos-80mm");
  private final ReceiptEncoder encoder = withoutFonts(profile);

  static Set<String> printers() throws ProfileException {
    return ProfileLibrary.bundled().all(PrinterProfile.class).keySet();
  }

  private static ReceiptEncoder withoutFonts(PrinterProfile profile) {
    return new ReceiptEncoder(profile, new BlockGlyphs(new Raster(10, 32, inked(10 * 32))));
  }

  @Test
  void endNowhereAmidACommandWhateverStandsBefore() {
    PrintMechanism mechanism = mechanism(profile);
    for (int length = 1_500; length < 2_100; length++) {
      EscPosDecoder printer = new EscPosDecoder(profile.commands(), mechanism);
      for (Bytes band : encoder.encode(receiptAfter(length))) {
        for (int i = 0; i < band.length(); i++) {
          printer.accept(band.at(i));
        }
        assertThat(printer.isBetweenCommands()).as("%d characters before", length).isTrue();
      }
    }
  }

  /** The mechanism takes every complaint of the decoder for a failure. */
  @ParameterizedTest
  @MethodSource("printers")
  void holdOnlyCommandsOfThePrintersOwnManual(String name) {
    PrinterProfile model = TestProfiles.printer(name);
    EscPosDecoder printer = new EscPosDecoder(model.commands(), mechanism(model));
    ReceiptEncoder drawing = new ReceiptEncoder(model, FONT);
    List<Bytes> bands = new ArrayList<>(drawing.afterInterruption());
    bands.addAll(drawing.encode(EVERYTHING));
    for (Bytes band : bands) {
      assertThat(band.length()).isLessThanOrEqualTo(model.bufferBytes());
      for (int i = 0; i < band.length(); i++) {
        printer.accept(band.at(i));
      }
    }
    assertThat(printer.isBetweenCommands()).isTrue();
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

  private static PrintMechanism mechanism(PrinterProfile profile) {
    return new PrintMechanism(
        profile,
        PRINTERS_FONT,
        new PrintMechanism.Outlet() {
          @Override
          public void cutOff(Dots piece) {}

          @Override
          public void reportPaper() {}

          @Override
          public void tellChanges(boolean on) {}
        },
        fault -> {
          throw new AssertionError(fault);
        });
  }
}
