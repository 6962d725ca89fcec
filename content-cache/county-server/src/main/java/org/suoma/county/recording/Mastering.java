package org.suoma.county.recording;

import java.time.Duration;
import java.util.Arrays;

/**
 * Makes of what somebody has spoken what kiosks play: without the silence before and after, as loud
 * as all others, as an MP3. What cannot be understood is refused, with what to do.
 */
final class Mastering {

  /** Longer texts are recorded in parts, or from a folder. */
  static final Duration LONGEST = Duration.ofMinutes(3);

  /** Three minutes at 48 kHz in two channels. */
  static final int MOST_BYTES = 35_000_000;

  /** So loud the loudest twentieth of the speech becomes; peaks are some ten decibels higher. */
  private static final double TARGET = -16;

  /** Softer than this the noise of the room would be lifted with the voice. */
  private static final double SOFTEST = -42;

  /** Nothing was said at all. */
  private static final double SILENCE = -54;

  /** What is so far below the speech is the room. */
  private static final double ROOM = 28;

  /** A peak may be so high after all. */
  private static final double HEADROOM = -1;

  /** How many of a thousand samples may be cut off before it is heard. */
  private static final int CLIPPED_OF_THOUSAND = 1;

  /** What stays before and after: 160 milliseconds, so that no first consonant is lost. */
  private static final int MARGIN_WINDOWS = 8;

  private Mastering() {}

  /**
   * What kiosks play.
   *
   * @param received a WAV, or an MP3, which is taken as it is
   * @throws RefusedRecordingException if it cannot be used; the message tells the speaker why
   */
  static Mastered of(byte[] received) throws RefusedRecordingException {
    if (received.length == 0) {
      throw new RefusedRecordingException("没有收到录音，请先按“录音”");
    }
    if (received.length > MOST_BYTES) {
      throw new RefusedRecordingException("录音超过 %d MB，请分段录".formatted(MOST_BYTES / 1_000_000));
    }
    if (!Wav.isOne(received)) {
      return whole(received);
    }
    Sound spoken = spoken(Wav.read(received, LONGEST));
    byte[] mp3 = Mp3Encoder.encode(spoken);
    Duration unused = Mp3.length(mp3);
    return new Mastered(mp3, spoken.length());
  }

  private static Mastered whole(byte[] mp3) throws RefusedRecordingException {
    if (mp3.length > VoiceFiles.MOST_BYTES) {
      throw new RefusedRecordingException(
          "文件超过 %d MB".formatted(VoiceFiles.MOST_BYTES / 1_000_000));
    }
    Duration length = Mp3.length(mp3);
    requireLength(length);
    return new Mastered(mp3, length);
  }

  /** The speech in what was heard, as loud as all others. */
  static Sound spoken(Sound heard) throws RefusedRecordingException {
    double[] levels = heard.levels();
    double loud = loud(levels);
    if (loud < SILENCE) {
      throw new RefusedRecordingException("没有录到声音；请看话筒有没有插好、是不是关着，再录一次");
    }
    if (heard.clipped() * 1_000L > (long) CLIPPED_OF_THOUSAND * heard.samples()) {
      throw new RefusedRecordingException("声音太响，录破了；离话筒远一点，再录一次");
    }
    if (loud < SOFTEST) {
      throw new RefusedRecordingException("声音太轻，终端上听不清；离话筒近一点，再录一次");
    }
    Sound spoken = trimmed(heard, levels, loud - ROOM);
    requireLength(spoken.length());
    double gain = Math.min(TARGET - loud, HEADROOM - Sound.decibels(Math.max(1, spoken.peak())));
    return spoken.times(Math.pow(10, gain / 20));
  }

  private static void requireLength(Duration length) throws RefusedRecordingException {
    if (length.compareTo(VoiceFiles.SHORTEST) < 0 || length.compareTo(VoiceFiles.LONGEST) > 0) {
      throw new RefusedRecordingException(
          "录音长 %.1f 秒，应在 %.1f 秒到 %d 秒之间"
              .formatted(
                  length.toMillis() / 1e3,
                  VoiceFiles.SHORTEST.toMillis() / 1e3,
                  VoiceFiles.LONGEST.toSeconds()));
    }
  }

  /** How loud the louder part of it is: a click of the mouse does not count, a syllable does. */
  private static double loud(double[] levels) {
    double[] sorted = levels.clone();
    Arrays.sort(sorted);
    int click = Math.max(3, sorted.length / 20);
    return sorted.length < click ? -96 : sorted[sorted.length - click];
  }

  /** Two windows that follow each other are speech; one alone may be a click. */
  private static Sound trimmed(Sound heard, double[] levels, double floor) {
    int first = 0;
    while (first + 1 < levels.length && !(levels[first] > floor && levels[first + 1] > floor)) {
      first++;
    }
    int last = levels.length - 1;
    while (last > first && !(levels[last] > floor && levels[last - 1] > floor)) {
      last--;
    }
    return heard.part(
        Math.max(0, first - MARGIN_WINDOWS), Math.min(levels.length, last + 1 + MARGIN_WINDOWS));
  }

  /** An MP3 and how long it is. */
  static final class Mastered {

    private final byte[] mp3;
    private final Duration length;

    Mastered(byte[] mp3, Duration length) {
      this.mp3 = mp3;
      this.length = length;
    }

    byte[] mp3() {
      return mp3.clone();
    }

    Duration length() {
      return length;
    }
  }
}
