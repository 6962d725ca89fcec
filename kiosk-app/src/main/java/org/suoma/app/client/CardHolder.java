package org.suoma.app.client;

/**
 * Who stands on the card that was laid down; for the form on the screen alone.
 *
 * @param name as on the card
 * @param number as on the card
 */
public record CardHolder(String name, String number) {
  /** Nothing of them. */
  @Override
  public String toString() {
    return "CardHolder[]";
  }
}
