package org.suoma.county.recording;

import java.time.Duration;
import java.util.Arrays;

/** What a microphone heard: one channel of samples of 16 bits. */
final class Sound {

  /** As loud as a sample can be. */
  static final int FULL = 32_767;

  /** A look at the level takes in this much: a syllable is longer. */
  private static final int WINDOWS_A_SECOND = 50;

  private final int hertz;
  private final short[] samples;

  /**
   * A sound.
   *
   * @param hertz samples a second
   * @param samples not copied; nobody changes them any more
   */
  Sound(int hertz, short[] samples) {
    this.hertz = hertz;
    this.samples = samples;
  }

  int hertz() {
    return hertz;
  }

  int samples() {
    return samples.length;
  }

  short sample(int at) {
    return samples[at];
  }

  Duration length() {
    return Duration.ofMillis(samples.length * 1_000L / hertz);
  }

  /** The level of each fiftieth of a second in decibels below full scale; silence is -96. */
  double[] levels() {
    int window = hertz / WINDOWS_A_SECOND;
    double[] levels = new double[(samples.length + window - 1) / window];
    for (int i = 0; i < levels.length; i++) {
      int from = i * window;
      int until = Math.min(samples.length, from + window);
      double sum = 0;
      for (int at = from; at < until; at++) {
        sum += (double) samples[at] * samples[at];
      }
      levels[i] = decibels(Math.sqrt(sum / (until - from)));
    }
    return levels;
  }

  static double decibels(double amplitude) {
    return 20 * Math.log10(Math.max(amplitude, 0.5) / FULL);
  }

  /** The greatest amplitude. */
  int peak() {
    int peak = 0;
    for (short sample : samples) {
      peak = Math.max(peak, Math.abs((int) sample));
    }
    return peak;
  }

  /**
   * How many samples stand at full scale with their neighbours: one alone may be a loud moment, a
   * row of them is a wave whose top was cut off.
   */
  int clipped() {
    int clipped = 0;
    int run = 0;
    for (short sample : samples) {
      run = Math.abs((int) sample) >= FULL - 7 ? run + 1 : 0;
      if (run == 3) {
        clipped += 3;
      } else if (run > 3) {
        clipped++;
      }
    }
    return clipped;
  }

  /** The part between two windows of {@link #levels}. */
  Sound part(int fromWindow, int untilWindow) {
    int window = hertz / WINDOWS_A_SECOND;
    return new Sound(
        hertz,
        Arrays.copyOfRange(
            samples,
            Math.min(samples.length, fromWindow * window),
            Math.min(samples.length, untilWindow * window)));
  }

  /** The same, louder or softer; what would be louder than possible is cut off. */
  Sound times(double factor) {
    short[] louder = new short[samples.length];
    for (int i = 0; i < samples.length; i++) {
      long value = Math.round(samples[i] * factor);
      louder[i] = (short) Math.max(-FULL, Math.min(FULL, value));
    }
    return new Sound(hertz, louder);
  }
}
