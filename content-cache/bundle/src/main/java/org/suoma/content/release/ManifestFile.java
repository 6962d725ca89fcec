package org.suoma.content.release;

import java.util.regex.Pattern;

/**
 * One file of a release.
 *
 * @param path where it stands: names of letters, digits, {@code . _ -}, divided by {@code /}
 * @param length its length in bytes, 0 to {@link #MAX_LENGTH}
 * @param sha256 its digest
 */
public record ManifestFile(String path, long length, Sha256 sha256) {

  /** No file of a release is larger: 512 MiB, a long video. */
  public static final long MAX_LENGTH = 512L << 20;

  private static final int MAX_PATH_LENGTH = 240;
  private static final Pattern PATH =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*");

  /** Refuses a path that could leave its folder. */
  public ManifestFile {
    if (!isPath(path)) {
      throw new IllegalArgumentException("not a path of a release: " + path);
    }
    if (length < 0 || length > MAX_LENGTH) {
      throw new IllegalArgumentException(path + ": length out of range: " + length);
    }
  }

  /**
   * Whether the text may be a path in a release; {@code ..}, a leading {@code /} or {@code .} may
   * not.
   */
  public static boolean isPath(String text) {
    return text.length() <= MAX_PATH_LENGTH && PATH.matcher(text).matches();
  }
}
