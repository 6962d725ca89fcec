package org.suoma.device.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suoma.device.Bytes;
import org.suoma.device.Receipt;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.profile.TestProfiles;
import org.suoma.device.raster.FontGlyphRenderer;
import org.suoma.device.raster.GlyphRenderer;
import org.suoma.device.raster.Raster;

/** Syllables stand here in the order of Unicode: they are shapes, not words. */
class GlyphCacheTest {

  private static final GlyphRenderer FONT = new FontGlyphRenderer();
  private static final int FIRST_SYLLABLE = 0xA000;
  private static final int LAST_SYLLABLE = 0xA48C;
  private static final int FIRST_RADICAL = 0xA490;
  private static final int LAST_RADICAL = 0xA4C6;

  @Test
  void teachesThePrinterEachCharacterOnce() {
    assertThat(definitions(printed(94, "ꀀꀁ", "ꀁ汉ꀀ"))).containsExactly(0xFEA1, 0xFEA2);
    assertThat(printed(94, "ꀀꀁ", "ꀁ汉ꀀ").toString()).endsWith("fe a2 ba ba fe a1 0a"); // 汉 is BABA
  }

  @Test
  void forgetsWhatWasUsedLongestAgoWhenThereIsNoRoom() {
    assertThat(definitions(printed(2, "ꀀ", "ꀁ", "ꀀ", "ꀂ", "ꀀ")))
        .containsExactly(0xFEA1, 0xFEA2, 0xFEA2);
  }

  @Test
  void neverForgetsWhatTheSameLineNeeds() {
    assertThat(printed(2, "ꀀ", "ꀁ", "ꀂꀀ").toString()).endsWith("fe a2 fe a1 0a");
  }

  @Test
  void drawsALineWithMoreCharactersThanThePrinterCanLearn() {
    assertThat(printed(2, "ꀀꀁꀂ").toString()).contains("1d 76 30").doesNotContain("1c 32 fe");
  }

  @Test
  void teachesBoldShapesByThemselves() {
    EscPosWriter out = new EscPosWriter(profile(94));
    GlyphCache cache = new GlyphCache(profile(94), FONT);
    cache.line("ꀀ", false, false, out);
    cache.line("ꀀ", false, true, out);

    assertThat(definitions(all(out.bands()))).containsExactly(0xFEA1, 0xFEA2);
  }

  @Test
  void everySyllableAndRadicalIsTaughtAsTheFontDrawsIt() {
    IntStream.concat(
            IntStream.rangeClosed(FIRST_SYLLABLE, LAST_SYLLABLE),
            IntStream.rangeClosed(FIRST_RADICAL, LAST_RADICAL))
        .forEach(
            character -> {
              Bytes bytes = printed(94, Character.toString(character));
              Raster drawn = FONT.cell(character, false);
              for (int x = 0; x < 24; x++) {
                for (int y = 0; y < 24; y++) {
                  boolean taught = (bytes.at(4 + x * 3 + y / 8) & 0x80 >> y % 8) != 0;
                  assertThat(taught)
                      .as("U+%X at %d, %d", character, x, y)
                      .isEqualTo(drawn.isBlack(x, y));
                }
              }
              assertThat(isBlank(drawn)).as("U+%X", character).isFalse();
            });
  }

  @Test
  void fortyLinesOfYiTakeNoMoreThan5700Bytes() {
    List<Receipt.Item> lines =
        IntStream.range(0, 40)
            .<Receipt.Item>mapToObj(line -> line(syllables(line * 14, 14, 55)))
            .toList();

    assertThat(length(94, lines)).isLessThanOrEqualTo(5_700);
    assertThat(length(0, lines)).as("drawn").isGreaterThan(15_000);
  }

  @Test
  void whatStandsThereOnceIsDrawnIfThatTakesFewerBytes() {
    List<Receipt.Item> lines =
        IntStream.range(0, 40)
            .<Receipt.Item>mapToObj(line -> line(syllables(line * 14, 14, 1_000)))
            .toList();

    assertThat(length(94, lines)).isLessThanOrEqualTo(length(0, lines));
  }

  private static String syllables(int from, int count, int different) {
    return IntStream.range(from, from + count)
        .mapToObj(i -> Character.toString(FIRST_SYLLABLE + i % different))
        .collect(Collectors.joining());
  }

  private static Receipt.Line line(String text) {
    return new Receipt.Line(text, Receipt.Size.NORMAL, Receipt.Align.START, false);
  }

  private static int length(int slots, List<Receipt.Item> items) {
    return all(new ReceiptEncoder(profile(slots), FONT).encode(new Receipt(items))).length();
  }

  private static Bytes printed(int slots, String... lines) {
    EscPosWriter out = new EscPosWriter(profile(94));
    GlyphCache cache = new GlyphCache(profile(slots), FONT);
    for (String line : lines) {
      cache.line(line, false, false, out);
    }
    return all(out.bands());
  }

  private static PrinterProfile profile(int slots) {
    return TestProfiles.keeping(slots);
  }

  private static Bytes all(List<Bytes> bands) {
    return bands.stream().reduce(Bytes.empty(), Bytes::plus);
  }

  /** The codes that are defined, in the order of the stream. */
  private static List<Integer> definitions(Bytes bytes) {
    List<Integer> codes = new ArrayList<>();
    for (int i = 0; i + 4 <= bytes.length(); i++) {
      if (bytes.at(i) == 0x1C && bytes.at(i + 1) == 0x32) {
        codes.add(bytes.at(i + 2) << 8 | bytes.at(i + 3));
        i += 75;
      }
    }
    return codes;
  }

  private static boolean isBlank(Raster raster) {
    return IntStream.range(0, raster.height()).allMatch(raster::isBlank);
  }
}
