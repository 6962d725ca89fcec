package org.suoma.device.protocol;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.suoma.device.Bytes;
import org.suoma.device.profile.ProfileLibrary;
import org.suoma.device.profile.ScannerProfile;

/** What comes over a serial line may be cut, mixed with noise, or noise alone. */
@Timeout(120)
class ParserNoiseTest {

  private static final int NOISE_BYTES = 10_000_000;
  private static final int MOST_AT_ONCE = 2_000;
  private static final int MOST_WAITING = 8_192;
  private static final Bytes NO_CARD =
      Bytes.of(0xAA, 0xAA, 0xAA, 0x96, 0x69, 0, 4, 0, 0, 0x80, 0x84);

  private final Random random = new Random(20261123);

  @Test
  void aReaderAnswersAmidNoiseHoweverTheBytesAreCut() {
    for (int before = 0; before < 40; before++) {
      Bytes all = noiseWithoutPreamble(before).plus(NO_CARD).plus(noiseWithoutPreamble(20));
      for (int cut = 0; cut <= all.length(); cut++) {
        SamVParser parser = new SamVParser();
        List<SamVReply> replies = new ArrayList<>(parser.push(all.slice(0, cut)));
        replies.addAll(parser.push(all.slice(cut, all.length())));

        assertThat(replies).as("%d bytes before, cut at %d", before, cut).hasSize(1);
      }
    }
  }

  @Test
  void tenMillionBytesOfNoiseDoNotTireTheReadersParser() {
    SamVParser parser = new SamVParser();
    for (int sent = 0; sent < NOISE_BYTES; ) {
      Bytes noise = noise(1 + random.nextInt(MOST_AT_ONCE));
      List<SamVReply> unused = parser.push(noise);
      assertThat(parser.waitingBytes()).isLessThan(MOST_WAITING);
      sent += noise.length();
    }
  }

  @Test
  void tenMillionBytesOfNoiseDoNotTireAnyScannersFramer() throws Exception {
    for (ScannerProfile profile : ProfileLibrary.bundled().all(ScannerProfile.class).values()) {
      ScanFramer framer = new ScanFramer(profile);
      for (int sent = 0; sent < NOISE_BYTES; ) {
        Bytes noise = noise(1 + random.nextInt(MOST_AT_ONCE));
        List<ScannedCode> unused = framer.push(noise);
        assertThat(framer.waitingBytes()).isLessThan(MOST_WAITING);
        sent += noise.length();
      }
      framer.idle();
      assertThat(framer.waitingBytes()).isZero();
      framer.push(Bytes.of("9787\r".getBytes(US_ASCII)));
      assertThat(framer.waitingBytes()).isLessThan(MOST_WAITING);
    }
  }

  @Test
  void tenMillionBytesOfNoiseMakeSenseToNoStatusQuestionForLonger() {
    for (StatusQuestion question : StatusQuestion.values()) {
      for (int sent = 0; sent < NOISE_BYTES; sent += MOST_AT_ONCE) {
        question
            .answerIn(noise(MOST_AT_ONCE))
            .ifPresent(answer -> assertThat(parsed(question, answer)).isNotNull());
      }
    }
  }

  private static PrinterCondition parsed(StatusQuestion question, Bytes answer) {
    Map<StatusQuestion, Bytes> answers = new EnumMap<>(StatusQuestion.class);
    for (StatusQuestion other : StatusQuestion.values()) {
      if (other.isUnmistakable()) {
        answers.put(other, Bytes.of(0x12));
      }
    }
    answers.put(question, answer);
    return PrinterStatusCodec.parse(answers);
  }

  private Bytes noise(int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return Bytes.of(noise);
  }

  /** Noise that cannot be taken for the beginning of a frame, which would wait for its end. */
  private Bytes noiseWithoutPreamble(int length) {
    byte[] noise = noise(length).toArray();
    for (int i = 0; i < noise.length; i++) {
      if (noise[i] == (byte) 0x96) {
        noise[i] = 0;
      }
    }
    return Bytes.of(noise);
  }
}
