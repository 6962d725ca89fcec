package org.suoma.content.trust;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who speaks for a role.
 *
 * @param keyIds names of its keys; opaque, each once
 * @param threshold how many different keys must sign, 1 or more
 */
record Role(Set<String> keyIds, int threshold) {

  Role {
    keyIds = Set.copyOf(keyIds);
  }

  static Role parse(JsonObject json) throws ContentException {
    List<String> keyIds = json.texts("keyids");
    Set<String> unique = new LinkedHashSet<>(keyIds);
    if (unique.size() != keyIds.size()) {
      throw new ContentException(ContentError.MALFORMED, "a role names a key twice");
    }
    return new Role(unique, (int) json.number("threshold", 1, Integer.MAX_VALUE));
  }

  /**
   * Checks that enough of the role's keys have signed. A key that stands under two ids counts once.
   *
   * @param keys all keys of the delegating metadata, by id
   * @throws ContentException {@code SIGNATURE_REJECTED}
   */
  void requireSigned(String what, SignedDocument document, Map<String, RoleKey> keys)
      throws ContentException {
    Set<RoleKey> signers = new HashSet<>();
    for (Map.Entry<String, byte[]> signature : document.signatures().entrySet()) {
      RoleKey key = keys.get(signature.getKey());
      if (key != null
          && keyIds.contains(signature.getKey())
          && key.verifies(document.signedBytes(), signature.getValue())) {
        signers.add(key);
      }
    }
    if (signers.size() < threshold) {
      throw new ContentException(
          ContentError.SIGNATURE_REJECTED,
          "%s: %d of %d keys have signed, %d must"
              .formatted(what, signers.size(), keyIds.size(), threshold));
    }
  }
}
