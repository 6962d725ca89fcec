package org.suoma.county.recording;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;

/** WAV files in which somebody seems to speak. */
public final class SpokenWav {

  private static final double ROOM = 0.0004;
  private static final double SYLLABLES_A_SECOND = 4;

  private SpokenWav() {}

  /**
   * Silence, speech, silence.
   *
   * @param pause seconds before and after
   * @param speech seconds in between
   * @param loud of full scale; 0 for nobody, above 1 for cut off at the top
   */
  public static byte[] of(int hertz, int channels, double pause, double speech, double loud) {
    return wav(hertz, channels, samples(hertz, pause, speech, loud));
  }

  static Sound sound(int hertz, double pause, double speech, double loud) {
    return new Sound(hertz, samples(hertz, pause, speech, loud));
  }

  static short[] samples(int hertz, double pause, double speech, double loud) {
    Random random = new Random(7);
    short[] samples = new short[(int) ((2 * pause + speech) * hertz)];
    for (int i = 0; i < samples.length; i++) {
      double at = (double) i / hertz - pause;
      double value = ROOM * random.nextGaussian();
      if (at >= 0 && at < speech) {
        double arc = Math.abs(Math.sin(Math.PI * SYLLABLES_A_SECOND * at));
        double hum = Math.sin(2 * Math.PI * 180 * at) + 0.5 * Math.sin(2 * Math.PI * 720 * at);
        value += loud * arc * hum / 1.5;
      }
      samples[i] = (short) Math.round(Math.max(-1, Math.min(1, value)) * Sound.FULL);
    }
    return samples;
  }

  static byte[] wav(int hertz, int channels, short[] samples) {
    int bytes = samples.length * 2 * channels;
    ByteBuffer out = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    out.put("RIFF".getBytes(US_ASCII)).putInt(36 + bytes).put("WAVEfmt ".getBytes(US_ASCII));
    out.putInt(16).putShort((short) 1).putShort((short) channels).putInt(hertz);
    out.putInt(hertz * 2 * channels).putShort((short) (2 * channels)).putShort((short) 16);
    out.put("data".getBytes(US_ASCII)).putInt(bytes);
    for (short sample : samples) {
      for (int channel = 0; channel < channels; channel++) {
        out.putShort(sample);
      }
    }
    return out.array();
  }
}
