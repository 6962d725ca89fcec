package org.suoma.content.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.suoma.content.message.VerifyingKey;
import org.suoma.content.release.Sha256;

class EnrolmentCodeTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final EnrolmentCode code = EnrolmentCode.generate(new Random(7));

  private static boolean isTaken(String text) {
    try {
      return !EnrolmentCode.parse(text).text().isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Test
  void isTypedInTwoGroupsWithoutDoubt() {
    assertThat(code.spaced()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}").doesNotContainPattern("[ILOU]");
    assertThat(EnrolmentCode.parse(" " + code.spaced().toLowerCase(Locale.ROOT) + " "))
        .isEqualTo(code);
    assertThat(EnrolmentCode.parse(code.text().replace('0', 'O').replace('1', 'l')))
        .isEqualTo(code);
  }

  @Test
  void noticesEveryWrongCharacterAndEverySwap() {
    for (int seed = 0; seed < 50; seed++) {
      String text = EnrolmentCode.generate(new Random(seed)).text();
      for (int i = 0; i < text.length(); i++) {
        for (int k = 0; k < ALPHABET.length(); k++) {
          char other = ALPHABET.charAt(k);
          String wrong = text.substring(0, i) + other + text.substring(i + 1);
          assertThat(isTaken(wrong)).as(wrong).isEqualTo(other == text.charAt(i));
        }
        for (int j = 0; j < i; j++) {
          StringBuilder swapped = new StringBuilder(text);
          swapped.setCharAt(i, text.charAt(j));
          swapped.setCharAt(j, text.charAt(i));
          assertThat(isTaken(swapped.toString()))
              .as(swapped.toString())
              .isEqualTo(text.charAt(i) == text.charAt(j));
        }
      }
    }
  }

  @Test
  void saysInWordsWhatIsWrong() {
    assertThatThrownBy(() -> EnrolmentCode.parse("7K3M")).hasMessageContaining("8 位");
    assertThatThrownBy(() -> EnrolmentCode.parse("UUUU-UUUU")).hasMessageContaining("8 位");
    String wrong = code.text().substring(0, 7) + (code.text().endsWith("0") ? "1" : "0");
    assertThatThrownBy(() -> EnrolmentCode.parse(wrong)).hasMessageContaining("输错");
  }

  @Test
  void isNeverPartOfALog() throws Exception {
    EnrolmentRequest request =
        new EnrolmentRequest(code, new VerifyingKey("0".repeat(64)), Sha256.of(new byte[0]));

    assertThat(request.toString()).doesNotContain(code.text());
    assertThat(EnrolmentRequest.read(request.write())).isEqualTo(request);
  }
}
