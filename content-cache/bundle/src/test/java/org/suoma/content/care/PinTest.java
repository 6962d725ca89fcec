package org.suoma.content.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suoma.content.model.ContentJson;
import org.suoma.content.order.KioskSettings;

class PinTest {

  private static final PinVerifier VERIFIER = PinVerifier.of(new Pin("482913"), new Random(7));

  @ParameterizedTest
  @ValueSource(strings = {"", "48291", "4829134829134", "48291a", "４８２９１３"})
  void sixToTwelveDigitsAndNothingElse(String digits) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Pin(digits))
        .withMessage("密码应是 6 到 12 位数字");
  }

  @ParameterizedTest
  @ValueSource(strings = {"000000", "123456", "98765432", "121212", "4747474"})
  void whatIsTriedFirstCannotBeChosen(String digits) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pin.chosen(digits))
        .withMessage("这个密码太容易猜到，请换一个");
  }

  @ParameterizedTest
  @ValueSource(strings = {"482913", "112233", "135790", "100001"})
  void othersCan(String digits) {
    assertThat(Pin.chosen(digits).digits()).isEqualTo(digits);
  }

  @Test
  void aVerifierKnowsItsPinAndShowsNothing() {
    assertThat(VERIFIER.matches(new Pin("482913"))).isTrue();
    assertThat(VERIFIER.matches(new Pin("482914"))).isFalse();
    assertThat(VERIFIER.hash()).doesNotContain("482913").hasSize(64);
    assertThat(PinVerifier.of(new Pin("482913"), new Random(8)).hash())
        .as("each has a salt of its own")
        .isNotEqualTo(VERIFIER.hash());
    assertThat(new Caretaker("12", "阿牛", VERIFIER) + " " + new Pin("482913"))
        .isEqualTo("Caretaker[number=12, name=阿牛, pin=PinVerifier[]] Pin[]");
  }

  @Test
  void theSettingsOfAKioskNameEachNumberOnce() throws Exception {
    Caretaker clerk = new Caretaker("12", "阿牛", VERIFIER);
    KioskSettings set = KioskSettings.none("hall-1").withCaretakers(List.of(clerk));
    ContentJson json = new ContentJson();

    assertThat(json.read(json.write(set), KioskSettings.class)).isEqualTo(set);
    assertThat(set.version(9).with(set.windowOrUsual()).caretakers()).containsExactly(clerk);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                KioskSettings.none("hall-1")
                    .withCaretakers(List.of(clerk, new Caretaker("12", "依诺", VERIFIER))))
        .withMessage("一台终端的看护人员最多 20 人，工号不能重复");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "一二三四五六七八九十一二三四五六七八九十一", "a\nb"})
  void aCaretakerHasANameThatFitsALine(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Caretaker("12", name, VERIFIER))
        .withMessage("姓名应有 1 到 20 个字");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1234567", "一二"})
  void aNumberHasTwoToSixDigits(String number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Caretaker(number, "阿牛", VERIFIER))
        .withMessage("工号应是 2 到 6 位数字");
  }
}
