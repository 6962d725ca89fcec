package org.suoma.content.trust;

import java.time.Instant;
import java.util.Map;

/**
 * Timestamp metadata: which snapshot is the newest (TUF 1.0, section 4.6).
 *
 * @param version never falls
 * @param expires soon, so that nobody can freeze a client for long
 * @param snapshot the newest snapshot
 */
record Timestamp(long version, Instant expires, FileMeta snapshot) {

  static final String TYPE = "timestamp";

  static Timestamp parse(JsonObject signed) throws ContentException {
    Map<String, FileMeta> meta = FileMeta.parseAll(signed);
    FileMeta snapshot = meta.get("snapshot.json");
    if (snapshot == null) {
      throw new ContentException(
          ContentError.MALFORMED, "timestamp names %s, not snapshot.json".formatted(meta.keySet()));
    }
    return new Timestamp(
        signed.number("version", 1, Long.MAX_VALUE), signed.time("expires"), snapshot);
  }
}
