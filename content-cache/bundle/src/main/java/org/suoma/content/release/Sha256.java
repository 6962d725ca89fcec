package org.suoma.content.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A SHA-256 digest: the name of a file's content. A kiosk holds tens of thousands of them, so they
 * are kept as numbers, in less than half the room of their text. Immutable.
 */
public final class Sha256 {

  private static final int HEX_DIGITS = 64;
  private static final int HEX_DIGITS_PER_LONG = 16;

  private final long first;
  private final long second;
  private final long third;
  private final long fourth;

  /**
   * The digest that these digits name.
   *
   * @param hex 64 lower-case hexadecimal digits; anything else is refused, since it becomes a file
   *     name
   */
  @JsonCreator
  public Sha256(String hex) {
    if (hex.length() != HEX_DIGITS || !hex.chars().allMatch(Sha256::isDigit)) {
      throw new IllegalArgumentException("not a SHA-256 digest");
    }
    this.first = part(hex, 0);
    this.second = part(hex, 1);
    this.third = part(hex, 2);
    this.fourth = part(hex, 3);
  }

  private Sha256(ByteBuffer bytes) {
    this.first = bytes.getLong();
    this.second = bytes.getLong();
    this.third = bytes.getLong();
    this.fourth = bytes.getLong();
  }

  private static boolean isDigit(int letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
  }

  private static long part(String hex, int number) {
    return HexFormat.fromHexDigitsToLong(
        hex, number * HEX_DIGITS_PER_LONG, (number + 1) * HEX_DIGITS_PER_LONG);
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
    return new Sha256(ByteBuffer.wrap(running.digest(last)));
  }

  /** 64 lower-case hexadecimal digits. */
  @JsonValue
  public String hex() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(first)
        + hex.toHexDigits(second)
        + hex.toHexDigits(third)
        + hex.toHexDigits(fourth);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sha256 that
        && first == that.first
        && second == that.second
        && third == that.third
        && fourth == that.fourth;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(first);
  }

  @Override
  public String toString() {
    return hex();
  }
}
