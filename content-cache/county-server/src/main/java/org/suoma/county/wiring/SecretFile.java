package org.suoma.county.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;

/** A file with one random token, readable to its owner alone. */
final class SecretFile {

  private static final int TOKEN_BYTES = 24;

  private final Path file;
  private final SecureRandom random;

  SecretFile(Path file, SecureRandom random) {
    this.file = file;
    this.random = random;
  }

  /**
   * The token; made at the first call.
   *
   * @throws IOException if the file cannot be used or holds something too short to be secret
   */
  String token() throws IOException {
    if (!Files.exists(file)) {
      byte[] bytes = new byte[TOKEN_BYTES];
      random.nextBytes(bytes);
      Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, HexFormat.of().formatHex(bytes) + "\n", StandardOpenOption.WRITE);
    }
    String token = Files.readString(file).strip();
    if (!token.matches("[A-Za-z0-9_-]{16,200}")) {
      throw new IOException(file + " 里应当只有一个 16 位以上的口令（字母、数字）");
    }
    return token;
  }
}
