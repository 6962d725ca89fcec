package org.suoma.county.translating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suoma.content.model.Review;
import org.suoma.content.model.SourcedYi;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.translating.file.RandomRows;
import org.suoma.county.translating.file.TranslationFormat;
import org.suoma.county.translating.file.TranslationRow;
import org.suoma.county.translating.text.Placeholders;
import org.suoma.county.translating.text.Selection;
import org.suoma.county.translating.text.UnitState;

/** What holds for any text and either format, tried on many that are made at random. */
class RoundTripPropertiesTest {

  private static final int FILES = 60;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xlf"})
  void whatIsWrittenIsReadBackToTheLastCharacter(String name) throws Exception {
    TranslationFormat format = TranslationFormat.of(Path.of(name));
    for (int seed = 0; seed < FILES; seed++) {
      List<TranslationRow> rows = new RandomRows(seed).rows();

      List<TranslationRow.Numbered> read = format.read(written(format, rows));

      assertThat(read).as("seed %d", seed).extracting(TranslationRow.Numbered::row).isEqualTo(rows);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xlsx", "a.xlf"})
  void everyCharacterComesBackOrIsRefusedByName(String name) throws Exception {
    TranslationFormat format = TranslationFormat.of(Path.of(name));
    List<TranslationRow> rows = new ArrayList<>();
    int refused = 0;
    for (int codePoint : IntStream.concat(IntStream.range(0, 0x300), edges()).toArray()) {
      TranslationRow row = row("entry/x/" + codePoint, "a" + Character.toString(codePoint) + "b");
      if (isXml(codePoint)) {
        rows.add(row);
      } else {
        refused++;
        assertThatThrownBy(() -> written(format, List.of(row)))
            .isInstanceOf(IOException.class)
            .hasMessageContaining("entry/x/" + codePoint)
            .hasMessageContaining("U+%04X".formatted(codePoint));
      }
    }
    assertThat(format.read(written(format, rows)))
        .extracting(TranslationRow.Numbered::row)
        .isEqualTo(rows);
    assertThat(refused).isEqualTo(32 - 3 + 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"all.xlsx", "all.xlf"})
  void aCountyComesBackAsItWentAndBringsAnotherToTheSame(String name) throws Exception {
    Path file = folder.resolve(name);
    Random random = new Random(7);
    try (SampleTranslations from =
            new SampleTranslations(folder.resolve("from"), TestDatabases.sqlite());
        SampleTranslations to =
            new SampleTranslations(folder.resolve("to"), TestDatabases.sqlite())) {
      from.write(unit -> random.nextInt(3) == 0 ? unit.yi() : yi(random, unit.zh()));
      to.forgetAll();
      Map<String, Object> before = from.everything();

      int units = from.translations.exportTo(file, Selection.all());
      ImportPlan same = from.translations.importFrom(file, Credits.NONE, false);
      to.translations.importFrom(file, Credits.NONE, false);

      assertThat(same.count(ImportPlan.Outcome.UNCHANGED)).isEqualTo(units).isGreaterThan(2000);
      assertThat(from.everything()).isEqualTo(before);
      assertThat(to.yi()).isEqualTo(from.yi());
      assertThat(to.everything()).isEqualTo(before);
    }
  }

  /** A translation that puts in what the Han text does. */
  private static SourcedYi yi(Random random, String zh) {
    String text =
        List.of("ꆈꌠ", " ꁱꂷ\nꀕ", "《ꉙ》，", "=1+1 ꆈ", "ꎸ ꄑ  ").get(random.nextInt(5))
            + String.join("", Placeholders.of(zh));
    Review review =
        random.nextBoolean()
            ? null
            : new Review("译审 <1>", LocalDate.of(2026, 1, 1 + random.nextInt(28)));
    return new SourcedYi(text, "测试 & 来源 " + random.nextInt(9), "本县", review);
  }

  private static IntStream edges() {
    return IntStream.of(
        0x2028, 0xA000, 0xA4CF, 0xD800, 0xDFFF, 0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF, 0x10000, 0x10FFFF);
  }

  /** XML 1.0 (Fifth Edition), production 2. */
  private static boolean isXml(int codePoint) {
    return codePoint == 9
        || codePoint == 10
        || codePoint == 13
        || (codePoint >= 0x20 && codePoint <= 0xD7FF)
        || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
        || codePoint >= 0x10000;
  }

  private static TranslationRow row(String id, String zh) {
    return new TranslationRow(id, zh, TranslationRow.YiCells.EMPTY, "", "", UnitState.UNTRANSLATED);
  }

  private static byte[] written(TranslationFormat format, List<TranslationRow> rows)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(rows, out);
    return out.toByteArray();
  }
}
