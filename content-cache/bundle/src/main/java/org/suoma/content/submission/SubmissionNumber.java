package org.suoma.content.submission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a submission: 16 decimal digits, read aloud and typed in groups of four. Four name
 * the kiosk, so that no two kiosks give the same; seven the minute, so that one kiosk does not
 * either; four are random, so that none can be guessed from another; the last is a check digit that
 * shows every wrong digit and every swap of neighbours ({@code DammCode}).
 */
public final class SubmissionNumber {

  /** How many digits there are. */
  public static final int DIGITS = 16;

  /** The largest number of a kiosk; the smallest is 1. */
  public static final int MOST_KIOSKS = 9_999;

  static final int MINUTES = 10_000_000;
  static final int RANDOM = 10_000;

  private static final Pattern FORM = Pattern.compile("[0-9]{16}");
  private static final Pattern SPACES = Pattern.compile("[ 　-]");
  private static final int GROUP = 4;

  private final String digits;

  private SubmissionNumber(String digits) {
    this.digits = digits;
  }

  static SubmissionNumber of(int kiosk, long minute, int random) {
    String payload = String.format(Locale.ROOT, "%04d%07d%04d", kiosk, minute, random);
    return new SubmissionNumber(payload + DammCode.checkDigit(payload));
  }

  /**
   * Reads a number as somebody typed it, with or without spaces and hyphens between the groups.
   *
   * @throws IllegalArgumentException if it is none, or mistyped
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static SubmissionNumber parse(String text) {
    String digits = SPACES.matcher(text).replaceAll("");
    if (!FORM.matcher(digits).matches()) {
      throw new IllegalArgumentException("number: must have 16 decimal digits");
    }
    if (DammCode.checkDigit(digits) != 0) {
      throw new IllegalArgumentException("number: the check digit is wrong");
    }
    return new SubmissionNumber(digits);
  }

  /** The 16 digits. */
  @JsonValue
  public String digits() {
    return digits;
  }

  /** The digits in groups of four, for people. */
  public String spaced() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < DIGITS; i += GROUP) {
      text.append(i == 0 ? "" : " ").append(digits, i, i + GROUP);
    }
    return text.toString();
  }

  /** The number of the kiosk that gave it. */
  public int kiosk() {
    return Integer.parseInt(digits.substring(0, GROUP));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SubmissionNumber that && digits.equals(that.digits);
  }

  @Override
  public int hashCode() {
    return digits.hashCode();
  }

  @Override
  public String toString() {
    return digits;
  }
}
