package org.suoma.device.protocol;

import java.util.ArrayList;
import java.util.List;
import org.suoma.device.Bytes;

/**
 * Zebra's Simple Serial Interface (Programmer's Guide 72E-40451): length, opcode, source, status,
 * type, data, and the two's complement of their sum, the higher byte first. Each packet with a code
 * is acknowledged, or the scanner sends it again.
 */
final class SsiFrames implements CodeFrames {

  private static final int DECODE_DATA = 0xF3;
  private static final int HEADER_BYTES = 5;
  private static final int CHECKSUM_BYTES = 2;

  /** Length, opcode, source, status: the shortest message. */
  private static final int SHORTEST = 4;

  /** CMD_ACK from the host: 04 D0 04 00, checksum recomputed. */
  private static final Bytes ACKNOWLEDGE = Bytes.of(0x04, 0xD0, 0x04, 0x00, 0xFF, 0x28);

  private Bytes waiting = Bytes.empty();
  private Bytes answer = Bytes.empty();

  @Override
  public List<Bytes> push(Bytes received) {
    waiting = waiting.plus(received);
    List<Bytes> codes = new ArrayList<>();
    boolean progress = true;
    while (progress) {
      progress = step(codes);
    }
    return codes;
  }

  /** Takes one packet, or drops one byte of noise; false if more are needed. */
  private boolean step(List<Bytes> codes) {
    if (waiting.length() == 0) {
      return false;
    }
    int length = waiting.at(0);
    if (length < SHORTEST) {
      drop(1);
      return true;
    }
    int end = length + CHECKSUM_BYTES;
    if (waiting.length() < end) {
      return false;
    }
    if (!isWhole(length)) {
      drop(1);
      return true;
    }
    if (waiting.at(1) == DECODE_DATA && length >= HEADER_BYTES) {
      answer = answer.plus(ACKNOWLEDGE);
      if (length > HEADER_BYTES) {
        codes.add(waiting.slice(HEADER_BYTES, length));
      }
    }
    drop(end);
    return true;
  }

  private boolean isWhole(int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      sum += waiting.at(i);
    }
    int checksum = waiting.at(length) << 8 | waiting.at(length + 1);
    return (-sum & 0xFFFF) == checksum;
  }

  private void drop(int bytes) {
    waiting = waiting.slice(bytes, waiting.length());
  }

  /** A packet never stops in the middle: what waits is noise, perhaps with a packet behind it. */
  @Override
  public List<Bytes> idle() {
    List<Bytes> codes = new ArrayList<>();
    while (waiting.length() > 0) {
      drop(1);
      codes.addAll(push(Bytes.empty()));
    }
    return codes;
  }

  @Override
  public Bytes takeAnswer() {
    Bytes taken = answer;
    answer = Bytes.empty();
    return taken;
  }

  @Override
  public int waitingBytes() {
    return waiting.length();
  }
}
