package org.suoma.device.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.suoma.device.Bytes;
import org.suoma.device.profile.ScannerProfile;

/**
 * Cuts what a scanner sends into codes: at the suffix, or at a pause. A trigger's acknowledgement
 * in front is dropped. Text is UTF-8 if it is valid as such, else GB18030. One thread.
 */
public final class ScanFramer {

  /** A QR code holds at most 2,953 bytes; more without an end is noise. */
  private static final int MAX_BYTES = 4_096;

  private static final int CR = 0x0D;
  private static final int LF = 0x0A;

  private final boolean endsAtLineEnd;
  private final Bytes acknowledgement;
  private Bytes waiting = Bytes.empty();

  /** A framer for one model. */
  public ScanFramer(ScannerProfile profile) {
    this.endsAtLineEnd = profile.suffix() != ScannerProfile.Suffix.NONE;
    this.acknowledgement = Bytes.of(HexFormat.of().parseHex(profile.acknowledgement()));
  }

  /** Takes in bytes and returns the codes that they complete. */
  public List<String> push(Bytes received) {
    waiting = waiting.plus(received);
    List<String> codes = new ArrayList<>();
    dropAcknowledgement();
    if (endsAtLineEnd) {
      takeLines(codes);
    }
    if (waiting.length() > MAX_BYTES) {
      waiting = Bytes.empty();
    }
    return codes;
  }

  /** Nothing came for the profile's pause: what waits is a code. */
  public List<String> idle() {
    List<String> codes = new ArrayList<>();
    dropAcknowledgement();
    add(waiting, codes);
    waiting = Bytes.empty();
    return codes;
  }

  /** How many bytes wait for the end of a code; bounded. */
  int waitingBytes() {
    return waiting.length();
  }

  private void takeLines(List<String> codes) {
    int start = 0;
    for (int i = 0; i < waiting.length(); i++) {
      if (waiting.at(i) == CR || waiting.at(i) == LF) {
        add(waiting.slice(start, i), codes);
        start = i + 1;
      }
    }
    waiting = waiting.slice(start, waiting.length());
  }

  private void dropAcknowledgement() {
    int length = acknowledgement.length();
    if (length > 0
        && waiting.length() >= length
        && waiting.slice(0, length).equals(acknowledgement)) {
      waiting = waiting.slice(length, waiting.length());
    }
  }

  private static void add(Bytes code, List<String> codes) {
    if (code.length() > 0) {
      codes.add(decode(code.toArray()));
    }
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("GB18030"));
    }
  }
}
