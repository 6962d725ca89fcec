package org.suoma.county.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Points of the score sheet, to the tenth.
 *
 * @param tenths 0 to 10,000
 */
public record Points(int tenths) {

  /** None. */
  public static final Points NONE = new Points(0);

  private static final int MOST = 1000;

  /** Refuses what no sheet can give. */
  public Points {
    if (tenths < 0 || tenths > MOST * BigDecimal.TEN.intValue()) {
      throw new IllegalArgumentException("分数应为 0 到 %d".formatted(MOST));
    }
  }

  /**
   * Reads a number.
   *
   * @throws IllegalArgumentException if it is below 0, above 1,000 or finer than a tenth
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Points of(BigDecimal number) {
    if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(MOST)) > 0) {
      throw new IllegalArgumentException("分数应为 0 到 %d，现为 %s".formatted(MOST, plain(number)));
    }
    try {
      return new Points(number.movePointRight(1).intValueExact());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("分数最多一位小数，现为 " + plain(number), e);
    }
  }

  /** Whole points. */
  public static Points of(int whole) {
    return of(BigDecimal.valueOf(whole));
  }

  /** As a number. */
  @JsonValue
  public BigDecimal number() {
    return BigDecimal.valueOf(tenths, 1);
  }

  /** Both together. */
  public Points plus(Points other) {
    return new Points(tenths + other.tenths);
  }

  /** What is left when so many times others are taken off; never below 0. */
  public Points less(Points each, int times) {
    return new Points((int) Math.max(0, tenths - (long) each.tenths * times));
  }

  /** As people write it, such as 87.5 or 90. */
  public String inWords() {
    return plain(number());
  }

  /** A number as people write it. */
  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** To the hundredth, as people write it. */
  static String hundredths(BigDecimal number) {
    return number.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
