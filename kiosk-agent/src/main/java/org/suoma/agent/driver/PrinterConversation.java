package org.suoma.agent.driver;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suoma.device.Bytes;
import org.suoma.device.DeviceError;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.link.LinkException;
import org.suoma.device.profile.EscPosCommand;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.profile.PrinterProfile.StatusDialect;
import org.suoma.device.protocol.AutomaticStatus;
import org.suoma.device.protocol.PrinterCondition;
import org.suoma.device.protocol.PrinterStatusCodec;
import org.suoma.device.protocol.StatusQuestion;

/**
 * Questions and answers over a printer's line. A late answer belongs to an earlier question, so
 * what waits unread is thrown away before each question. One thread.
 */
final class PrinterConversation {

  /** How long to listen for an answer that is late; jSerialComm rounds up to 100 ms anyway. */
  private static final Duration LATE = Duration.ofMillis(100);

  /** How long an answer that was not in time may still come, before the question is put again. */
  private static final Duration LATEST = Duration.ofSeconds(1);

  /** An endless stream of noise must not keep the driver from its next turn. */
  private static final int MOST_FLUSHES = 64;

  /** Start bit, 8 data bits, stop bit. */
  private static final long BITS_PER_BYTE = 10;

  private final DeviceLink link;
  private final InstantSource clock;
  private final PrinterProfile profile;
  private final List<StatusQuestion> questions;

  /** Also filtered where we did not switch it on: a printer's own switches may have. */
  private final Optional<AutomaticStatus> toldUnasked;

  /** Sent since the last answer: a question waits behind them on the line and in its buffers. */
  private long bytesAhead;

  /** Sent since the last barrier was answered: what may still lie in the printer's buffer. */
  private long bytesUnprinted;

  /** Whether the last question had no answer, which may still come. */
  private boolean mayBeLate;

  private boolean isBarrierPending;
  private Optional<Integer> barrierReply = Optional.empty();

  PrinterConversation(DeviceLink link, InstantSource clock, PrinterProfile profile) {
    this.link = link;
    this.clock = clock;
    this.profile = profile;
    this.questions = PrinterStatusCodec.questions(profile.status());
    this.toldUnasked =
        profile.status() == StatusDialect.EPSON
            ? Optional.of(new AutomaticStatus())
            : Optional.empty();
  }

  /**
   * How long {@link #condition} may take with nothing sent before it: every question put twice and
   * answered at the last moment, and the pauses between.
   */
  static Duration longestQuestioning(PrinterProfile profile) {
    int questions = PrinterStatusCodec.questions(profile.status()).size();
    return Duration.ofMillis(profile.replyTimeoutMillis())
        .multipliedBy(2L * (questions + 1)) // one that noise may have answered is put once more
        .plus(LATE)
        .plus(LATEST);
  }

  /**
   * How the printer is; empty if it is silent or answers nonsense, and does so again a second
   * later: one answer that is lost or late, on a noisy cable or a busy machine, is not a printer
   * that is gone.
   */
  Optional<PrinterCondition> condition() throws LinkException {
    Optional<PrinterCondition> told = glance();
    if (told.isEmpty()) {
      passOver(LATEST);
      told = glance();
    }
    return told;
  }

  /**
   * How the printer is; empty if it does not tell this time. While a barrier is awaited only what
   * cannot be mistaken for its answer is asked.
   */
  Optional<PrinterCondition> glance() throws LinkException {
    flush();
    Map<StatusQuestion, Bytes> answers = new EnumMap<>(StatusQuestion.class);
    for (StatusQuestion question : questions) {
      if (isBarrierPending && !question.isUnmistakable()) {
        continue;
      }
      Optional<Bytes> answer = ask(question);
      if (answer.isEmpty()) {
        return Optional.empty();
      }
      answers.put(question, answer.get());
    }
    PrinterCondition condition = PrinterStatusCodec.parse(answers);
    return condition.error() == DeviceError.UNRECOVERABLE
        ? confirmed(answers)
        : Optional.of(condition);
  }

  /** Bad news that noise may have told is believed when it is told again. */
  private Optional<PrinterCondition> confirmed(Map<StatusQuestion, Bytes> answers)
      throws LinkException {
    for (StatusQuestion question : questions) {
      if (question.isEasilyMistaken() && answers.containsKey(question)) {
        Optional<Bytes> again = ask(question);
        if (again.isEmpty()) {
          return Optional.empty();
        }
        answers.put(question, again.get());
      }
    }
    return Optional.of(PrinterStatusCodec.parse(answers));
  }

  private Optional<Bytes> ask(StatusQuestion question) throws LinkException {
    link.write(question.command());
    Optional<Bytes> answer = Optional.empty();
    Bytes received = Bytes.empty();
    Instant deadline = clock.instant().plus(replyTimeout());
    for (Duration left = replyTimeout();
        answer.isEmpty() && !left.isNegative() && !left.isZero();
        left = Duration.between(clock.instant(), deadline)) {
      received = received.plus(read(left));
      answer = question.answerIn(received);
    }
    mayBeLate = answer.isEmpty();
    bytesAhead = 0; // answered, or waited for long enough for all of them to be through
    return answer;
  }

  /** Whether the printer's buffer has room for a band, whatever it has printed so far. */
  boolean hasRoomFor(Bytes band) {
    return bytesUnprinted == 0 || bytesUnprinted + band.length() <= profile.bufferBytes();
  }

  void send(Bytes band) throws LinkException {
    link.write(band);
    bytesAhead += band.length();
    bytesUnprinted += band.length();
  }

  /** 2 KB take 2 s at 9,600 baud, and the answer cannot come before they are through. */
  private Duration replyTimeout() {
    return Duration.ofMillis(
        profile.replyTimeoutMillis() + 1_000 * BITS_PER_BYTE * bytesAhead / profile.baudRate());
  }

  /** Asks for an answer once all before it is on paper. */
  void sendBarrier() throws LinkException {
    flush();
    barrierReply = Optional.empty();
    isBarrierPending = true;
    link.write(PrinterStatusCodec.barrier());
  }

  /**
   * The barrier's answer, which may also have come amid other answers; empty if not in this time.
   */
  Optional<Integer> barrierReply(Duration timeout) throws LinkException {
    Instant deadline = clock.instant().plus(timeout);
    for (Duration left = timeout;
        barrierReply.isEmpty() && !left.isNegative() && !left.isZero();
        left = Duration.between(clock.instant(), deadline)) {
      read(left);
    }
    return barrierReply;
  }

  /** Lets the printer tell changes unasked, where it can. */
  void listenForChanges() throws LinkException {
    if (profile.has(EscPosCommand.AUTOMATIC_STATUS)) {
      link.write(AutomaticStatus.switchOn());
    }
  }

  /** Whether the printer has told of a change since it was asked last; does not wait. */
  boolean hasToldChange() throws LinkException {
    if (toldUnasked.isEmpty() || !profile.has(EscPosCommand.AUTOMATIC_STATUS)) {
      return false;
    }
    noted(link.readWaiting());
    return toldUnasked.get().takeChange();
  }

  /** Nobody waits for the barrier any more; what it was behind is over. */
  void forgetBarrier() {
    isBarrierPending = false;
    bytesUnprinted = 0;
  }

  /** Throws away what comes in this time: it belongs to no question that will be asked. */
  private void passOver(Duration time) throws LinkException {
    Instant deadline = clock.instant().plus(time);
    for (Duration left = time;
        !left.isNegative() && !left.isZero();
        left = Duration.between(clock.instant(), deadline)) {
      read(left);
    }
  }

  private void flush() throws LinkException {
    int flushes = 0;
    while (flushes < MOST_FLUSHES && discard().length() > 0) {
      flushes++;
    }
  }

  private Bytes discard() throws LinkException {
    return noted(mayBeLate ? link.read(LATE) : link.readWaiting());
  }

  /** Reads, and keeps the barrier's answer even when it was something else that was asked for. */
  private Bytes read(Duration timeout) throws LinkException {
    return noted(link.read(timeout));
  }

  private Bytes noted(Bytes received) {
    Bytes read = toldUnasked.map(filter -> filter.without(received)).orElse(received);
    for (int i = 0; isBarrierPending && i < read.length(); i++) {
      if (PrinterStatusCodec.isBarrierReply(read.at(i))) {
        barrierReply = Optional.of(read.at(i));
        isBarrierPending = false;
        bytesUnprinted = 0;
      }
    }
    return read;
  }
}
