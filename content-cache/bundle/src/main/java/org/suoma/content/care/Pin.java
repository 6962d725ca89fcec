package org.suoma.content.care;

import java.util.stream.IntStream;

/**
 * What a caretaker types to open the panel.
 *
 * @param digits {@value #FEWEST} to {@value #MOST} digits
 */
public record Pin(String digits) {

  /** Fewest digits. */
  public static final int FEWEST = 6;

  /** Most digits. */
  public static final int MOST = 12;

  /** Refuses other lengths and letters, in words for whoever types. */
  public Pin {
    if (!digits.matches("[0-9]{" + FEWEST + "," + MOST + "}")) {
      throw new IllegalArgumentException("密码应是 %d 到 %d 位数字".formatted(FEWEST, MOST));
    }
  }

  /**
   * A PIN that somebody has chosen.
   *
   * @throws IllegalArgumentException if it is among those that are tried first: one digit again and
   *     again, two in turn, or digits that follow each other
   */
  public static Pin chosen(String digits) {
    Pin pin = new Pin(digits);
    boolean isEven = IntStream.range(2, digits.length()).allMatch(i -> step(digits, i, 2) == 0);
    boolean isRow =
        IntStream.range(2, digits.length())
            .allMatch(
                i -> step(digits, i, 1) == step(digits, 1, 1) && Math.abs(step(digits, i, 1)) <= 1);
    if (isEven || isRow) {
      throw new IllegalArgumentException("这个密码太容易猜到，请换一个");
    }
    return pin;
  }

  private static int step(String digits, int at, int back) {
    return digits.charAt(at) - digits.charAt(at - back);
  }

  /** Nothing of it. */
  @Override
  public String toString() {
    return "Pin[]";
  }
}
