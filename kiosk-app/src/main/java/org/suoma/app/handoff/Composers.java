package org.suoma.app.handoff;

import java.time.Clock;

/**
 * What is laid out for paper.
 *
 * @param receipts for the receipt printer
 * @param sheets for A4 paper
 * @param sent for the receipt printer, of what was handed in
 */
public record Composers(ReceiptComposer receipts, A4Composer sheets, SentComposer sent) {

  /** Those of a kiosk in this hall. */
  public static Composers in(String hall, Clock clock) {
    return new Composers(
        new ReceiptComposer(hall, clock),
        new A4Composer(hall, clock),
        new SentComposer(hall, clock));
  }
}
