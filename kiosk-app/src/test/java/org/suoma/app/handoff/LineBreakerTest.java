package org.suoma.app.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines as Han and Yi books have them, with squares 2 wide and Latin letters 1. */
class LineBreakerTest {

  private final LineBreaker breaker = new LineBreaker(point -> point < 0x2000 ? 1 : 2);

  @Test
  void breaksHanBetweenAnyTwoCharacters() {
    assertThat(lines("高龄津贴按月发放", 6)).containsExactly("高龄津", "贴按月", "发放");
  }

  @Test
  void neverBeginsALineWithAClosingMark() {
    for (String mark : characters("。，、；：？！）》」』】〉%\uA015")) {
      assertThat(lines("年满八十" + mark + "发放", 8))
          .as(mark)
          .containsExactly("年满八", "十" + mark + "发放")
          .noneMatch(line -> line.startsWith(mark));
    }
  }

  @Test
  void neverEndsALineWithAnOpeningMark() {
    for (String mark : characters("（《「『【〈")) {
      assertThat(lines("依照以下" + mark + "办法", 10))
          .as(mark)
          .containsExactly("依照以下", mark + "办法")
          .noneMatch(line -> line.endsWith(mark));
    }
  }

  @Test
  void keepsSeveralMarksInARowWithTheCharacterBeforeThem() {
    assertThat(lines("本人（家属）。”代办", 12)).containsExactly("本人（家", "属）。”代办");
  }

  @Test
  void keepsNumbersAndLatinWordsWhole() {
    assertThat(lines("电话0899-555-0206转民政", 14)).containsExactly("电话", "0899-555-0206", "转民政");
    assertThat(lines("the quick brown fox", 9)).containsExactly("the quick", "brown fox");
  }

  @Test
  void breaksAnAddressThatIsLongerThanALine() {
    assertThat(lines("见https://www.example.gov.cn/", 10))
        .containsExactly("见", "https://ww", "w.example.", "gov.cn/");
  }

  @Test
  void breaksYiBetweenAnyTwoSyllables() {
    assertThat(lines("ꆈꌠꁱꂷꆈꌠ", 8)).containsExactly("ꆈꌠꁱꂷ", "ꆈꌠ");
  }

  @Test
  void givesTheFirstLineItsOwnWidth() {
    assertThat(breaker.lines("高龄津贴按月发放", 4, 8)).containsExactly("高龄", "津贴按月", "发放");
  }

  @Test
  void losesNothingHoweverNarrowTheLine() {
    String text = "《办法》（索府发〔2026〕3号）自2026年4月1日起施行，𠀀。";
    for (int width = 1; width < 60; width++) {
      assertThat(String.join("", lines(text, width))).isEqualTo(text);
    }
  }

  @Test
  void hasOneLineForNothing() {
    assertThat(lines("", 8)).containsExactly("");
  }

  private static List<String> characters(String text) {
    return text.codePoints().mapToObj(Character::toString).toList();
  }

  private List<String> lines(String text, double width) {
    return breaker.lines(text, width, width);
  }
}
