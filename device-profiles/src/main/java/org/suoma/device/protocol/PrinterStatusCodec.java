package org.suoma.device.protocol;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suoma.device.Bytes;
import org.suoma.device.DeviceError;
import org.suoma.device.profile.PrinterProfile.StatusDialect;

/**
 * What printers' answers about their state mean, and the barrier at a job's end ({@code GS r 1}).
 * The answers tell themselves apart by fixed bits (Epson TM-U230 appendix E, Citizen CT-S310 p.
 * 310).
 */
public final class PrinterStatusCodec {

  private static final int IS_OFFLINE = 0x08;
  private static final int COVER_OPEN = 0x04;
  private static final int STOPPED_BY_PAPER = 0x20;

  /** "Recoverable error" (Epson), "mechanical error" (TM-U220): paper is in the way. */
  private static final int RECOVERABLE = 0x04;

  private static final int CUTTER = 0x08;
  private static final int UNRECOVERABLE = 0x20;
  private static final int AUTO_RECOVERABLE = 0x40;
  private static final int PAPER_NEAR_END = 0x0C;
  private static final int PAPER_END = 0x60;

  private static final int OUTLET_BLOCKED = 0x01;
  private static final int PAPER_AT_OUTLET = 0x04;
  private static final int PRESENTER_JAM = 0x08;
  private static final int PRESENTER_BROKEN = 0x80;

  private static final int FULL_PAPER = 2;
  private static final int FULL_USER = 3;
  private static final int FULL_RECOVERABLE = 4;
  private static final int FULL_UNRECOVERABLE = 5;
  private static final int NO_PAPER = 0x01;
  private static final int TICKET_IN_OUTPUT = 0x20;
  private static final int HEAD_UP_OR_COVER_OPEN = 0x03;
  private static final int HEAD_TOO_HOT = 0x01;
  private static final int JAM = 0x40;

  private static final int BARRIER_FIXED_BITS = 0x90;
  private static final int BARRIER_PAPER_END = 0x0C;

  private PrinterStatusCodec() {}

  /** What to ask a printer of this dialect, in this order. */
  public static List<StatusQuestion> questions(StatusDialect dialect) {
    List<StatusQuestion> all =
        new ArrayList<>(
            List.of(
                StatusQuestion.PRINTER,
                StatusQuestion.OFFLINE_CAUSE,
                StatusQuestion.ERROR,
                StatusQuestion.PAPER));
    switch (dialect) {
      case EPSON -> {
        // The four are all.
      }
      case MASUNG -> all.add(StatusQuestion.PRESENTER);
      case CUSTOM -> all.add(StatusQuestion.FULL);
    }
    return all;
  }

  /**
   * What the answers mean together; the gravest cause is named.
   *
   * @param answers to the first four questions at least
   * @throws IllegalArgumentException if one of these is missing or malformed
   */
  public static PrinterCondition parse(Map<StatusQuestion, Bytes> answers) {
    Map<StatusQuestion, Bytes> all = new EnumMap<>(answers);
    int paper = framed(all, StatusQuestion.PAPER);
    List<DeviceError> warnings =
        (paper & PAPER_NEAR_END) != 0 ? List.of(DeviceError.PAPER_LOW) : List.of();
    DeviceError error = error(all, paper);
    int presenter = at(all, StatusQuestion.PRESENTER, 0);
    int full = at(all, StatusQuestion.FULL, FULL_PAPER);
    return new PrinterCondition(
        error, warnings, (presenter & PAPER_AT_OUTLET) != 0 || (full & TICKET_IN_OUTPUT) != 0);
  }

  private static @Nullable DeviceError error(Map<StatusQuestion, Bytes> answers, int paper) {
    int cause = framed(answers, StatusQuestion.OFFLINE_CAUSE);
    int error = framed(answers, StatusQuestion.ERROR);
    int presenter = at(answers, StatusQuestion.PRESENTER, 0);
    int recoverable = at(answers, StatusQuestion.FULL, FULL_RECOVERABLE);
    if ((error & UNRECOVERABLE) != 0
        || (presenter & PRESENTER_BROKEN) != 0
        || at(answers, StatusQuestion.FULL, FULL_UNRECOVERABLE) != 0) {
      return DeviceError.UNRECOVERABLE;
    }
    if ((error & CUTTER) != 0) {
      return DeviceError.CUTTER_ERROR;
    }
    if ((presenter & PRESENTER_JAM) != 0
        || (recoverable & JAM) != 0
        || (error & RECOVERABLE) != 0) {
      return DeviceError.PAPER_JAM;
    }
    if ((error & AUTO_RECOVERABLE) != 0 || (recoverable & HEAD_TOO_HOT) != 0) {
      return DeviceError.OVERHEATED;
    }
    if ((cause & COVER_OPEN) != 0
        || (at(answers, StatusQuestion.FULL, FULL_USER) & HEAD_UP_OR_COVER_OPEN) != 0) {
      return DeviceError.COVER_OPEN;
    }
    if ((paper & PAPER_END) != 0
        || (cause & STOPPED_BY_PAPER) != 0
        || (at(answers, StatusQuestion.FULL, FULL_PAPER) & NO_PAPER) != 0) {
      return DeviceError.PAPER_OUT;
    }
    if ((presenter & OUTLET_BLOCKED) != 0) {
      return DeviceError.OUTLET_BLOCKED;
    }
    return (framed(answers, StatusQuestion.PRINTER) & IS_OFFLINE) != 0
        ? DeviceError.UNRECOVERABLE
        : null;
  }

  private static int framed(Map<StatusQuestion, Bytes> answers, StatusQuestion question) {
    Bytes answer = answers.get(question);
    if (answer == null || answer.length() != 1 || !StatusQuestion.isFramed(answer.at(0))) {
      throw new IllegalArgumentException("no answer to " + question);
    }
    return answer.at(0);
  }

  /** A byte of an answer that not every dialect has; 0 without one. */
  private static int at(Map<StatusQuestion, Bytes> answers, StatusQuestion question, int index) {
    Bytes answer = answers.get(question);
    return answer == null ? 0 : answer.at(index);
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
