package org.suoma.county.storage.kiosk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order to a kiosk.
 *
 * @param number rises with every order
 * @param kiosk to whom
 * @param command its JSON
 * @param by who ordered
 * @param at when
 * @param expires not to be begun from then on
 * @param answer null while the kiosk has not answered
 */
public record OrderRow(
    long number,
    String kiosk,
    String command,
    String by,
    Instant at,
    Instant expires,
    @Nullable Answer answer) {

  /**
   * What became of it.
   *
   * @param outcome name of an outcome
   * @param detail in words; empty if there is nothing to say
   * @param at when the kiosk told
   */
  public record Answer(String outcome, String detail, Instant at) {}
}
