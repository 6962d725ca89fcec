package org.suoma.content.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionNumberTest {

  private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");

  private final Random random = new Random(7);

  @Test
  void computesDammsOwnExample() {
    assertThat(DammCode.checkDigit("572")).isEqualTo(4);
    assertThat(DammCode.checkDigit("5724")).isZero();
  }

  @Test
  void detectsEveryWrongDigit() {
    for (int round = 0; round < 500; round++) {
      String right = anyNumber().digits();
      for (int i = 0; i < right.length(); i++) {
        for (char digit = '0'; digit <= '9'; digit++) {
          String typed = right.substring(0, i) + digit + right.substring(i + 1);
          if (!typed.equals(right)) {
            assertMistyped(typed);
          }
        }
      }
    }
  }

  @Test
  void detectsEverySwapOfNeighbours() {
    for (int round = 0; round < 500; round++) {
      String right = anyNumber().digits();
      for (int i = 0; i + 1 < right.length(); i++) {
        char first = right.charAt(i);
        char second = right.charAt(i + 1);
        if (first != second) {
          assertMistyped(right.substring(0, i) + second + first + right.substring(i + 2));
        }
      }
    }
  }

  private static void assertMistyped(String typed) {
    assertThatThrownBy(() -> SubmissionNumber.parse(typed))
        .as(typed)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("check digit");
  }

  private SubmissionNumber anyNumber() {
    return SubmissionNumber.of(
        1 + random.nextInt(SubmissionNumber.MOST_KIOSKS),
        random.nextInt(SubmissionNumber.MINUTES),
        random.nextInt(SubmissionNumber.RANDOM));
  }

  @Test
  void neverComesTwiceFromAHundredKiosksThatWriteAtOnce() throws Exception {
    AtomicLong seconds = new AtomicLong();
    Set<SubmissionNumber> given = new HashSet<>();
    int count = 0;
    for (int kiosk = 1; kiosk <= 100; kiosk++) {
      seconds.set(0);
      NumberIssuer issuer = new NumberIssuer(kiosk, () -> NOON.plusSeconds(seconds.get()), random);
      for (int i = 0; i < 1_000; i++) {
        given.add(issuer.next());
        count++;
        seconds.addAndGet(random.nextInt(3));
      }
    }
    assertThat(given).hasSize(count);
  }

  @Test
  void neverComesTwiceWithinAMinuteOfOneKiosk() throws Exception {
    NumberIssuer issuer = new NumberIssuer(17, () -> NOON, random);
    Set<SubmissionNumber> given = new HashSet<>();
    for (int i = 0; i < 2_000; i++) {
      given.add(issuer.next());
    }
    assertThat(given).hasSize(2_000).allMatch(number -> number.kiosk() == 17);
  }

  @Test
  void lastsForNineteenYears() throws Exception {
    Instant last = NumberIssuer.EPOCH.plus(Duration.ofDays(19 * 365));
    SubmissionNumber number = new NumberIssuer(9_999, () -> last, random).next();

    assertThat(SubmissionNumber.parse(number.spaced())).isEqualTo(number);
  }

  @Test
  void isNotGivenWhileTheClockIsWrong() {
    InstantSource flatBattery = () -> Instant.parse("2000-01-01T00:07:00Z");

    assertThatThrownBy(() -> new NumberIssuer(1, flatBattery, random).next())
        .isInstanceOfSatisfying(
            SubmissionException.class,
            e -> assertThat(e.error()).isEqualTo(SubmissionError.CLOCK_WRONG));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 10_000})
  void belongsToAKioskThatCanHaveANumber(int kiosk) {
    assertThatThrownBy(() -> new NumberIssuer(kiosk, () -> NOON, random))
        .hasMessageContaining("1 to 9999");
  }

  @Test
  void isReadAloudInGroupsAndTypedWithOrWithoutThem() {
    SubmissionNumber number = SubmissionNumber.of(17, 473_280, 45);

    assertThat(number.spaced()).matches("0017 0473 2800 045[0-9]");
    assertThat(SubmissionNumber.parse(number.digits())).isEqualTo(number);
    assertThat(SubmissionNumber.parse(number.spaced().replace(' ', '-'))).isEqualTo(number);
    assertThat(SubmissionNumber.parse(number.spaced().replace(' ', '　'))).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123", "00170473280004512", "001704732800045x", "００１７０４７３２８０００４５１"})
  void isNothingElse(String text) {
    assertThatThrownBy(() -> SubmissionNumber.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hasAQueryCodeThatIsKnownByItsVerifierAlone() {
    QueryCode code = QueryCode.generate(random);
    QueryVerifier verifier = QueryVerifier.of(code, random);

    assertThat(verifier.matches(QueryCode.parse(code.spaced()))).isTrue();
    assertThat(verifier.matches(other(code))).isFalse();
    assertThat(QueryVerifier.of(code, random)).isNotEqualTo(verifier);
    assertThat(code + " " + verifier).doesNotContain(code.digits());
  }

  private static QueryCode other(QueryCode code) {
    int next = (Integer.parseInt(code.digits()) + 1) % 100_000_000;
    return QueryCode.parse(String.format(Locale.ROOT, "%08d", next));
  }
}
