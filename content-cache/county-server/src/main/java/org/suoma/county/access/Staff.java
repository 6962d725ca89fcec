package org.suoma.county.access;

import java.util.List;
import java.util.Set;

/**
 * Somebody at work: an account, with the roles of those for whom it stands in today (AB 岗).
 *
 * @param account who it is
 * @param roles its own roles and those that it has today
 * @param standsInFor names of those for whom; empty on most days
 */
public record Staff(Account account, Set<Role> roles, List<String> standsInFor) {

  /** Copies. */
  public Staff {
    roles = Set.copyOf(roles);
    standsInFor = List.copyOf(standsInFor);
  }

  /** Whether they may do this. */
  public boolean may(Permission permission) {
    return permission.allows(roles);
  }

  /** As the trail names them. */
  public String signature() {
    return account.signature();
  }
}
