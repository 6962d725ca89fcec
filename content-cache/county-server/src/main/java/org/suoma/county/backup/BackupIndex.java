package org.suoma.county.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * What a backup holds; its last entry, as JSON.
 *
 * @param format {@value #FORMAT}
 * @param madeAt when
 * @param files in the order of the backup
 */
public record BackupIndex(int format, Instant madeAt, List<BackedUp> files) {

  /** The format that this program writes and reads. */
  public static final int FORMAT = 1;

  /** The entry that holds it. */
  static final String NAME = "backup.json";

  /** Copies the files. */
  public BackupIndex {
    files = List.copyOf(files);
  }

  /** Bytes of all files. */
  public long length() {
    return files.stream().mapToLong(BackedUp::length).sum();
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * A file in a backup.
   *
   * @param name its path below the county's data folder
   * @param length its bytes
   * @param sha256 of its content, hexadecimal
   */
  public record BackedUp(String name, long length, String sha256) {}
}
