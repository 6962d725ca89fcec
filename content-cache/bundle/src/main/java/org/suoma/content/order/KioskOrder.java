package org.suoma.content.order;

import java.time.Instant;

/**
 * One command for one kiosk, to be done at most once.
 *
 * @param kiosk for whom
 * @param number rises with every order of the county
 * @param expires by the county's clock; not to be begun from then on
 * @param command what is to be done
 */
public record KioskOrder(String kiosk, long number, Instant expires, KioskCommand command) {

  /** Refuses an order without a number. */
  public KioskOrder {
    if (number < 1) {
      throw new IllegalArgumentException("number: must be 1 or more, is " + number);
    }
  }
}
