package org.suoma.app.keyboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class YiKeyboardTest {

  private final YiKeyboard keyboard = new YiKeyboard();

  @Test
  void everySyllableIsReachedByExactlyOneWayOfTwoTouches() {
    Map<String, Integer> ways = new HashMap<>();
    for (YiKeyboard.Key initial : keyboard.initials()) {
      for (YiKeyboard.Key key : keyboard.finals(initial.letters())) {
        if (key != null) {
          ways.merge(key.glyph(), 1, Integer::sum);
        }
      }
    }

    assertThat(ways).hasSize(1_165);
    assertThat(ways.values()).containsOnly(1);
    for (char glyph = '\uA000'; glyph <= '\uA48C'; glyph++) {
      assertThat(ways).containsKey(String.valueOf(glyph));
    }
  }

  @Test
  void thereAre43InitialsAndSyllablesWithoutOne() {
    assertThat(keyboard.initials())
        .hasSize(44)
        .extracting(YiKeyboard.Key::letters)
        .contains("", "hx", "ny");
  }

  @Test
  void everyKeyIsNamedAsUnicodeNamesItsGlyph() {
    for (YiKeyboard.Key initial : keyboard.initials()) {
      for (YiKeyboard.Key key : keyboard.finals(initial.letters())) {
        if (key != null && !key.glyph().equals("\uA015")) {
          assertThat("YI SYLLABLE " + key.letters().toUpperCase(Locale.ROOT))
              .isEqualTo(Character.getName(key.glyph().charAt(0)));
          assertThat(key.letters()).startsWith(initial.letters());
        }
      }
    }
  }

  @Test
  void finalsStandByToneAndVowel() {
    List<YiKeyboard.Key> finals =
        keyboard.finals("hx").stream().map(YiKeyboardTest::orNothing).toList();

    int highI = YiKeyboard.VOWELS.indexOf("i");
    int lowO = YiKeyboard.TONES.indexOf("p") * 10 + YiKeyboard.VOWELS.indexOf("o");
    assertThat(finals).hasSize(40);
    assertThat(finals.get(highI).letters()).isEqualTo("hxit");
    assertThat(finals.get(lowO).letters()).isEqualTo("hxop");
  }

  @Test
  void theMarkThatRepeatsIsTypedAsW() {
    assertThat(keyboard.finals("w")).contains(new YiKeyboard.Key("w", "\uA015"));
    assertThat(Character.getName('\uA015')).isEqualTo("YI SYLLABLE WU");
  }

  @Test
  void anInitialThatIsNoneIsRefused() {
    assertThatThrownBy(() -> keyboard.finals("wh"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wh");
  }

  private static YiKeyboard.Key orNothing(YiKeyboard.Key key) {
    return Objects.requireNonNullElse(key, new YiKeyboard.Key("", ""));
  }
}
