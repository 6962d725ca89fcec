package org.suoma.device.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suoma.device.Bytes;
import org.suoma.device.Receipt;
import org.suoma.device.emulator.DotFont.Glyph;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.profile.ProfileException;
import org.suoma.device.profile.ProfileLibrary;
import org.suoma.device.profile.TestProfiles;
import org.suoma.device.protocol.ReceiptEncoder;
import org.suoma.device.raster.FontGlyphRenderer;
import org.suoma.device.raster.Raster;

/**
 * Every Yi syllable and radical, and every Han that GB18030 writes in two bytes, comes on paper as
 * the right glyph: the paper's dots are compared with the fonts' own.
 */
class EveryCharacterTest {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final DotFont OWN = TestFont.load();
  private static final FontGlyphRenderer DRAWN = new FontGlyphRenderer();

  /** Paper between head and knife, before anything is printed. */
  private static final int TOP = ThermalPaper.CUTTER_DISTANCE;

  private static final int LINE_DOTS = 32;

  static List<String> printers() throws ProfileException {
    return List.copyOf(ProfileLibrary.bundled().all(PrinterProfile.class).keySet());
  }

  @Test
  void thereAreAsManyAsTheStandardsSay() {
    assertThat(yi()).hasSize(1_165 + 55);
    assertThat(han()).hasSizeGreaterThanOrEqualTo(20_902);
  }

  @ParameterizedTest
  @MethodSource("printers")
  void isPrintedAsItsGlyph(String printer) {
    PrinterProfile profile = TestProfiles.printer(printer);
    List<String> all = new ArrayList<>(yi());
    all.addAll(han());
    int perLine = profile.dotsPerLine() / DotFont.CELL;
    for (int from = 0; from < all.size(); from += perLine) {
      String line = String.join("", all.subList(from, Math.min(from + perLine, all.size())));
      Dots paper = printed(profile, line);
      assertThat(isOwn(paper, line) || isTaught(paper, line) || isDrawn(paper, line, profile))
          .as("%s on %s", line, printer)
          .isTrue();
    }
  }

  private static boolean isOwn(Dots paper, String line) {
    Dots expected = new Dots(paper.width(), DotFont.CELL);
    int left = 0;
    for (String character : line.codePoints().mapToObj(Character::toString).toList()) {
      if (!OWN.has(character)) {
        return false;
      }
      expected.stamp(OWN.draw(new Glyph(character, DotFont.CELL, false, 1, 1)), left, 0);
      left += DotFont.CELL;
    }
    return matches(paper, expected);
  }

  private static boolean isTaught(Dots paper, String line) {
    Dots expected = new Dots(paper.width(), DotFont.CELL);
    int left = 0;
    for (int character : line.codePoints().toArray()) {
      String text = Character.toString(character);
      expected.stamp(
          OWN.has(text)
              ? OWN.draw(new Glyph(text, DotFont.CELL, false, 1, 1))
              : dots(DRAWN.cell(character, false)),
          left,
          0);
      left += DotFont.CELL;
    }
    return matches(paper, expected);
  }

  private static boolean isDrawn(Dots paper, String line, PrinterProfile profile) {
    return matches(paper, dots(DRAWN.line(line, LINE_DOTS, profile.dotsPerLine(), false)));
  }

  private static Dots dots(Raster raster) {
    return Dots.ofRows(raster.rows(), raster.widthBytes(), raster.height());
  }

  private static boolean matches(Dots paper, Dots expected) {
    boolean inked = false;
    for (int y = 0; y < paper.height() - TOP; y++) {
      for (int x = 0; x < paper.width(); x++) {
        if (paper.isBlack(x, TOP + y) != expected.isBlack(x, y)) {
          return false;
        }
        inked |= expected.isBlack(x, y);
      }
    }
    return inked;
  }

  private static Dots printed(PrinterProfile profile, String line) {
    List<Dots> pieces = new ArrayList<>();
    PrintMechanism mechanism =
        new PrintMechanism(
            profile,
            OWN,
            new PrintMechanism.Outlet() {
              @Override
              public void cutOff(Dots piece) {
                pieces.add(piece);
              }

              @Override
              public void reportPaper() {}

              @Override
              public void tellChanges(boolean on) {}
            },
            fault -> {
              throw new AssertionError(fault + " in " + line);
            });
    EscPosDecoder decoder = new EscPosDecoder(profile.commands(), mechanism);
    Receipt receipt =
        new Receipt(
            List.of(new Receipt.Line(line, Receipt.Size.NORMAL, Receipt.Align.START, false)));
    for (Bytes band : new ReceiptEncoder(profile, DRAWN).encode(receipt)) {
      for (int i = 0; i < band.length(); i++) {
        decoder.accept(band.at(i));
      }
    }
    mechanism.tear();
    return pieces.get(0);
  }

  private static List<String> yi() {
    return IntStream.concat(
            IntStream.rangeClosed(0xA000, 0xA48C), IntStream.rangeClosed(0xA490, 0xA4C6))
        .mapToObj(Character::toString)
        .toList();
  }

  private static List<String> han() {
    return IntStream.rangeClosed(0x4E00, 0x9FFF)
        .mapToObj(Character::toString)
        .filter(character -> character.getBytes(GB18030).length == 2)
        .toList();
  }
}
