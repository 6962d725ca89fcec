package org.suoma.content.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import org.suoma.content.release.Sha256;

/** The value of {@code Content-Digest} (RFC 9530) with {@code sha-256}, and nothing else. */
public final class ContentDigest {

  private static final String PREFIX = "sha-256=:";
  private static final String SUFFIX = ":";

  private ContentDigest() {}

  /** The value for this content. */
  public static String of(byte[] content) {
    byte[] digest = HexFormat.of().parseHex(Sha256.of(content).hex());
    return PREFIX + Base64.getEncoder().encodeToString(digest) + SUFFIX;
  }

  /** Whether a value was made of this content. */
  public static boolean matches(String value, byte[] content) {
    return MessageDigest.isEqual(value.getBytes(UTF_8), of(content).getBytes(UTF_8));
  }
}
