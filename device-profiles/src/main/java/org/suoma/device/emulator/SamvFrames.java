package org.suoma.device.emulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.suoma.device.Bytes;

/**
 * Cuts what the host sends to a SAM_V reader into frames: {@code AA AA AA 96 69}, a length of two
 * bytes (the higher first), and so many bytes, the last of them a checksum. What is no frame is
 * skipped. Not for several threads.
 */
final class SamvFrames {

  static final Bytes PREAMBLE = Bytes.of(0xAA, 0xAA, 0xAA, 0x96, 0x69);

  /** Commands have at most three bytes and a checksum; readers refuse long frames. */
  static final int LONGEST = 256;

  private byte[] pending = new byte[0];

  /** Forgets a frame that has only begun. */
  void reset() {
    pending = new byte[0];
  }

  /** The frames that are complete now, each from its length on. */
  List<Bytes> accept(Bytes sent) {
    pending = Bytes.of(pending).plus(sent).toArray();
    List<Bytes> frames = new ArrayList<>();
    while (true) {
      skipToPreamble();
      int header = PREAMBLE.length() + 2;
      if (pending.length < header) {
        return frames;
      }
      int length = (pending[header - 2] & 0xFF) << 8 | (pending[header - 1] & 0xFF);
      if (length > LONGEST) {
        drop(1);
      } else if (pending.length < header + length) {
        return frames;
      } else {
        frames.add(Bytes.of(pending).slice(PREAMBLE.length(), header + length));
        drop(header + length);
      }
    }
  }

  private void skipToPreamble() {
    int skip = 0;
    while (skip < pending.length && !startsPreamble(skip)) {
      skip++;
    }
    drop(skip);
  }

  private boolean startsPreamble(int from) {
    int comparable = Math.min(PREAMBLE.length(), pending.length - from);
    return Bytes.of(pending).slice(from, from + comparable).equals(PREAMBLE.slice(0, comparable));
  }

  private void drop(int bytes) {
    pending = Arrays.copyOfRange(pending, bytes, pending.length);
  }

  /** XOR of all bytes of a range. */
  static int checksum(Bytes bytes, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum ^= bytes.at(i);
    }
    return sum;
  }
}
