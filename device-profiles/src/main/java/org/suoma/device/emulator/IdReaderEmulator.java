package org.suoma.device.emulator;

import org.suoma.device.Bytes;

/**
 * A resident-ID reader that speaks SAM_V, and the specimen card that a hand lays on it. Threads may
 * share one.
 */
public final class IdReaderEmulator implements Emulator {

  private static final int OK = 0x90;
  private static final int CARD_FOUND = 0x9F;
  private static final int CHECKSUM_ERROR = 0x10;
  private static final int LENGTH_ERROR = 0x11;
  private static final int BAD_COMMAND = 0x21;
  private static final int READ_FAILED = 0x41;
  private static final int SELF_TEST_FAILED = 0x60;
  private static final int NOT_AUTHORISED = 0x66;
  private static final int NO_CARD = 0x80;
  private static final int SELECT_FAILED = 0x81;
  private static final int ITEM_ABSENT = 0x91;

  /** 05.01-20200101-0000000001-0000000001, numbers with the lower byte first. */
  private static final Bytes SAM_ID =
      Bytes.of(5, 0, 1, 0, 0xA5, 0x3A, 0x34, 0x01, 1, 0, 0, 0, 1, 0, 0, 0);

  /** 05.01-20200101-0000000002-0000000002. */
  private static final Bytes OTHER_SAM_ID =
      Bytes.of(5, 0, 1, 0, 0xA5, 0x3A, 0x34, 0x01, 2, 0, 0, 0, 2, 0, 0, 0);

  private static final Bytes SIZES = Bytes.of(0x01, 0x00, 0x04, 0x00);
  private static final Bytes NO_FINGERPRINT = Bytes.of(0x00, 0x00);

  private final SamvFrames frames = new SamvFrames();
  private CardState card = CardState.ABSENT;
  private Manner manner = Manner.PROPER;
  private boolean isSwapped;

  /** Lays the specimen card down; does nothing if one lies there. */
  public synchronized void lay() {
    if (card == CardState.ABSENT) {
      card = CardState.LAID;
    }
  }

  /** Takes the card away. */
  public synchronized void lift() {
    card = CardState.ABSENT;
  }

  /** Whether a card lies on it. */
  public synchronized boolean hasCard() {
    return card != CardState.ABSENT;
  }

  /** Another reader is put in this one's place, or this one again. */
  public synchronized void swap() {
    isSwapped = !isSwapped;
  }

  /** How it answers. */
  public synchronized Manner manner() {
    return manner;
  }

  /** How it answers from now on. */
  public synchronized void behave(Manner how) {
    manner = how;
  }

  @Override
  public synchronized Bytes receive(Bytes sent) {
    Bytes answers = Bytes.empty();
    for (Bytes frame : frames.accept(sent)) {
      Bytes answer = frame(answer(frame));
      answers = answers.plus(manner == Manner.SILENT ? Bytes.empty() : answer);
    }
    return answers;
  }

  @Override
  public synchronized void restart() {
    frames.reset();
    if (card != CardState.ABSENT) {
      card = CardState.LAID;
    }
  }

  /** SW3, then data. */
  private Bytes answer(Bytes frame) {
    if (frame.length() < 5) {
      return Bytes.of(LENGTH_ERROR);
    }
    int end = frame.length() - 1;
    if (SamvFrames.checksum(frame, 0, end) != frame.at(end)) {
      return Bytes.of(CHECKSUM_ERROR);
    }
    if (manner == Manner.NOT_AUTHORISED) {
      return Bytes.of(NOT_AUTHORISED);
    }
    return switch (frame.at(2) << 8 | frame.at(3)) {
      case 0x11FF -> Bytes.of(manner == Manner.SELF_TEST_FAILED ? SELF_TEST_FAILED : OK);
      case 0x10FF, 0x6000, 0x6001, 0x6002, 0x6003, 0x6004, 0x61FF -> Bytes.of(OK);
      case 0x12FF -> Bytes.of(OK).plus(isSwapped ? OTHER_SAM_ID : SAM_ID);
      case 0x2001 -> find();
      case 0x2002 -> select();
      case 0x3001 -> read(Bytes.empty());
      case 0x3010 -> read(NO_FINGERPRINT);
      case 0x3003 -> Bytes.of(isReadable() ? ITEM_ABSENT : READ_FAILED);
      default -> Bytes.of(BAD_COMMAND);
    };
  }

  /** A card that has been read is not found again until it was lifted, as with real readers. */
  private Bytes find() {
    if (card == CardState.ABSENT || card == CardState.READ) {
      return Bytes.of(NO_CARD);
    }
    card = CardState.FOUND;
    return Bytes.of(CARD_FOUND, 0, 0, 0, 0);
  }

  private Bytes select() {
    if (card != CardState.FOUND && card != CardState.SELECTED) {
      return Bytes.of(SELECT_FAILED);
    }
    card = CardState.SELECTED;
    return Bytes.of(OK, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  private Bytes read(Bytes fingerprintSize) {
    if (manner == Manner.LIFTED_IN_READING) {
      card = CardState.ABSENT;
    }
    if (!isReadable()) {
      return Bytes.of(READ_FAILED);
    }
    card = CardState.READ;
    return Bytes.of(OK)
        .plus(SIZES)
        .plus(fingerprintSize)
        .plus(SpecimenCard.text())
        .plus(SpecimenCard.photo());
  }

  private boolean isReadable() {
    return card == CardState.SELECTED || card == CardState.READ;
  }

  private Bytes frame(Bytes answer) {
    int length = 2 + answer.length() + 1; // SW1 SW2, then SW3 and data, then the checksum
    Bytes checked = Bytes.of(length >> 8, length & 0xFF, 0, 0).plus(answer);
    int checksum = SamvFrames.checksum(checked, 0, checked.length());
    int sent = manner == Manner.WRONG_CHECKSUM ? checksum ^ 0xFF : checksum;
    return SamvFrames.PREAMBLE.plus(checked).plus(Bytes.of(sent));
  }

  /** How a reader answers. */
  public enum Manner {
    PROPER,
    WRONG_CHECKSUM,
    SILENT,
    /** The card is taken away as soon as it is being read. */
    LIFTED_IN_READING,
    /** The security module wants a technician. */
    NOT_AUTHORISED,
    SELF_TEST_FAILED
  }

  private enum CardState {
    ABSENT,
    LAID,
    FOUND,
    SELECTED,
    READ
  }
}
