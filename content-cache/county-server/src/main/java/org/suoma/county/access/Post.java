package org.suoma.county.access;

import java.util.Set;

/**
 * A job that somebody does today: their own, or that of somebody for whom they stand in.
 *
 * @param roles what it is
 * @param remit what content it is about
 */
public record Post(Set<Role> roles, Remit remit) {

  /** Copies the roles. */
  public Post {
    roles = Set.copyOf(roles);
  }
}
