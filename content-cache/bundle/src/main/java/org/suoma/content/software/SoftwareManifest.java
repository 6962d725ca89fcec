package org.suoma.content.software;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A version for a platform: every file of it, and what it needs of the kiosk that it comes to.
 *
 * @param format version of this format, now 1
 * @param version its number
 * @param platform what it runs on
 * @param createdAt when it was made
 * @param upgradesFrom the oldest version that it can follow
 * @param contentFormat the format of releases of content that it shows, see {@code
 *     Manifest.FORMAT}; content of another format stays unread by it
 * @param state what it keeps on the disk
 * @param files sorted by path, 1 to {@link #MOST_FILES}
 */
public record SoftwareManifest(
    int format,
    SoftwareVersion version,
    Platform platform,
    Instant createdAt,
    SoftwareVersion upgradesFrom,
    int contentFormat,
    StateFormats state,
    List<SoftwareFile> files) {

  /** The format written and read here. */
  public static final int FORMAT = 1;

  /** No version has more files. */
  public static final int MOST_FILES = 5_000;

  /** No manifest is larger, in bytes. */
  public static final int MOST_BYTES = 4 << 20;

  /** No version has more bytes in all its files: 1 GiB. */
  public static final long MOST_TOTAL_BYTES = 1L << 30;

  /** Refuses another format, too much of anything, and files that stand in each other's way. */
  public SoftwareManifest {
    files = List.copyOf(files);
    if (format != FORMAT) {
      throw new IllegalArgumentException("software format %d, not %d".formatted(format, FORMAT));
    }
    if (files.isEmpty() || files.size() > MOST_FILES) {
      throw new IllegalArgumentException("1 to 5,000 files, not " + files.size());
    }
    if (upgradesFrom.compareTo(version) > 0) {
      throw new IllegalArgumentException(
          "%s cannot follow a later version, %s".formatted(version, upgradesFrom));
    }
    if (files.stream().mapToLong(SoftwareFile::length).sum() > MOST_TOTAL_BYTES) {
      throw new IllegalArgumentException("more than 1 GiB of files");
    }
    requireOrder(files);
  }

  private static void requireOrder(List<SoftwareFile> files) {
    Set<String> folders = new HashSet<>();
    String before = "";
    for (SoftwareFile file : files) {
      String path = file.path();
      if (path.compareTo(before) <= 0) {
        throw new IllegalArgumentException("files are not sorted, or twice there: " + path);
      }
      before = path;
      for (int end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
        folders.add(path.substring(0, end));
      }
    }
    for (SoftwareFile file : files) {
      if (folders.contains(file.path())) {
        throw new IllegalArgumentException("both a file and a folder: " + file.path());
      }
    }
  }

  /** Bytes of all files. */
  public long totalLength() {
    return files.stream().mapToLong(SoftwareFile::length).sum();
  }
}
