package org.suoma.device.emulator;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.Arrays;
import org.suoma.device.Bytes;

/**
 * A resident-ID reader with a SAM_V module, on which the specimen card of GB 11643 can be laid.
 * Speaks the protocol by itself, independently of our codec. Threads may share one.
 */
public final class IdReaderEmulator implements FarEnd.Device {

  private static final int FRAME_BYTES = 10;
  private static final int OK = 0x90;
  private static final int CARD_FOUND = 0x9F;
  private static final int NO_CARD = 0x80;
  private static final int READ_FAILED = 0x41;
  private static final int UNKNOWN_COMMAND = 0x21;

  private Bytes waiting = Bytes.empty();
  private boolean cardLies;
  private boolean cardRead;

  @Override
  public synchronized void received(Bytes bytes, FarEnd.Line line) {
    waiting = waiting.plus(bytes);
    while (waiting.length() >= FRAME_BYTES) {
      if (waiting.at(0) == 0xAA && waiting.at(4) == 0x69) {
        line.send(answer(waiting.at(7) << 8 | waiting.at(8)));
        waiting = waiting.slice(FRAME_BYTES, waiting.length());
      } else {
        waiting = waiting.slice(1, waiting.length());
      }
    }
  }

  private Bytes answer(int command) {
    return switch (command) {
      // Find: a card that has been read answers "none" until it is lifted.
      case 0x2001 ->
          cardLies && !cardRead
              ? frame(CARD_FOUND, Bytes.of(0, 0, 0, 0))
              : frame(NO_CARD, Bytes.empty());
      case 0x2002 -> cardLies ? frame(OK, Bytes.of(new byte[8])) : frame(0x81, Bytes.empty());
      case 0x3001 -> read();
      default -> frame(UNKNOWN_COMMAND, Bytes.empty());
    };
  }

  private Bytes read() {
    cardRead |= cardLies;
    return cardLies ? frame(OK, specimen()) : frame(READ_FAILED, Bytes.empty());
  }

  private static Bytes frame(int sw3, Bytes data) {
    int length = data.length() + 4;
    Bytes body = Bytes.of(length >> 8, length & 0xFF, 0x00, 0x00, sw3).plus(data);
    int checksum = 0;
    for (int i = 0; i < body.length(); i++) {
      checksum ^= body.at(i);
    }
    return Bytes.of(0xAA, 0xAA, 0xAA, 0x96, 0x69).plus(body).plus(Bytes.of(checksum));
  }

  private static Bytes specimen() {
    char[] text = new char[128];
    Arrays.fill(text, ' ');
    put(text, 0, "示例人");
    put(text, 15, "1");
    put(text, 16, "01");
    put(text, 18, "19491231");
    put(text, 26, "索玛县示例路1号");
    put(text, 61, "11010519491231002X");
    put(text, 79, "索玛县公安局");
    put(text, 94, "20200101");
    put(text, 102, "长期");
    return Bytes.of(0x01, 0x00, 0x04, 0x00)
        .plus(Bytes.of(new String(text).getBytes(UTF_16LE)))
        .plus(Bytes.of(new byte[1024]));
  }

  private static void put(char[] text, int offset, String value) {
    value.getChars(0, value.length(), text, offset);
  }

  @Override
  public synchronized void powerCycled() {
    waiting = Bytes.empty();
    cardRead = false;
  }

  /** Lays the specimen card down, or lifts it. */
  public synchronized void card(boolean lies) {
    cardLies = lies;
    cardRead = false;
  }

  /** Whether a card lies there. */
  public synchronized boolean hasCard() {
    return cardLies;
  }
}
