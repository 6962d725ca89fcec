package org.suoma.county.cases;

import java.util.EnumSet;
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

  /** Somebody who may do everything, for a county with one shared sign-in. */
  public static CaseActor everything(String name) {
    return new CaseActor(name, EnumSet.allOf(CaseRole.class));
  }

  /** The role in which they may do this; empty if they may not. */
  Optional<CaseRole> roleFor(CaseAction action) {
    return action.roles().stream().filter(roles::contains).findFirst();
  }
}
