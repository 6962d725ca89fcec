package org.suoma.content.submission;

import java.util.HexFormat;
import java.util.regex.Pattern;
import org.suoma.content.release.Sha256;

/**
 * A public key of the county as a release carries it.
 *
 * @param id the first 16 hexadecimal digits of its SHA-256
 * @param publicKey 64 hexadecimal digits: X25519 (RFC 7748) for sealing, Ed25519 (RFC 8032) for
 *     receipts
 */
public record PublishedKey(String id, String publicKey) {

  static final int ID_BYTES = 8;

  private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

  /** Refuses a key under another's id. */
  public PublishedKey {
    if (!KEY.matcher(publicKey).matches()) {
      throw new IllegalArgumentException("publicKey: must have 64 hexadecimal digits");
    }
    if (!id.equals(id(HexFormat.of().parseHex(publicKey)))) {
      throw new IllegalArgumentException("id: is not that of the key: " + id);
    }
  }

  /** The published form of these 32 bytes. */
  static PublishedKey of(byte[] publicKey) {
    return new PublishedKey(id(publicKey), HexFormat.of().formatHex(publicKey));
  }

  /** The published form of a key that stands in hexadecimal elsewhere. */
  public static PublishedKey of(String publicKey) {
    return of(HexFormat.of().parseHex(publicKey));
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  private static String id(byte[] publicKey) {
    return Sha256.of(publicKey).hex().substring(0, 2 * ID_BYTES);
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(publicKey);
  }
}
