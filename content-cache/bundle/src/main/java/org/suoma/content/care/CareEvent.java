package org.suoma.content.care;

import java.time.Instant;

/**
 * Something that was done at a kiosk's panel; nothing about residents, and nothing of a PIN.
 *
 * @param number rises with every event of one kiosk
 * @param at by the kiosk's clock
 * @param act what
 * @param caretaker who: number and name; of a refusal the number that was typed, empty if nobody
 *     has it
 * @param detail more, in words, at most {@value #MOST_DETAIL} characters; empty if there is no more
 */
public record CareEvent(long number, Instant at, CareAct act, String caretaker, String detail) {

  /** Most characters of a detail. */
  public static final int MOST_DETAIL = 100;

  /** So many go into one report. */
  public static final int MOST_AT_ONCE = 50;

  private static final int MOST_CARETAKER = 40;

  /** Refuses what no kiosk tells. */
  public CareEvent {
    if (number < 1 || caretaker.length() > MOST_CARETAKER || detail.length() > MOST_DETAIL) {
      throw new IllegalArgumentException("care: number, caretaker or detail out of range");
    }
  }
}
