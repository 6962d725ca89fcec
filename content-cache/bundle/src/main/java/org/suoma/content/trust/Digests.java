package org.suoma.content.trust;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Digests of one content.
 *
 * @param byAlgorithm lower-case hexadecimal by TUF's name of the algorithm, e.g. {@code sha256}
 */
public record Digests(Map<String, String> byAlgorithm) {

  private static final Map<String, String> JDK_NAMES =
      Map.of("sha256", "SHA-256", "sha512", "SHA-512");

  /** Copies the map. */
  public Digests {
    byAlgorithm = Map.copyOf(byAlgorithm);
  }

  static Digests parse(JsonObject json) throws ContentException {
    return new Digests(json.textsByName("hashes"));
  }

  /** The SHA-256, 64 hexadecimal digits; empty if not given. */
  public Optional<String> sha256() {
    return Optional.ofNullable(byAlgorithm.get("sha256"));
  }

  /**
   * Checks a content against all digests that this client knows.
   *
   * @throws ContentException {@code DIGEST_MISMATCH}, also if digests are given and none is known
   */
  void requireMatch(String what, byte[] content) throws ContentException {
    Map<String, String> known = new HashMap<>(byAlgorithm);
    known.keySet().retainAll(JDK_NAMES.keySet());
    if (known.isEmpty() && !byAlgorithm.isEmpty()) {
      throw new ContentException(
          ContentError.DIGEST_MISMATCH,
          what + " has digests of unknown kinds only: " + byAlgorithm.keySet());
    }
    for (Map.Entry<String, String> digest : known.entrySet()) {
      String found = HexFormat.of().formatHex(of(digest.getKey(), content));
      if (!found.equals(digest.getValue())) {
        throw new ContentException(
            ContentError.DIGEST_MISMATCH,
            "%s: %s is %s, not %s".formatted(what, digest.getKey(), found, digest.getValue()));
      }
    }
  }

  static byte[] of(String algorithm, byte[] content) {
    try {
      return MessageDigest.getInstance(JDK_NAMES.get(algorithm)).digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has " + algorithm, e);
    }
  }
}
