package org.suoma.device;

import java.util.concurrent.CompletableFuture;

/** A receipt printer, as the rest of the agent sees it. Threads may share one. */
public interface ReceiptPrinter {

  /** Its status now; does not block. */
  DeviceStatus status();

  /**
   * Prints a receipt once; one job at a time.
   *
   * @param progress told how far it is
   * @return completes when the outcome is known, at the latest after the job's time-out; never
   *     exceptionally for trouble with the printer. A busy printer answers {@code
   *     NOT_PRINTED(BUSY)} at once.
   */
  CompletableFuture<PrintOutcome> print(Receipt receipt, Progress progress);

  /** Told how far a receipt is, in the printer's thread; must not block for long. */
  interface Progress {

    /** From now on something may be on paper. */
    void sending();

    /** A presenter holds it out. */
    void presented();

    /** It was taken from the presenter. */
    void taken();
  }
}
