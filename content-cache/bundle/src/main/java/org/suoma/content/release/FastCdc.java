package org.suoma.content.release;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts contents where their own bytes say so, so that an edit moves few cuts: FastCDC with
 * normalised chunking.
 *
 * @see <a href="https://www.usenix.org/conference/atc16/technical-sessions/presentation/xia">Xia et
 *     al., FastCDC, USENIX ATC 2016</a>
 */
public final class FastCdc {

  /** Shorter contents stay whole. */
  public static final int WHOLE_BELOW = 256 << 10;

  private static final int LEAST = 16 << 10;
  private static final int AVERAGE = 64 << 10;
  private static final int MOST = 256 << 10;

  /** Before the average length a cut is made harder, after it easier: masks of 18 and 14 bits. */
  private static final long HARD_MASK = mask(18);

  private static final long EASY_MASK = mask(14);

  private static final long[] GEAR = gear();

  private FastCdc() {}

  /** The lengths of a content's chunks, in order; one chunk if it is short. */
  public static List<Integer> cut(byte[] content) {
    List<Integer> lengths = new ArrayList<>();
    if (content.length <= WHOLE_BELOW) {
      lengths.add(content.length);
      return lengths;
    }
    for (int from = 0; from < content.length; from += lengths.get(lengths.size() - 1)) {
      lengths.add(next(content, from));
    }
    return lengths;
  }

  private static int next(byte[] content, int from) {
    int left = content.length - from;
    if (left <= LEAST) {
      return left;
    }
    int end = Math.min(left, MOST);
    int normal = Math.min(end, AVERAGE);
    long hash = 0;
    int i = LEAST;
    for (; i < normal; i++) {
      hash = (hash << 1) + GEAR[content[from + i] & 0xFF];
      if ((hash & HARD_MASK) == 0) {
        return i + 1;
      }
    }
    for (; i < end; i++) {
      hash = (hash << 1) + GEAR[content[from + i] & 0xFF];
      if ((hash & EASY_MASK) == 0) {
        return i + 1;
      }
    }
    return end;
  }

  /** The highest bits depend on the most bytes. */
  private static long mask(int bits) {
    return -1L << (Long.SIZE - bits);
  }

  /** One random number for each byte value; fixed for ever, or all kiosks would fetch anew. */
  private static long[] gear() {
    long[] gear = new long[256];
    for (int i = 0; i < gear.length; i++) {
      MessageDigest digest = Sha256.begin();
      digest.update(("suoma gear " + i).getBytes(US_ASCII));
      gear[i] = ByteBuffer.wrap(digest.digest()).getLong();
    }
    return gear;
  }
}
