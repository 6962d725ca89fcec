package org.suoma.content.trust;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Root metadata: the keys of the four top-level roles (TUF 1.0, section 4.3), and of whoever makes
 * the software that kiosks run, if the root names somebody.
 *
 * @param version grows by one
 * @param expires from then on it is not to be relied upon
 * @param consistentSnapshot whether file names carry versions and digests
 * @param keys by id
 * @param roles by name; all four, and {@link #SOFTWARE} if there is one
 */
record Root(
    long version,
    Instant expires,
    boolean consistentSnapshot,
    Map<String, RoleKey> keys,
    Map<String, Role> roles) {

  static final String TYPE = "root";

  /**
   * The role that vouches for software. In the root it is a member of its own, not one of the
   * roles: other clients of TUF refuse a root with a fifth role, and pass over unknown members.
   */
  static final String SOFTWARE = "suoma-software";

  private static final Set<String> ROLES =
      Set.of(TYPE, Timestamp.TYPE, Snapshot.TYPE, Targets.TYPE);

  Root {
    keys = Map.copyOf(keys);
    roles = Map.copyOf(roles);
  }

  static Root parse(JsonObject signed) throws ContentException {
    Map<String, Role> roles = new HashMap<>();
    for (Map.Entry<String, JsonObject> role : signed.objects("roles").entrySet()) {
      roles.put(role.getKey(), Role.parse(role.getValue()));
    }
    if (!roles.keySet().equals(ROLES)) {
      throw new ContentException(
          ContentError.MALFORMED, "root has the roles %s, not %s".formatted(roles.keySet(), ROLES));
    }
    if (signed.has(SOFTWARE)) {
      roles.put(SOFTWARE, Role.parse(signed.object(SOFTWARE)));
    }
    return new Root(
        signed.number("version", 1, Long.MAX_VALUE),
        signed.time("expires"),
        signed.has("consistent_snapshot") && signed.flag("consistent_snapshot"),
        parseKeys(signed),
        roles);
  }

  static Map<String, RoleKey> parseKeys(JsonObject json) throws ContentException {
    Map<String, RoleKey> keys = new HashMap<>();
    for (Map.Entry<String, JsonObject> key : json.objects("keys").entrySet()) {
      keys.put(key.getKey(), RoleKey.parse(key.getValue()));
    }
    return keys;
  }

  void requireSigned(String role, SignedDocument document) throws ContentException {
    Role known = roles.get(role);
    if (known == null) {
      throw new ContentException(ContentError.NOT_FOUND, "the root names nobody for " + role);
    }
    known.requireSigned(role, document, keys);
  }
}
