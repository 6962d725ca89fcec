package org.suoma.device.protocol;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suoma.device.Bytes;
import org.suoma.device.DeviceError;

/**
 * Real-time status of ESC/POS printers ({@code DLE EOT n}) and the barrier at a job's end ({@code
 * GS r 1}). The replies tell themselves apart by fixed bits (Epson TM-U230 appendix E, Citizen
 * CT-S310 p. 310).
 */
public final class PrinterStatusCodec {

  private static final int PRINTER = 1;
  private static final int OFFLINE_CAUSE = 2;
  private static final int ERROR = 3;
  private static final int PAPER = 4;

  private static final int FIXED_BITS = 0x93;
  private static final int FIXED_VALUE = 0x12;
  private static final int IS_OFFLINE = 0x08;
  private static final int COVER_OPEN = 0x04;
  private static final int STOPPED_BY_PAPER = 0x20;
  private static final int CUTTER = 0x08;
  private static final int UNRECOVERABLE = 0x20;
  private static final int AUTO_RECOVERABLE = 0x40;
  private static final int PAPER_NEAR_END = 0x0C;
  private static final int PAPER_END = 0x60;

  private static final int BARRIER_FIXED_BITS = 0x90;
  private static final int BARRIER_PAPER_END = 0x0C;

  private PrinterStatusCodec() {}

  /**
   * The question for one status byte.
   *
   * @param n 1 printer, 2 cause of being offline, 3 error, 4 paper
   */
  public static Bytes ask(int n) {
    return Bytes.of(0x10, 0x04, n);
  }

  /** Whether the byte answers {@link #ask}. */
  public static boolean isReply(int value) {
    return (value & FIXED_BITS) == FIXED_VALUE;
  }

  /** What the four answers mean together; the gravest cause is named. */
  public static PrinterCondition parse(Map<Integer, Integer> replies) {
    int paper = reply(replies, PAPER);
    List<DeviceError> warnings =
        (paper & PAPER_NEAR_END) != 0 ? List.of(DeviceError.PAPER_LOW) : List.of();
    return new PrinterCondition(error(replies, paper), warnings);
  }

  private static @Nullable DeviceError error(Map<Integer, Integer> replies, int paper) {
    int cause = reply(replies, OFFLINE_CAUSE);
    int error = reply(replies, ERROR);
    if ((error & UNRECOVERABLE) != 0) {
      return DeviceError.UNRECOVERABLE;
    }
    if ((error & CUTTER) != 0) {
      return DeviceError.CUTTER_ERROR;
    }
    if ((error & AUTO_RECOVERABLE) != 0) {
      return DeviceError.OVERHEATED;
    }
    if ((cause & COVER_OPEN) != 0) {
      return DeviceError.COVER_OPEN;
    }
    if ((paper & PAPER_END) != 0 || (cause & STOPPED_BY_PAPER) != 0) {
      return DeviceError.PAPER_OUT;
    }
    return (reply(replies, PRINTER) & IS_OFFLINE) != 0 ? DeviceError.UNRECOVERABLE : null;
  }

  private static int reply(Map<Integer, Integer> replies, int n) {
    Integer value = replies.get(n);
    if (value == null || !isReply(value)) {
      throw new IllegalArgumentException("no reply to DLE EOT " + n);
    }
    return value;
  }

  /** Asks for an answer in the order of printing: it comes when all before it is on paper. */
  public static Bytes barrier() {
    return Bytes.of(0x1D, 0x72, 0x01);
  }

  /** Whether the byte answers {@link #barrier}. */
  public static boolean isBarrierReply(int value) {
    return (value & BARRIER_FIXED_BITS) == 0;
  }

  /** Whether a barrier's answer says that the paper has come to its end. */
  public static boolean barrierSaysPaperOut(int value) {
    return (value & BARRIER_PAPER_END) != 0;
  }
}
