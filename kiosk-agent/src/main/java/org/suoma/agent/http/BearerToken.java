package org.suoma.agent.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The secret between the agent and the programs that may use it. */
public final class BearerToken {

  private static final int BYTES = 24;
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");

  private final String value;

  private BearerToken(String value) {
    this.value = value;
  }

  /**
   * The token in a file, made there first if it does not exist: owner writes, group reads, others
   * nothing.
   *
   * @throws IOException if it cannot be read or written, or is not a token
   */
  public static BearerToken inFile(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----")));
      Files.writeString(
          file, HexFormat.of().formatHex(random) + "\n", StandardOpenOption.TRUNCATE_EXISTING);
    }
    String token = Files.readString(file).trim();
    if (!FORM.matcher(token).matches()) {
      throw new IOException(
          file + " holds no token; delete the file and the next start makes a new one");
    }
    return new BearerToken(token);
  }

  /** The token itself, for those who may have it. */
  public String value() {
    return value;
  }

  /** Compares in a time that tells nothing about the token. */
  boolean isIn(String authorization) {
    byte[] expected = ("Bearer " + value).getBytes(US_ASCII);
    return MessageDigest.isEqual(expected, authorization.getBytes(US_ASCII));
  }
}
