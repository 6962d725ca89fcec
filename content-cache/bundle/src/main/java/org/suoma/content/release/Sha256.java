package org.suoma.content.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A SHA-256 digest: the name of a file's content.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Sha256(@JsonValue String hex) {

  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  /** Refuses anything but a digest: it becomes a file name. */
  @JsonCreator
  public Sha256 {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("not a SHA-256 digest");
    }
  }

  /** The digest of these bytes. */
  public static Sha256 of(byte[] content) {
    return finish(begin(), content);
  }

  /** The digest of all that a stream still has; the caller closes it. */
  public static Sha256 of(InputStream in) throws IOException {
    MessageDigest digest = begin();
    byte[] buffer = new byte[64 << 10];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      digest.update(buffer, 0, n);
    }
    return finish(digest);
  }

  /** A running digest, to be handed to {@link #finish} once all bytes are in. */
  public static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  /** The result of a running digest. */
  public static Sha256 finish(MessageDigest running) {
    return finish(running, new byte[0]);
  }

  private static Sha256 finish(MessageDigest running, byte[] last) {
    return new Sha256(HexFormat.of().formatHex(running.digest(last)));
  }

  @Override
  public String toString() {
    return hex;
  }
}
