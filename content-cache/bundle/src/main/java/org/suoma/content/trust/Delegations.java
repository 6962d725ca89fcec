package org.suoma.content.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * To whom a targets role delegates, in order of preference.
 *
 * @param keys by id
 * @param listed one by one
 * @param bins all by hash; never beside a list
 */
record Delegations(Map<String, RoleKey> keys, List<Delegation> listed, Optional<HashBins> bins) {

  Delegations {
    keys = Map.copyOf(keys);
    listed = List.copyOf(listed);
  }

  static Delegations parse(JsonObject json) throws ContentException {
    if (json.has("roles") == json.has("succinct_roles")) {
      throw new ContentException(
          ContentError.MALFORMED, "delegations must have roles or succinct_roles, one of them");
    }
    List<Delegation> listed = new ArrayList<>();
    if (json.has("roles")) {
      for (JsonObject role : json.list("roles")) {
        Delegation next = Delegation.parse(role);
        if (listed.stream().anyMatch(other -> other.name().equals(next.name()))) {
          throw new ContentException(
              ContentError.MALFORMED, next.name() + " is delegated to twice");
        }
        listed.add(next);
      }
    }
    return new Delegations(
        Root.parseKeys(json),
        listed,
        json.has("succinct_roles")
            ? Optional.of(HashBins.parse(json.object("succinct_roles")))
            : Optional.empty());
  }

  /** The roles to ask about a path, in order; the last one may be terminating. */
  List<Next> forPath(String path) {
    List<Next> next = new ArrayList<>();
    bins.ifPresent(all -> next.add(new Next(all.nameFor(path), true)));
    for (Delegation delegation : listed) {
      if (delegation.covers(path)) {
        next.add(new Next(delegation.name(), delegation.terminating()));
        if (delegation.terminating()) {
          break;
        }
      }
    }
    return next;
  }

  void requireSigned(String name, SignedDocument document) throws ContentException {
    role(name).requireSigned(name, document, keys);
  }

  private Role role(String name) throws ContentException {
    for (Delegation delegation : listed) {
      if (delegation.name().equals(name)) {
        return delegation.role();
      }
    }
    return bins.map(HashBins::role)
        .orElseThrow(
            () -> new ContentException(ContentError.MALFORMED, "nobody delegates to " + name));
  }

  /** A role to ask next. */
  record Next(String name, boolean terminating) {}
}
