package org.suoma.county.cases;

import java.util.Optional;
import java.util.Set;

/**
 * Somebody of the county's staff who works on cases; accounts make it.
 *
 * @param name as the audit trail names them
 * @param roles what they are
 */
public record CaseActor(String name, Set<CaseRole> roles) {

  /** Copies the roles. */
  public CaseActor {
    roles = Set.copyOf(roles);
  }

  /** The role in which they may do this; empty if they may not. */
  Optional<CaseRole> roleFor(CaseAction action) {
    return action.roles().stream().filter(roles::contains).findFirst();
  }
}
