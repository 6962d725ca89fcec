package org.suoma.content.trust;

import java.util.Map;

/**
 * A file that targets metadata vouch for.
 *
 * @param path as clients ask for it, parts divided by {@code /}
 * @param length in bytes
 * @param digests at least one
 */
public record TargetFile(String path, long length, Digests digests) {

  /** The entry for a content. */
  public static TargetFile of(String path, byte[] content) {
    return new TargetFile(
        path, content.length, new Digests(Map.of("sha256", MetadataWriter.sha256(content))));
  }

  static TargetFile parse(String path, JsonObject json) throws ContentException {
    Digests digests = Digests.parse(json);
    if (digests.byAlgorithm().isEmpty()) {
      throw new ContentException(ContentError.MALFORMED, "target %s has no hash".formatted(path));
    }
    return new TargetFile(path, json.number("length", 0, Long.MAX_VALUE), digests);
  }

  /**
   * Checks a content before anything is done with it.
   *
   * @throws ContentException {@code TRUNCATED}, {@code TOO_LARGE} or {@code DIGEST_MISMATCH}
   */
  public void requireMatch(byte[] content) throws ContentException {
    if (content.length != length) {
      throw new ContentException(
          content.length < length ? ContentError.TRUNCATED : ContentError.TOO_LARGE,
          "%s has %d bytes, not %d".formatted(path, content.length, length));
    }
    digests.requireMatch(path, content);
  }

  /**
   * Where it lies below the targets' address.
   *
   * @param consistentSnapshot whether file names carry digests
   */
  public String location(boolean consistentSnapshot) {
    if (!consistentSnapshot) {
      return path;
    }
    String digest =
        digests.sha256().orElseGet(() -> digests.byAlgorithm().values().iterator().next());
    int name = path.lastIndexOf('/') + 1;
    return path.substring(0, name) + digest + "." + path.substring(name);
  }
}
