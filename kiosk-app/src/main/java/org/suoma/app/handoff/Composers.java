package org.suoma.app.handoff;

import java.time.Clock;

/**
 * What lays entries out for paper.
 *
 * @param receipts for the receipt printer
 * @param sheets for A4 paper
 */
public record Composers(ReceiptComposer receipts, A4Composer sheets) {

  /** Those of a kiosk in this hall. */
  public static Composers in(String hall, Clock clock) {
    return new Composers(new ReceiptComposer(hall, clock), new A4Composer(hall, clock));
  }
}
