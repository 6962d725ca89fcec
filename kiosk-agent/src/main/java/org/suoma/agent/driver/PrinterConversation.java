package org.suoma.agent.driver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.suoma.device.Bytes;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.link.LinkException;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.protocol.PrinterCondition;
import org.suoma.device.protocol.PrinterStatusCodec;

/**
 * Questions and answers over a printer's line. A late answer belongs to an earlier question, so
 * what waits unread is thrown away before each question. One thread.
 */
final class PrinterConversation {

  private static final int FIRST_STATUS = 1;
  private static final int LAST_STATUS = 4;

  /** How long to listen for an answer that is late; jSerialComm rounds up to 100 ms anyway. */
  private static final Duration LATE = Duration.ofMillis(100);

  /** An endless stream of noise must not keep the driver from its next turn. */
  private static final int MOST_FLUSHES = 64;

  /** Start bit, 8 data bits, stop bit. */
  private static final long BITS_PER_BYTE = 10;

  private final DeviceLink link;
  private final Clock clock;
  private final PrinterProfile profile;

  /** Sent since the last answer: a question waits behind them on the line and in its buffers. */
  private long bytesAhead;

  /** Whether the last question had no answer, which may still come. */
  private boolean mayBeLate;

  private Optional<Integer> barrierReply = Optional.empty();

  PrinterConversation(DeviceLink link, Clock clock, PrinterProfile profile) {
    this.link = link;
    this.clock = clock;
    this.profile = profile;
  }

  /** How the printer is; empty if it is silent or answers nonsense. */
  Optional<PrinterCondition> condition() throws LinkException {
    flush();
    Map<Integer, Integer> replies = new HashMap<>();
    for (int n = FIRST_STATUS; n <= LAST_STATUS; n++) {
      link.write(PrinterStatusCodec.ask(n));
      Optional<Integer> reply = await(PrinterStatusCodec::isReply, replyTimeout());
      mayBeLate = reply.isEmpty();
      bytesAhead = 0; // answered, or waited for long enough for all of them to be through
      if (reply.isEmpty()) {
        return Optional.empty();
      }
      replies.put(n, reply.get());
    }
    return Optional.of(PrinterStatusCodec.parse(replies));
  }

  void send(Bytes band) throws LinkException {
    link.write(band);
    bytesAhead += band.length();
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
    link.write(PrinterStatusCodec.barrier());
  }

  /**
   * The barrier's answer, which may also have come amid other answers; empty if not in this time.
   */
  Optional<Integer> barrierReply(Duration timeout) throws LinkException {
    return barrierReply.isPresent()
        ? barrierReply
        : await(PrinterStatusCodec::isBarrierReply, timeout);
  }

  private Optional<Integer> await(IntPredicate wanted, Duration timeout) throws LinkException {
    Instant deadline = clock.instant().plus(timeout);
    for (Duration left = timeout;
        !left.isNegative() && !left.isZero();
        left = Duration.between(clock.instant(), deadline)) {
      Bytes read = read(left);
      for (int i = 0; i < read.length(); i++) {
        if (wanted.test(read.at(i))) {
          return Optional.of(read.at(i));
        }
      }
    }
    return Optional.empty();
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

  private Bytes noted(Bytes read) {
    for (int i = 0; i < read.length(); i++) {
      if (PrinterStatusCodec.isBarrierReply(read.at(i))) {
        barrierReply = Optional.of(read.at(i));
      }
    }
    return read;
  }
}
