package org.suoma.content.trust;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Targets metadata: files and to whom others are delegated (TUF 1.0, section 4.5).
 *
 * @param version never falls
 * @param expires from then on it is not to be relied upon
 * @param files by path
 * @param delegations to other roles
 */
record Targets(
    long version, Instant expires, Map<String, TargetFile> files, Delegations delegations) {

  static final String TYPE = "targets";

  Targets {
    files = Map.copyOf(files);
  }

  static Targets parse(JsonObject signed) throws ContentException {
    Map<String, TargetFile> files = new HashMap<>();
    for (Map.Entry<String, JsonObject> file : signed.objects("targets").entrySet()) {
      files.put(file.getKey(), TargetFile.parse(file.getKey(), file.getValue()));
    }
    return new Targets(
        signed.number("version", 1, Long.MAX_VALUE),
        signed.time("expires"),
        files,
        signed.has("delegations")
            ? Delegations.parse(signed.object("delegations"))
            : new Delegations(Map.of(), List.of(), Optional.empty()));
  }
}
