package org.suoma.device.protocol;

import java.util.ArrayList;
import java.util.List;
import org.suoma.device.Bytes;
import org.suoma.device.profile.ScannerProfile.Framing;

/**
 * Codes that end at a line's end, between STX and ETX, or at a pause; what answers a trigger is
 * dropped in front of them.
 */
final class TextFrames implements CodeFrames {

  private static final int STX = 0x02;
  private static final int ETX = 0x03;
  private static final int CR = 0x0D;
  private static final int LF = 0x0A;

  private final Framing framing;
  private final Bytes acknowledgement;
  private Bytes waiting = Bytes.empty();

  TextFrames(Framing framing, Bytes acknowledgement) {
    this.framing = framing;
    this.acknowledgement = acknowledgement;
  }

  @Override
  public List<Bytes> push(Bytes received) {
    waiting = waiting.plus(received);
    List<Bytes> codes = new ArrayList<>();
    dropAcknowledgement();
    switch (framing) {
      case LINE -> takeLines(codes);
      case STX_ETX -> takeEnclosed(codes);
      case IDLE_GAP, SSI -> {
        // Only a pause ends a code; SSI has frames of its own.
      }
    }
    if (waiting.length() > MAX_BYTES) {
      waiting = Bytes.empty();
    }
    return codes;
  }

  /** Half a frame between STX and ETX is none: what the resident holds is scanned again. */
  @Override
  public List<Bytes> idle() {
    List<Bytes> codes = new ArrayList<>();
    dropAcknowledgement();
    if (framing != Framing.STX_ETX) {
      add(waiting, codes);
    }
    waiting = Bytes.empty();
    return codes;
  }

  @Override
  public Bytes takeAnswer() {
    return Bytes.empty();
  }

  @Override
  public int waitingBytes() {
    return waiting.length();
  }

  private void takeLines(List<Bytes> codes) {
    int start = 0;
    for (int i = 0; i < waiting.length(); i++) {
      if (waiting.at(i) == CR || waiting.at(i) == LF) {
        add(waiting.slice(start, i), codes);
        start = i + 1;
      }
    }
    waiting = waiting.slice(start, waiting.length());
  }

  private void takeEnclosed(List<Bytes> codes) {
    int start = -1;
    int done = 0;
    for (int i = 0; i < waiting.length(); i++) {
      if (waiting.at(i) == STX) {
        start = i;
      } else if (waiting.at(i) == ETX && start >= 0) {
        add(waiting.slice(start + 1, i), codes);
        start = -1;
        done = i + 1;
      }
    }
    waiting = start >= 0 ? waiting.slice(start, waiting.length()) : tail(done);
  }

  /** Without an STX only what may be the beginning of an acknowledgement is worth keeping. */
  private Bytes tail(int from) {
    int keep = Math.min(waiting.length() - from, acknowledgement.length());
    return waiting.slice(waiting.length() - keep, waiting.length());
  }

  private void dropAcknowledgement() {
    int length = acknowledgement.length();
    if (length > 0
        && waiting.length() >= length
        && waiting.slice(0, length).equals(acknowledgement)) {
      waiting = waiting.slice(length, waiting.length());
    }
  }

  private static void add(Bytes code, List<Bytes> codes) {
    if (code.length() > 0) {
      codes.add(code);
    }
  }
}
