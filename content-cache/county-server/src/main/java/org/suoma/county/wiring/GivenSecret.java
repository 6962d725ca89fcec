package org.suoma.county.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** A secret that somebody else has given the county, such as a password of its database. */
final class GivenSecret {

  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private GivenSecret() {}

  /**
   * Reads it: the first line of a file that nobody but its owner reads.
   *
   * @throws IOException if there is no such file, others may read it, or it is empty
   */
  static String read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("没有密码文件 " + file);
    }
    if (!OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
      throw new IOException("别人也能读密码文件 %s，请运行 chmod 600 %s".formatted(file, file));
    }
    String secret = Files.readString(file).lines().findFirst().orElse("").strip();
    if (secret.isEmpty()) {
      throw new IOException("密码文件 " + file + " 是空的");
    }
    return secret;
  }
}
