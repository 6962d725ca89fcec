package org.suoma.content.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Another role that may speak for some paths.
 *
 * @param name its name
 * @param role its keys
 * @param terminating whether the search ends with it, found or not
 * @param patterns paths it may speak for; empty if prefixes are given
 * @param hashPrefixes beginnings of the hexadecimal SHA-256 of such paths; empty if patterns are
 */
record Delegation(
    String name,
    Role role,
    boolean terminating,
    List<PathPattern> patterns,
    List<String> hashPrefixes) {

  private static final Set<String> TOP_LEVEL =
      Set.of(Root.TYPE, Timestamp.TYPE, Snapshot.TYPE, Targets.TYPE, Root.SOFTWARE);

  Delegation {
    patterns = List.copyOf(patterns);
    hashPrefixes = List.copyOf(hashPrefixes);
  }

  static Delegation parse(JsonObject json) throws ContentException {
    String name = json.text("name");
    if (name.isEmpty() || TOP_LEVEL.contains(name)) {
      throw new ContentException(
          ContentError.MALFORMED, "\"%s\" is no name for a delegated role".formatted(name));
    }
    if (json.has("paths") == json.has("path_hash_prefixes")) {
      throw new ContentException(
          ContentError.MALFORMED, name + " must have paths or path_hash_prefixes, one of them");
    }
    return new Delegation(
        name,
        Role.parse(json),
        json.flag("terminating"),
        json.has("paths") ? json.texts("paths").stream().map(PathPattern::new).toList() : List.of(),
        json.has("path_hash_prefixes") ? json.texts("path_hash_prefixes") : List.of());
  }

  boolean covers(String path) {
    String digest = HexFormat.of().formatHex(Digests.of("sha256", path.getBytes(UTF_8)));
    return patterns.stream().anyMatch(pattern -> pattern.matches(path))
        || hashPrefixes.stream().anyMatch(digest::startsWith);
  }
}
