package org.suoma.content.trust;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A file that targets metadata vouch for.
 *
 * @param path as clients ask for it, parts divided by {@code /}
 * @param length in bytes
 * @param digests at least one
 * @param custom what applications say about it, each as JSON, by name (TUF 1.0, section 4.5)
 */
public record TargetFile(String path, long length, Digests digests, Map<String, String> custom) {

  /** Copies what applications say. */
  public TargetFile {
    custom = Map.copyOf(custom);
  }

  /** The entry for a content. */
  public static TargetFile of(String path, byte[] content) {
    return new TargetFile(
        path,
        content.length,
        new Digests(Map.of("sha256", MetadataWriter.sha256(content))),
        Map.of());
  }

  static TargetFile parse(String path, JsonObject json) throws ContentException {
    Digests digests = Digests.parse(json);
    if (digests.byAlgorithm().isEmpty()) {
      throw new ContentException(ContentError.MALFORMED, "target %s has no hash".formatted(path));
    }
    return new TargetFile(
        path, json.number("length", 0, Long.MAX_VALUE), digests, json.members("custom"));
  }

  /** The same, with one more thing that an application says about it, as JSON. */
  public TargetFile saying(String name, String json) {
    Map<String, String> more = new HashMap<>(custom);
    more.put(name, json);
    return new TargetFile(path, length, digests, more);
  }

  /** What an application says about it, as JSON; empty if nothing. */
  public Optional<String> said(String name) {
    return Optional.ofNullable(custom.get(name));
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
