package org.suoma.content.software;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a version, e.g. {@code 1.4.2}; also the name of its folder on a kiosk.
 *
 * @param major 0 to 9999
 * @param minor 0 to 9999
 * @param patch 0 to 9999
 */
public record SoftwareVersion(int major, int minor, int patch)
    implements Comparable<SoftwareVersion> {

  private static final int MOST = 9999;
  private static final long PLACES = MOST + 1;
  private static final String NUMBER = "(0|[1-9][0-9]{0,3})";
  private static final Pattern TEXT = Pattern.compile(NUMBER + "\\." + NUMBER + "\\." + NUMBER);
  private static final Comparator<SoftwareVersion> ORDER =
      Comparator.comparingInt(SoftwareVersion::major)
          .thenComparingInt(SoftwareVersion::minor)
          .thenComparingInt(SoftwareVersion::patch);

  /** Refuses numbers out of range. */
  public SoftwareVersion {
    if (major < 0 || minor < 0 || patch < 0 || major > MOST || minor > MOST || patch > MOST) {
      throw new IllegalArgumentException("numbers of a version go from 0 to " + MOST);
    }
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException for anything else: it becomes the name of a folder
   */
  @JsonCreator
  public static SoftwareVersion parse(String text) {
    Matcher numbers = TEXT.matcher(text);
    if (!numbers.matches()) {
      throw new IllegalArgumentException("not a version like 1.4.2: " + text);
    }
    return new SoftwareVersion(
        Integer.parseInt(numbers.group(1)),
        Integer.parseInt(numbers.group(2)),
        Integer.parseInt(numbers.group(3)));
  }

  /** The version of a {@link #number}. */
  public static SoftwareVersion numbered(long number) {
    return new SoftwareVersion(
        (int) (number / (PLACES * PLACES)),
        (int) (number / PLACES % PLACES),
        (int) (number % PLACES));
  }

  /** One number that grows with the version; 0 only for 0.0.0. */
  public long number() {
    return (major * PLACES + minor) * PLACES + patch;
  }

  /** Whether {@link #parse} takes a text. */
  public static boolean isVersion(String text) {
    return TEXT.matcher(text).matches();
  }

  @Override
  public int compareTo(SoftwareVersion other) {
    return ORDER.compare(this, other);
  }

  @JsonValue
  @Override
  public String toString() {
    return "%d.%d.%d".formatted(major, minor, patch);
  }
}
