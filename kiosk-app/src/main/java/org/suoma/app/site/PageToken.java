package org.suoma.app.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The secret part of the pages' addresses, which keeps other programs of this machine away from the
 * resident's pages without a cookie.
 *
 * @param value 48 hexadecimal digits
 */
public record PageToken(String value) {

  private static final int BYTES = 24;

  /** Refuses what is no token. */
  public PageToken {
    if (!value.matches("[0-9a-f]{" + 2 * BYTES + "}")) {
      throw new IllegalArgumentException("not a page token");
    }
  }

  /**
   * The token in a file, made there first if it does not exist; others than the owner cannot read
   * it.
   */
  public static PageToken inFile(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----")));
      Files.writeString(
          file, HexFormat.of().formatHex(random) + "\n", StandardOpenOption.TRUNCATE_EXISTING);
    }
    try {
      return new PageToken(Files.readString(file).trim());
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " holds no page token; delete it and start again", e);
    }
  }

  @Override
  public String toString() {
    return "PageToken[…]";
  }
}
