package org.suoma.county.recording;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Speech is made here: syllables of a hum under an arc of loudness, in the noise of a room. */
class MasteringTest {

  private static final int HERTZ = 48_000;

  @Test
  void cutsTheSilenceOffAndKeepsTheSpeech() throws IOException {
    Mastering.Mastered mastered = Mastering.of(SpokenWav.of(HERTZ, 1, 2.0, 1.5, 0.25));

    // A breath before and after stays.
    assertThat(mastered.length()).isBetween(Duration.ofMillis(1_400), Duration.ofMillis(1_900));
    assertThat(Mp3.length(mastered.mp3()))
        .isBetween(mastered.length(), mastered.length().plusMillis(150));
  }

  @Test
  void aSentenceOfFiveSecondsHasThirtyKilobytes() throws IOException {
    byte[] wav = SpokenWav.of(HERTZ, 1, 0.5, 5, 0.25);

    assertThat(Mastering.of(wav).mp3()).hasSizeBetween(28_000, 36_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 11_025, 16_000, 22_050, 44_100, 48_000})
  void takesEveryRateThatMicrophonesHave(int hertz) throws IOException {
    Mastering.Mastered mastered = Mastering.of(SpokenWav.of(hertz, 2, 0.3, 1.2, 0.25));

    assertThat(Mp3.length(mastered.mp3()))
        .isBetween(Duration.ofMillis(1_000), Duration.ofMillis(1_900));
  }

  @Test
  void softAndLoudSpeakersAreHeardAlike() throws IOException {
    Sound soft = Mastering.spoken(SpokenWav.sound(HERTZ, 0.3, 1.5, 0.04));
    Sound loud = Mastering.spoken(SpokenWav.sound(HERTZ, 0.3, 1.5, 0.6));

    assertThat(Sound.decibels(soft.peak())).isCloseTo(Sound.decibels(loud.peak()), within(1.0));
    assertThat(Sound.decibels(soft.peak())).isBetween(-18.0, -0.9);
  }

  @Test
  void refusesSilenceAndARoomWhereNobodySpeaks() {
    refused(SpokenWav.of(HERTZ, 1, 0, 3, 0), "没有录到声音");
    refused(SpokenWav.wav(HERTZ, 1, new short[3 * HERTZ]), "没有录到声音");
  }

  @Test
  void refusesWhatIsTooSoft() {
    refused(SpokenWav.of(HERTZ, 1, 0.5, 2, 0.006), "声音太轻");
  }

  @Test
  void refusesWhatIsCutOffAtTheTop() {
    refused(SpokenWav.of(HERTZ, 1, 0.5, 2, 4), "声音太响");
  }

  @Test
  void refusesAClickForWantOfSpeech() {
    short[] click = SpokenWav.samples(HERTZ, 1.0, 0.05, 0.5);
    refused(SpokenWav.wav(HERTZ, 1, click), "");
  }

  @Test
  void refusesWhatIsTooLongBeforeLookingAtIt() {
    refused(SpokenWav.wav(8_000, 1, new short[181 * 8_000]), "录音长 181 秒，最长 180 秒");
  }

  @Test
  void refusesWhatIsNoRecording() {
    refused(new byte[0], "没有收到录音");
    refused("hello, this is no sound at all".getBytes(US_ASCII), "不是 MP3");
    byte[] eightBits = SpokenWav.of(HERTZ, 1, 0.5, 1, 0.25);
    eightBits[34] = 8;
    refused(eightBits, "这种 WAV 不能用");
  }

  @Test
  void noCutOffFileBreaksTheReader() {
    byte[] whole = SpokenWav.of(8_000, 1, 0.1, 0.6, 0.25);
    for (int length = 1; length < whole.length; length += length < 60 ? 1 : 997) {
      refused(Arrays.copyOf(whole, length), "");
    }
  }

  @Test
  void noNoiseInTheHeadBreaksTheReader() {
    Random random = new Random(20);
    for (int i = 0; i < 500; i++) {
      byte[] wav = SpokenWav.of(8_000, 1, 0.1, 0.6, 0.25);
      wav[12 + random.nextInt(32)] = (byte) random.nextInt(256);
      try {
        assertThat(Mastering.of(wav).mp3()).isNotEmpty();
      } catch (IOException e) {
        assertThat(e).isInstanceOf(RefusedRecordingException.class);
      }
    }
  }

  @Test
  void takesAnMp3AsItIs() throws IOException {
    byte[] mp3 =
        Files.readAllBytes(
            Path.of("..", "sample-county", "media", "voice", "zh", "frame-back.mp3"));

    assertThat(Mastering.of(mp3).mp3()).isEqualTo(mp3);
  }

  private static void refused(byte[] received, String words) {
    assertThatThrownBy(() -> Mastering.of(received))
        .isInstanceOf(RefusedRecordingException.class)
        .hasMessageContaining(words);
  }
}
