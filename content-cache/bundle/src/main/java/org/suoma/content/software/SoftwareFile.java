package org.suoma.content.software;

import java.util.regex.Pattern;
import org.suoma.content.release.Sha256;
import org.suoma.content.release.WholePack;

/**
 * One file of a version. Links, devices and owners cannot be said.
 *
 * @param path where it stands below the version's folder: names of letters, digits and {@code . _ -
 *     +}, divided by {@code /}, none with a dot in front
 * @param length its length in bytes, 0 to {@link #MOST_BYTES}
 * @param sha256 its digest
 * @param executable whether it can be run
 * @param packedLength its length as it travels, compressed with zstd
 * @param packedSha256 its digest as it travels
 */
public record SoftwareFile(
    String path,
    long length,
    Sha256 sha256,
    boolean executable,
    long packedLength,
    Sha256 packedSha256) {

  /** No file of a version is larger: 256 MiB, three times a runtime. */
  public static final long MOST_BYTES = 256L << 20;

  private static final int MOST_PATH_LETTERS = 200;
  private static final int MOST_DEPTH = 16;

  /** Zstd adds no more than this to what it cannot compress. */
  private static final long PACKING = 1 << 20;

  private static final String NAME = "[A-Za-z0-9_][A-Za-z0-9._+-]*";
  private static final Pattern PATH = Pattern.compile(NAME + "(/" + NAME + ")*");

  /** Refuses a path that could leave its folder, and lengths out of range. */
  public SoftwareFile {
    if (!isPath(path)) {
      throw new IllegalArgumentException("not a path of software: " + path);
    }
    if (length < 0 || length > MOST_BYTES) {
      throw new IllegalArgumentException(path + ": length out of range: " + length);
    }
    if (packedLength < 1 || packedLength > length + PACKING) {
      throw new IllegalArgumentException(path + ": packed length out of range: " + packedLength);
    }
  }

  /** Whether a text may be the path of a file. */
  static boolean isPath(String text) {
    return text.length() <= MOST_PATH_LETTERS
        && PATH.matcher(text).matches()
        && text.split("/", -1).length <= MOST_DEPTH;
  }

  /** What travels. */
  public WholePack packed() {
    return new WholePack(packedSha256, packedLength);
  }
}
