package org.suoma.app.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrokeEngineTest {

  private static StrokeEngine strokes;

  @BeforeAll
  static void make() throws Exception {
    strokes = StrokeEngine.of(Vocabulary.ofTheLanguage());
  }

  @ParameterizedTest
  @CsvSource({"hphhpnz, 医", "psszhhspn, 保", "pspzhzn, 低", "szh, 口", "nhszhszszh, 高", "pn, 人"})
  void aCharacterWrittenToItsEndIsOnTheFirstPage(String written, String character) {
    assertThat(strokes.candidates(written, 8)).extracting(Candidate::text).contains(character);
  }

  @Test
  void whatIsFinishedComesBeforeWhatGoesOn() {
    assertThat(strokes.candidates("szh", 2)).first().isEqualTo(new Candidate("口", 3));
  }

  @Test
  void commonCharactersComeBeforeRareOnes() {
    List<String> found = strokes.candidates("ps", 600).stream().map(Candidate::text).toList();

    assertThat(found.indexOf("他")).isBetween(0, 20);
    assertThat(found.indexOf("他")).isLessThan(found.indexOf("佝"));
  }

  @Test
  void aStrokeThatOneDoesNotKnowMayBeAny() {
    assertThat(strokes.candidates("h*h*p*z", 8)).extracting(Candidate::text).contains("医");
  }

  @Test
  void whatIsNoStrokeFindsNothing() {
    assertThat(strokes.candidates("", 8)).isEmpty();
    assertThat(strokes.candidates("hxq", 8)).isEmpty();
    assertThat(strokes.candidates("h".repeat(60), 8)).isEmpty();
  }

  @Test
  void nearlySevenThousandCharactersAreKnown() {
    assertThat(strokes.characters()).isEqualTo(6_939);
  }
}
