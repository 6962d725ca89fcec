package org.suoma.app.care;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Three notes by which one hears how loud the kiosk is: 16-bit PCM, mono, as a WAV file. */
public final class Tone {

  private static final int SAMPLES_PER_SECOND = 22_050;
  private static final int HEADER_BYTES = 44;
  private static final double NOTE_SECONDS = 0.45;

  /** C, E and G (ISO 16: A is 440 Hz). */
  private static final double[] NOTES = {523.25, 659.26, 783.99};

  /** Below the largest, as recordings of voices are. */
  private static final double LOUDNESS = 0.5;

  private Tone() {}

  /** The file. */
  public static byte[] wav() {
    int samples = (int) (NOTE_SECONDS * SAMPLES_PER_SECOND);
    int bytes = 2 * samples * NOTES.length;
    ByteBuffer wav = ByteBuffer.allocate(HEADER_BYTES + bytes).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(US_ASCII)).putInt(HEADER_BYTES - 8 + bytes);
    wav.put("WAVEfmt ".getBytes(US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 1);
    wav.putInt(SAMPLES_PER_SECOND).putInt(2 * SAMPLES_PER_SECOND);
    wav.putShort((short) 2).putShort((short) 16);
    wav.put("data".getBytes(US_ASCII)).putInt(bytes);
    for (double note : NOTES) {
      for (int i = 0; i < samples; i++) {
        double fade = 1 - (double) i / samples;
        double wave = Math.sin(2 * Math.PI * note * i / SAMPLES_PER_SECOND);
        wav.putShort((short) (LOUDNESS * fade * wave * Short.MAX_VALUE));
      }
    }
    return wav.array();
  }
}
