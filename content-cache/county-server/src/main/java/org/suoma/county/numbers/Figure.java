package org.suoma.county.numbers;

/**
 * A line of figures.
 *
 * @param label what was counted, in Han
 * @param count how often
 * @param hidden whether the number is too small to be told, see {@link #text()}
 * @param id what it is about, such as an entry's id; empty where the label says all
 */
public record Figure(String label, long count, boolean hidden, String id) {

  /** Smaller numbers of one kiosk in one hour are not told: they come near to single persons. */
  static final int LEAST_TOLD = 5;

  static Figure of(String label, long count) {
    return new Figure(label, count, false, "");
  }

  /** A number of one kiosk in one hour. */
  static Figure ofOneKiosk(String label, long count) {
    boolean small = count > 0 && count < LEAST_TOLD;
    return new Figure(label, small ? 0 : count, small, "");
  }

  /** The number as it is shown. */
  public String text() {
    return hidden ? "少于 " + LEAST_TOLD : String.valueOf(count);
  }
}
