package org.suoma.device.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.profile.ProfileException;
import org.suoma.device.profile.ProfileLibrary;
import org.suoma.device.raster.CharacterCells;

/** Lines of receipts, as wide as the paper of the printers that we know. */
class LineBreakerTest {

  /** Running text in Yi, where the corpus is; its source beside it. */
  private static final Path LONG_TEXT = Path.of("..", "..", "shared", "yi", "sample-text.txt");

  /** CLDR's days and months (locale ii), one behind the other. */
  private static final String DAYS_AND_MONTHS =
      "《ꈎꌗ》：ꆏꊂꋍ，ꆏꊂꑍ，ꆏꊂꌕ，ꆏꊂꇖ，ꆏꊂꉬ，ꆏꊂꃘ，ꑬꆏꑍ。（ꋍꆪ、ꑍꆪ、ꌕꆪ、ꇖꆪ、ꉬꆪ、ꃘꆪ、ꏃꆪ、ꉆꆪ）。 ꈬꆪ、ꊰꆪ、ꊯꊪꆪ、ꊰꑋꆪ。";

  static List<String> paragraphs() throws IOException {
    List<String> all = new ArrayList<>(List.of(DAYS_AND_MONTHS));
    if (Files.exists(LONG_TEXT)) {
      all.addAll(Files.readAllLines(LONG_TEXT));
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("paragraphs")
  void yiLosesAndDoublesNothingOnAnyPaper(String paragraph) throws ProfileException {
    for (int cells : widths()) {
      for (int width : List.of(cells, cells / 2)) {
        LineBreaker breaker = new LineBreaker(width);
        for (List<String> lines :
            List.of(breaker.lines(paragraph), breaker.balancedLines(paragraph))) {
          assertThat(String.join("", lines).replace(" ", "")).isEqualTo(paragraph.replace(" ", ""));
          assertThat(lines)
              .allMatch(line -> CharacterCells.width(line) <= width * CharacterCells.HALF_WIDTH)
              .noneMatch(line -> line.matches("[，。、》）：\uA015].*"))
              .noneMatch(line -> line.matches(".*[《（]"));
        }
      }
    }
  }

  @Test
  void theSignThatRepeatsASyllableStaysWithIt() {
    assertThat(new LineBreaker(6).lines("ꆈꌠꁱꂷ\uA015ꆈ")).containsExactly("ꆈꌠꁱ", "ꂷ\uA015ꆈ");
  }

  private static Set<Integer> widths() throws ProfileException {
    return ProfileLibrary.bundled().all(PrinterProfile.class).values().stream()
        .map(profile -> profile.dotsPerLine() / 12)
        .collect(Collectors.toSet());
  }
}
