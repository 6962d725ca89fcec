package org.suoma.content.trust;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What timestamp or snapshot say of another metadata file.
 *
 * @param version exactly this one is wanted
 * @param length in bytes; empty if not given
 * @param digests may be empty
 */
record FileMeta(long version, OptionalLong length, Digests digests) {

  static FileMeta parse(JsonObject json) throws ContentException {
    return new FileMeta(
        json.number("version", 1, Long.MAX_VALUE),
        json.has("length")
            ? OptionalLong.of(json.number("length", 0, Long.MAX_VALUE))
            : OptionalLong.empty(),
        Digests.parse(json));
  }

  static Map<String, FileMeta> parseAll(JsonObject signed) throws ContentException {
    Map<String, FileMeta> all = new HashMap<>();
    for (Map.Entry<String, JsonObject> entry : signed.objects("meta").entrySet()) {
      all.put(entry.getKey(), parse(entry.getValue()));
    }
    return Map.copyOf(all);
  }

  void requireMatch(String what, byte[] bytes) throws ContentException {
    if (length.isPresent() && length.getAsLong() != bytes.length) {
      throw new ContentException(
          ContentError.DIGEST_MISMATCH,
          "%s has %d bytes, not %d".formatted(what, bytes.length, length.getAsLong()));
    }
    digests.requireMatch(what, bytes);
  }
}
