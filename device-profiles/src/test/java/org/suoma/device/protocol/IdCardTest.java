package org.suoma.device.protocol;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suoma.device.Bytes;
import org.suoma.device.protocol.IdCard.Validity;

/** Numbers are the specimens of GB 11643, or 1 to 9 in order with their check character. */
class IdCardTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String SPECIMEN = "11010519491231002X";

  @ParameterizedTest
  @CsvSource({
    "' ', 11010519491231002X, true",
    "' ', 34052419800101001X, true",
    "' ', 110105194912310021, false",
    "' ', 1101051949123100, false",
    "' ', 1101051949123100AX, false",
    "J, 810000194912310028, true",
    "J, 11010519491231002X, false",
    "J, 840000194912310023, false",
    "I, ABC123456789012, true",
    "I, 11010519491231002X, false",
    "Y, 912345678901234563, true",
    "Y, 11010519491231002X, false"
  })
  void checksTheNumberByTheRulesOfItsCard(char kind, String number, boolean valid) {
    try (IdCard card = IdCard.parse(new Card(kind).number(number).data())) {
      assertThat(card.hasValidNumber()).isEqualTo(valid);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "' ', RESIDENT",
    "J, HONG_KONG_MACAO_TAIWAN",
    "I, FOREIGNER_2017",
    "Y, FOREIGNER_2023"
  })
  void tellsTheFourKindsApart(char letter, CardKind kind) {
    try (IdCard card = IdCard.parse(new Card(letter).data())) {
      assertThat(card.kind()).isEqualTo(kind);
      assertThat(card.maskedName()).isEqualTo("示**");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "20200101, 20400101, IN_FORCE",
    "20200101, 长期, IN_FORCE",
    "20200101, 20261123, IN_FORCE",
    "20200101, 20261122, EXPIRED",
    "20261124, 20400101, NOT_YET",
    "20200101, 20260230, UNREADABLE",
    "20200101, 2040010, UNREADABLE",
    "'', 长期, UNREADABLE"
  })
  void saysWhetherItIsInForce(String from, String to, Validity validity) {
    try (IdCard card = IdCard.parse(new Card(' ').valid(from, to).data())) {
      assertThat(card.validity(TODAY)).isEqualTo(validity);
    }
  }

  @Test
  void showsOnlyTheEndsOfNameAndNumber() {
    try (IdCard card = IdCard.parse(new Card(' ').number(SPECIMEN).data())) {
      assertThat(card.maskedName()).isEqualTo("示**");
      assertThat(card.maskedNumber()).isEqualTo("1101**********002X");
      assertThat(card.toString()).doesNotContain("示", "1101");
    }
  }

  @Test
  void holdsNothingOnceClosed() {
    IdCard card = IdCard.parse(new Card(' ').number(SPECIMEN).data());
    card.close();

    assertThat(card.maskedNumber()).isEmpty();
    assertThat(card.maskedName()).isEmpty();
    assertThat(card.hasValidNumber()).isFalse();
    assertThat(card.validity(TODAY)).isEqualTo(Validity.UNREADABLE);
  }

  @Test
  void refusesACardOfAnUnknownKindWithoutNamingIt() {
    assertThatThrownBy(() -> IdCard.parse(new Card('Q').number(SPECIMEN).data()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("1101");
  }

  @Test
  void refusesATruncatedCardWhereverItIsCut() {
    Bytes whole = new Card(' ').number(SPECIMEN).data();
    for (int length = 0; length < 4 + 256; length++) {
      Bytes cut = whole.slice(0, length);
      assertThatThrownBy(() -> IdCard.parse(cut)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** A text block with a photo of blanks. */
  private static final class Card {
    private final char kind;
    private final char[] text = new char[128];

    Card(char kind) {
      this.kind = kind;
      Arrays.fill(text, ' ');
      text[124] = kind;
      put("示例人", kind == 'I' ? 158 : 0);
      valid("20200101", "长期");
    }

    Card number(String number) {
      put(number, 122);
      return this;
    }

    Card valid(String from, String to) {
      put("        ", 188);
      put("        ", 204);
      put(from, 188);
      put(to, 204);
      return this;
    }

    private void put(String value, int offset) {
      value.getChars(0, value.length(), text, offset / 2);
    }

    Bytes data() {
      assertThat(text[124]).isEqualTo(kind);
      return Bytes.of(1, 0, 4, 0)
          .plus(Bytes.of(new String(text).getBytes(UTF_16LE)))
          .plus(Bytes.of(new byte[1024]));
    }
  }
}
