package org.suoma.content.trust;

import java.time.Instant;
import java.util.Map;

/**
 * Snapshot metadata: the versions of all targets metadata that belong together (TUF 1.0, section
 * 4.4).
 *
 * @param version never falls
 * @param expires from then on it is not to be relied upon
 * @param meta by file name, e.g. {@code targets.json}
 */
record Snapshot(long version, Instant expires, Map<String, FileMeta> meta) {

  static final String TYPE = "snapshot";

  Snapshot {
    meta = Map.copyOf(meta);
  }

  static Snapshot parse(JsonObject signed) throws ContentException {
    return new Snapshot(
        signed.number("version", 1, Long.MAX_VALUE),
        signed.time("expires"),
        FileMeta.parseAll(signed));
  }

  /** What it says of a role's targets metadata. */
  FileMeta of(String role) throws ContentException {
    FileMeta found = meta.get(role + ".json");
    if (found == null) {
      throw new ContentException(ContentError.NOT_FOUND, "snapshot does not name role " + role);
    }
    return found;
  }

  /** A newer snapshot must know every file of this one, none in an older version (step 5.5.5). */
  void requireNothingLost(Snapshot newer) throws ContentException {
    for (Map.Entry<String, FileMeta> mine : meta.entrySet()) {
      FileMeta theirs = newer.meta.get(mine.getKey());
      if (theirs == null || theirs.version() < mine.getValue().version()) {
        throw new ContentException(
            ContentError.ROLLBACK_REJECTED,
            "snapshot %d has %s in version %s, version %d is known"
                .formatted(
                    newer.version,
                    mine.getKey(),
                    theirs == null ? "none" : String.valueOf(theirs.version()),
                    mine.getValue().version()));
      }
    }
  }
}
