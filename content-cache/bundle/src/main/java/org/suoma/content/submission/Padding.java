package org.suoma.content.submission;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Brings contents to one of few lengths, so that an envelope's tells little: length (4 bytes, most
 * significant first), content, zeros.
 */
final class Padding {

  /** The lengths, in bytes, that an envelope's content may have. */
  static final List<Integer> STEPS = List.of(4 << 10, 16 << 10, 64 << 10, 240 << 10);

  /** The largest content, in bytes. */
  static final int MOST_BYTES = (240 << 10) - Integer.BYTES;

  private Padding() {}

  static boolean isStep(int length) {
    return STEPS.contains(length);
  }

  /** The padded content; the caller overwrites it after use. */
  static byte[] pad(byte[] content) throws SubmissionException {
    if (content.length > MOST_BYTES) {
      throw new SubmissionException(
          SubmissionError.TOO_LARGE,
          "content: must have at most %d bytes, has %d".formatted(MOST_BYTES, content.length));
    }
    int needed = content.length + Integer.BYTES;
    int step = STEPS.stream().filter(length -> length >= needed).findFirst().orElseThrow();
    byte[] padded = new byte[step];
    ByteBuffer.wrap(padded).putInt(content.length).put(content);
    return padded;
  }

  /** The content inside. */
  static byte[] unpad(byte[] padded) throws SubmissionException {
    int length = ByteBuffer.wrap(padded).getInt();
    if (length < 0 || length > padded.length - Integer.BYTES) {
      throw new SubmissionException(
          SubmissionError.MALFORMED, "content: a length of %d has no room".formatted(length));
    }
    for (int i = Integer.BYTES + length; i < padded.length; i++) {
      if (padded[i] != 0) {
        throw new SubmissionException(SubmissionError.MALFORMED, "content: padded with non-zeros");
      }
    }
    return Arrays.copyOfRange(padded, Integer.BYTES, Integer.BYTES + length);
  }
}
