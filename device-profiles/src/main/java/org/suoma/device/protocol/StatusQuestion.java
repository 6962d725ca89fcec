package org.suoma.device.protocol;

import java.util.Optional;
import org.suoma.device.Bytes;

/** A question about a printer's state, {@code DLE EOT n}, and the form of its answer. */
public enum StatusQuestion {
  /** Whether it is offline. */
  PRINTER(1, Form.FRAMED),
  /** Why it is. */
  OFFLINE_CAUSE(2, Form.FRAMED),
  /** What has failed. */
  ERROR(3, Form.FRAMED),
  /** The roll. */
  PAPER(4, Form.FRAMED),
  /** Where the receipt is: Masung D347. */
  PRESENTER(5, Form.PLAIN),
  /** Everything in six bytes: Custom KPM210 manual p. 36. */
  FULL(20, Form.HEADED);

  private static final int FIXED_BITS = 0x93;
  private static final int FIXED_VALUE = 0x12;

  /** Bits that Masung's answer never has; every framed answer has one of them. */
  private static final int NEVER_IN_PLAIN = 0x70;

  private static final Bytes HEAD = Bytes.of(0x10, 0x0F);
  private static final int HEADED_BYTES = 6;

  private final int number;
  private final Form form;

  StatusQuestion(int number, Form form) {
    this.number = number;
    this.form = form;
  }

  /** The bytes to send. */
  public Bytes command() {
    return Bytes.of(0x10, 0x04, number);
  }

  /** The number n. */
  public int number() {
    return number;
  }

  /**
   * Whether its answer tells itself apart from one of {@code GS r}: only such questions may be
   * asked while that is awaited.
   */
  public boolean isUnmistakable() {
    return form == Form.FRAMED;
  }

  /**
   * Whether a byte of noise may look like its answer, so that bad news has to be told twice: an
   * eighth of all bytes does.
   */
  public boolean isEasilyMistaken() {
    return form == Form.PLAIN;
  }

  /**
   * The first answer in what was received, or the last where noise before it may look the same;
   * empty if there is none yet.
   */
  public Optional<Bytes> answerIn(Bytes received) {
    if (form == Form.PLAIN) {
      for (int at = received.length() - 1; at >= 0; at--) {
        if (begins(received, at)) {
          return Optional.of(received.slice(at, at + 1));
        }
      }
      return Optional.empty();
    }
    int length = form == Form.HEADED ? HEADED_BYTES : 1;
    for (int at = 0; at + length <= received.length(); at++) {
      if (begins(received, at)) {
        return Optional.of(received.slice(at, at + length));
      }
    }
    return Optional.empty();
  }

  private boolean begins(Bytes received, int at) {
    return switch (form) {
      case FRAMED -> isFramed(received.at(at));
      case PLAIN -> (received.at(at) & NEVER_IN_PLAIN) == 0;
      case HEADED -> received.slice(at, at + HEAD.length()).equals(HEAD);
    };
  }

  /** Whether a byte has the fixed bits of an answer (Citizen CT-S310 p. 310). */
  static boolean isFramed(int value) {
    return (value & FIXED_BITS) == FIXED_VALUE;
  }

  private enum Form {
    /** One byte with fixed bits. */
    FRAMED,
    /** One byte without. */
    PLAIN,
    /** Six bytes behind a head of two. */
    HEADED
  }
}
