package org.suoma.content.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealedEnvelopeTest {

  private final Submissions submissions = new Submissions(7);
  private final EnvelopeOpener opener = new EnvelopeOpener(List.of(submissions.sealingKey()));
  private final Random random = new Random(11);

  @ParameterizedTest
  @EnumSource
  void bringsEveryKindToTheCountyUnchanged(SubmissionKind kind) throws Exception {
    SubmissionNumber number = submissions.number();
    QueryVerifier verifier = Submissions.verifier(random);
    SealedEnvelope sealed =
        new EnvelopeSealer(submissions.keys(), "hall-1")
            .seal(number, kind, Instant.parse("2026-11-25T04:05:59Z"), verifier, bytes("一个请求"));

    SealedEnvelope received = SealedEnvelope.parse(sealed.bytes());

    assertThat(received.header())
        .isEqualTo(
            new EnvelopeHeader(
                number,
                kind,
                "hall-1",
                submissions.sealingKey().publicKey().id(),
                Instant.parse("2026-11-25T04:05:00Z"),
                verifier,
                4096));
    assertThat(opener.open(received)).isEqualTo(bytes("一个请求"));
    assertThat(received).isEqualTo(sealed).hasToString(sealed.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4_091, 4_092, 4_093, 16_380, 16_381, 65_532, 65_533, 245_756})
  void tellsOfALengthOnlyTheStepAboveIt(int length) throws Exception {
    byte[] content = new byte[length];
    random.nextBytes(content);
    SealedEnvelope envelope =
        SealedEnvelope.parse(submissions.seal(submissions.number(), content).bytes());

    assertThat(opener.open(envelope)).isEqualTo(content);
    assertThat(Padding.STEPS).contains(envelope.header().paddedLength());
    assertThat(envelope.length()).isLessThanOrEqualTo(SealedEnvelope.MAX_BYTES);
  }

  @Test
  void hidesWhichOfTwoContentsIsLonger() throws Exception {
    assertThat(submissions.seal(submissions.number(), "是").length())
        .isEqualTo(submissions.seal(submissions.number(), "x".repeat(4_000)).length());
  }

  @Test
  void takesNoContentThatIsTooLarge() {
    byte[] content = new byte[EnvelopeSealer.MOST_CONTENT_BYTES + 1];

    assertRefused(
        SubmissionError.TOO_LARGE,
        "content: must have at most 245756 bytes, has 245757",
        () -> submissions.seal(submissions.number(), content));
  }

  @Test
  void isRefusedByNameWhereverItIsCutShort() throws Exception {
    byte[] whole = submissions.next().bytes();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> SealedEnvelope.parse(cut))
          .as("cut to %d bytes", length)
          .isInstanceOfSatisfying(
              SubmissionException.class,
              e ->
                  assertThat(e.error())
                      .isIn(SubmissionError.TRUNCATED, SubmissionError.NOT_AN_ENVELOPE));
    }
  }

  @Test
  void cannotBeChangedAnywhere() throws Exception {
    byte[] whole = submissions.next().bytes();
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= (byte) (1 << random.nextInt(8));
      assertThatThrownBy(() -> opener.open(SealedEnvelope.parse(changed)))
          .as("byte %d", i)
          .isInstanceOf(SubmissionException.class);
    }
  }

  @Test
  void survivesAnythingThatMayArrive() throws Exception {
    byte[] whole = submissions.next().bytes();
    int refused = 0;
    for (int round = 0; round < 20_000; round++) {
      byte[] mutated = mutate(whole);
      try {
        SealedEnvelope parsed = SealedEnvelope.parse(mutated);
        assertThat(parsed.bytes()).isEqualTo(mutated);
        assertThat(SealedEnvelope.write(parsed.header())).isEqualTo(parsed.headerBytes());
      } catch (SubmissionException e) {
        assertThat(e.error().isRefusal()).isTrue();
        assertThat(e).hasMessageMatching("(?s)[a-zA-Z.]+: .+");
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(1_000);
  }

  private byte[] mutate(byte[] whole) {
    byte[] mutated = Arrays.copyOf(whole, whole.length + random.nextInt(3) * random.nextInt(99));
    if (random.nextInt(4) == 0) {
      mutated = Arrays.copyOf(mutated, random.nextInt(mutated.length + 1));
    }
    // Mostly the header: the rest is random already.
    for (int i = random.nextInt(6); i > 0 && mutated.length > 0; i--) {
      mutated[random.nextInt(Math.min(mutated.length, 160))] = (byte) random.nextInt(256);
    }
    return mutated;
  }

  @Test
  void namesWhatIsWrongWithIt() throws Exception {
    byte[] whole = submissions.next().bytes();

    assertRefused(SubmissionError.NOT_AN_ENVELOPE, "SUOM", parsing(bytes("<html>")));
    assertRefused(SubmissionError.NOT_AN_ENVELOPE, "SUOM", parsing(new byte[0]));
    assertRefused(
        SubmissionError.WRONG_VERSION, "version: must be 1, is 2", parsing(with(whole, 4, 2)));
    assertRefused(SubmissionError.MALFORMED, "kind: there is no 99", parsing(with(whole, 5, 99)));
    assertRefused(SubmissionError.MALFORMED, "number: must have 16", parsing(with(whole, 14, 'x')));
    assertRefused(SubmissionError.MALFORMED, "paddedLength", parsing(with(whole, 82, 1)));
    assertRefused(SubmissionError.MALFORMED, "kiosk", parsing(with(whole, 86, 64)));
    assertRefused(SubmissionError.MALFORMED, "kiosk", parsing(with(whole, 87, ' ')));
    assertRefused(
        SubmissionError.MALFORMED, "envelope", parsing(Arrays.copyOf(whole, whole.length + 1)));
    assertRefused(
        SubmissionError.TOO_LARGE,
        "at most 262144 bytes",
        parsing(Arrays.copyOf(whole, SealedEnvelope.MAX_BYTES + 1)));
  }

  private static byte[] with(byte[] whole, int index, int value) {
    byte[] changed = whole.clone();
    changed[index] = (byte) value;
    return changed;
  }

  private static ThrowingCallable parsing(byte[] bytes) {
    return () -> SealedEnvelope.parse(bytes);
  }

  @Test
  void isOpenedByItsOwnCountyOnly() throws Exception {
    SealedEnvelope envelope = submissions.next();
    EnvelopeOpener other = new EnvelopeOpener(List.of(SealingKey.generate()));

    assertRefused(SubmissionError.UNKNOWN_KEY, "there is no key", () -> other.open(envelope));
  }

  @Test
  void isOpenedByKeysOfEarlierGenerations() throws Exception {
    SealedEnvelope envelope = submissions.next();
    EnvelopeOpener later =
        new EnvelopeOpener(
            List.of(SealingKey.generate(), SealingKey.fromPem(submissions.sealingKey().toPem())));

    assertThat(later.open(envelope)).isEqualTo(bytes(Submissions.CONTENT));
  }

  @Test
  void cannotTravelUnderAnotherNumber() throws Exception {
    SealedEnvelope first = submissions.next();
    byte[] digits = submissions.number().digits().getBytes(UTF_8);
    byte[] relabelled = first.bytes();
    System.arraycopy(digits, 0, relabelled, 14, digits.length);
    SealedEnvelope parsed = SealedEnvelope.parse(relabelled);

    assertThat(parsed.encapsulation()).isEqualTo(first.encapsulation());
    assertRefused(SubmissionError.NOT_AUTHENTIC, "not sealed for key", () -> opener.open(parsed));
  }

  @Test
  void showsNothingOfItsContent() throws Exception {
    SealedEnvelope envelope = submissions.next();

    assertThat(envelope.toString() + submissions.sealingKey())
        .contains("DISCLOSURE_APPLICATION")
        .doesNotContain("11010519491231002X", "PRIVATE");
    assertThat(new String(envelope.bytes(), UTF_8))
        .doesNotContain("11010519491231002X", "金丝雀", "样本人");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static void assertRefused(
      SubmissionError error, String message, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            SubmissionException.class, e -> assertThat(e.error()).isEqualTo(error))
        .hasMessageContaining(message);
  }
}
