package org.suoma.agent.driver;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.suoma.device.ReceiptPrinter;

/**
 * Watches a presenter after a receipt was printed: first it is held out, then it is taken.
 * Immutable but for what it tells.
 */
final class OutletWatch {

  /** A receipt that has not come out by now never will, or was taken at once. */
  private static final Duration LONGEST_WAY_OUT = Duration.ofSeconds(10);

  private final ReceiptPrinter.Progress progress;
  private final InstantSource clock;
  private final Instant giveUp;
  private final boolean isPresented;

  OutletWatch(ReceiptPrinter.Progress progress, InstantSource clock) {
    this(progress, clock, clock.instant().plus(LONGEST_WAY_OUT), false);
  }

  private OutletWatch(
      ReceiptPrinter.Progress progress, InstantSource clock, Instant giveUp, boolean isPresented) {
    this.progress = progress;
    this.clock = clock;
    this.giveUp = giveUp;
    this.isPresented = isPresented;
  }

  /** What to watch after the printer has told of its outlet; null once there is nothing more. */
  @Nullable OutletWatch seen(boolean receiptInOutlet) {
    if (receiptInOutlet == isPresented) {
      return isPresented || clock.instant().isBefore(giveUp) ? this : null;
    }
    if (receiptInOutlet) {
      progress.presented();
      return new OutletWatch(progress, clock, giveUp, true);
    }
    progress.taken();
    return null;
  }
}
