package org.suoma.content.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class YiWritingTest {

  @Test
  void takesSyllablesRadicalsDigitsAndPunctuation() {
    assertThat(YiWriting.foreign("ꆈꌠ꒔ ꀕ，《{0}》。\n12", "汉")).isEmpty();
  }

  @Test
  void pointsAtTheFirstCharacterThatIsNotYi() {
    assertThat(YiWriting.foreign("ꆈꌠ中", "中")).hasValue(2);
    assertThat(YiWriting.foreign("ꆈ\u0000", "汉")).hasValue(1);
    assertThat(YiWriting.foreign("ꆈ\uA48D", "汉")).as("unassigned").hasValue(1);
    assertThat(YiWriting.foreign("ꆈ\uD840\uDC00", "汉")).as("a Han character").hasValue(1);
  }

  @Test
  void takesLatinLettersOnlyFromTheHanWording() {
    assertThat(YiWriting.foreign("PDF ꆈ", "下载 PDF")).isEmpty();
    assertThat(YiWriting.foreign("ꆈ ok PDF", "下载 PDF")).hasValue(2);
  }

  @Test
  void namesCharactersForPeople() {
    assertThat(YiWriting.nameAt("ꆈ中", 1)).isEqualTo("“中”（U+4E2D）");
    assertThat(YiWriting.nameAt("\u0007", 0)).isEqualTo("U+0007");
  }
}
