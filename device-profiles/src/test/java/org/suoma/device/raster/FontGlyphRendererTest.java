package org.suoma.device.raster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FontGlyphRendererTest {

  private final GlyphRenderer renderer = new FontGlyphRenderer();

  @Test
  void drawsEveryYiSyllableAsAGlyphOfItsOwn() {
    Raster missing = draw("\uFFFF");
    for (char syllable = '\uA000'; syllable <= '\uA48C'; syllable++) {
      assertThat(draw(Character.toString(syllable)))
          .as("U+%04X", (int) syllable)
          .isNotEqualTo(missing);
    }
  }

  @Test
  void trimsALineAtItsRightEnd() {
    assertThat(draw("ꆈ").widthBytes()).isLessThan(8);
  }

  @Test
  void drawsALongLineSmallerRatherThanCuttingIt() {
    assertThat(draw("ꆈꌠꉙ".repeat(30)).widthBytes()).isLessThanOrEqualTo(72);
  }

  @Test
  void setsCharactersInTheCellsOfThePrintersFont() {
    assertThat(firstDot("    一")).isBetween(48, 52);
    assertThat(firstDot("ꆈꌠ  一")).isBetween(60, 64);
  }

  @Test
  void marksACharacterThatNoFontHasAsTypesettersDo() {
    assertThat(draw("\uD842\uDFB7")).isEqualTo(draw("〓"));
  }

  @Test
  void drawsBoldYiDarker() {
    assertThat(ink(renderer.line("ꆈꌠꉙ", 32, 576, true))).isGreaterThan(ink(draw("ꆈꌠꉙ")));
  }

  @Test
  void cutsNoCharacterAtTheEdgeOfItsLine() {
    for (char syllable = '\uA000'; syllable <= '\uA48C'; syllable++) {
      Raster drawn = draw(Character.toString(syllable));
      assertThat(drawn.isBlank(0) && drawn.isBlank(31)).as("U+%04X", (int) syllable).isTrue();
    }
  }

  private static int ink(Raster raster) {
    int dots = 0;
    for (int i = 0; i < raster.rows().length(); i++) {
      dots += Integer.bitCount(raster.rows().at(i));
    }
    return dots;
  }

  /** The leftmost dot of the last character, a horizontal stroke. */
  private int firstDot(String text) {
    Raster with = draw(text);
    Raster without = draw(text.substring(0, text.length() - 1) + " ");
    for (int x = 0; x < with.widthBytes() * 8; x++) {
      for (int y = 0; y < 32; y++) {
        if (dot(with, x, y) && !dot(without, x, y)) {
          return x;
        }
      }
    }
    throw new AssertionError("nothing drawn");
  }

  private static boolean dot(Raster raster, int x, int y) {
    return x < raster.widthBytes() * 8
        && (raster.rows().at(y * raster.widthBytes() + x / 8) & 0x80 >> (x % 8)) != 0;
  }

  private Raster draw(String text) {
    return renderer.line(text, 32, 576, false);
  }
}
