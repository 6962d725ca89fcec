package org.suoma.content.submission;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Eight decimal digits on the resident's receipt with which, and the number, the state of a
 * submission can be asked for. Leaves the kiosk as a {@link QueryVerifier} only.
 */
public final class QueryCode {

  private static final Pattern FORM = Pattern.compile("[0-9]{8}");
  private static final Pattern SPACES = Pattern.compile("[ 　-]");
  private static final int CODES = 100_000_000;
  private static final int HALF = 4;

  private final String digits;

  private QueryCode(String digits) {
    this.digits = digits;
  }

  /**
   * A new code.
   *
   * @param random cannot be guessed
   */
  public static QueryCode generate(RandomGenerator random) {
    return new QueryCode(String.format(Locale.ROOT, "%08d", random.nextInt(CODES)));
  }

  /**
   * Reads a code as somebody typed it, with or without a space or hyphen in the middle.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static QueryCode parse(String text) {
    String digits = SPACES.matcher(text).replaceAll("");
    if (!FORM.matcher(digits).matches()) {
      throw new IllegalArgumentException("query code: must have 8 decimal digits");
    }
    return new QueryCode(digits);
  }

  /** The 8 digits. */
  public String digits() {
    return digits;
  }

  /** The digits in two groups of four, for people. */
  public String spaced() {
    return digits.substring(0, HALF) + " " + digits.substring(HALF);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof QueryCode that && digits.equals(that.digits);
  }

  @Override
  public int hashCode() {
    return digits.hashCode();
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "QueryCode[********]";
  }
}
