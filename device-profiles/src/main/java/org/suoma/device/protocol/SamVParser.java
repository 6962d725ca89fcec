package org.suoma.device.protocol;

import java.util.ArrayList;
import java.util.List;
import org.suoma.device.Bytes;

/**
 * Finds a SAM_V module's answers in what arrives, however it is cut and whatever noise lies
 * between. A frame with an impossible length or a wrong checksum is skipped: the search goes on
 * behind its preamble. What it has held is overwritten, as it may be a person's card: close it. One
 * thread.
 */
public final class SamVParser implements AutoCloseable {

  private static final int LENGTH_BYTES = 2;
  private static final int STATUS_BYTES = 3;

  /** SW1 to SW3 and the checksum. */
  private static final int SHORTEST = STATUS_BYTES + 1;

  /** Text, photo and fingerprints make 2,321 bytes; anything longer is noise. */
  private static final int LONGEST = 4_096;

  private Bytes waiting = Bytes.empty();
  private boolean sawDamage;

  /**
   * Takes in bytes and returns the answers that they complete.
   *
   * @param received copied; the caller erases them
   */
  public List<SamVReply> push(Bytes received) {
    keep(waiting.plus(received));
    List<SamVReply> replies = new ArrayList<>();
    boolean progress = true;
    while (progress) {
      progress = step(replies);
    }
    return replies;
  }

  /** Finishes or skips one frame; false if more bytes are needed. */
  private boolean step(List<SamVReply> replies) {
    int start = preambleOrItsBeginning();
    keep(waiting.slice(start, waiting.length()));
    int bodyStart = SamV.PREAMBLE.length();
    if (waiting.length() < bodyStart + LENGTH_BYTES) {
      return false;
    }
    int length = waiting.at(bodyStart) << 8 | waiting.at(bodyStart + 1);
    if (length < SHORTEST || length > LONGEST) {
      skipPreamble();
      return true;
    }
    int end = bodyStart + LENGTH_BYTES + length;
    if (waiting.length() < end) {
      return false;
    }
    Bytes body = waiting.slice(bodyStart, end - 1);
    if (SamV.checksum(body) == waiting.at(end - 1)) {
      replies.add(
          new SamVReply(
              body.at(LENGTH_BYTES + 2), body.slice(LENGTH_BYTES + STATUS_BYTES, body.length())));
      keep(waiting.slice(end, waiting.length()));
    } else {
      sawDamage = true;
      skipPreamble();
    }
    body.erase();
    return true;
  }

  /** Whether a frame with a wrong checksum has come by. */
  public boolean sawDamage() {
    return sawDamage;
  }

  private void skipPreamble() {
    keep(waiting.slice(SamV.PREAMBLE.length(), waiting.length()));
  }

  private void keep(Bytes next) {
    waiting.erase();
    waiting = next;
  }

  @Override
  public void close() {
    keep(Bytes.empty());
  }

  /** Where a preamble, or at the very end the beginning of one, stands. */
  private int preambleOrItsBeginning() {
    for (int start = 0; start < waiting.length(); start++) {
      if (mayBePreamble(start)) {
        return start;
      }
    }
    return waiting.length();
  }

  private boolean mayBePreamble(int start) {
    int compared = Math.min(SamV.PREAMBLE.length(), waiting.length() - start);
    for (int i = 0; i < compared; i++) {
      if (waiting.at(start + i) != SamV.PREAMBLE.at(i)) {
        return false;
      }
    }
    return true;
  }

  /** How many bytes wait for the rest of a frame; never more than the longest frame. */
  int waitingBytes() {
    return waiting.length();
  }
}
