package org.suoma.content.care;

/**
 * Somebody who may open a kiosk's panel: the clerk in the hall, or the IT person.
 *
 * @param number by which they sign in, {@value #FEWEST_DIGITS} to {@value #MOST_DIGITS} digits; no
 *     two on one kiosk have the same
 * @param name as it stands in the trail, 1 to {@value #MOST_NAME} characters
 * @param pin tells whether a PIN is theirs
 */
public record Caretaker(String number, String name, PinVerifier pin) {

  /** Fewest digits of a number. */
  public static final int FEWEST_DIGITS = 2;

  /** Most digits of a number. */
  public static final int MOST_DIGITS = 6;

  /** Most characters of a name. */
  public static final int MOST_NAME = 20;

  /** More nobody lets into one kiosk. */
  public static final int MOST = 20;

  /** Refuses what is no number or no name, in words for whoever types. */
  public Caretaker {
    requireNumber(number);
    if (name.isBlank()
        || name.length() > MOST_NAME
        || name.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("姓名应有 1 到 %d 个字".formatted(MOST_NAME));
    }
  }

  /** Refuses what is no number, in words for whoever types. */
  public static void requireNumber(String number) {
    if (!number.matches("[0-9]{" + FEWEST_DIGITS + "," + MOST_DIGITS + "}")) {
      throw new IllegalArgumentException("工号应是 %d 到 %d 位数字".formatted(FEWEST_DIGITS, MOST_DIGITS));
    }
  }
}
