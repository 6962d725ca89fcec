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

  private Raster draw(String text) {
    return renderer.line(text, 30, 576, false);
  }
}
