package org.suoma.county.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Somebody at work: an account, with its own post and those of people for whom it stands in today
 * (AB 岗). A post that is not theirs counts as it is: with its own roles about its own content.
 *
 * @param account who it is
 * @param posts its own and those that it has today
 * @param standsInFor names of those for whom; empty on most days
 */
public record Staff(Account account, List<Post> posts, List<String> standsInFor) {

  /** Copies. */
  public Staff {
    posts = List.copyOf(posts);
    standsInFor = List.copyOf(standsInFor);
  }

  /** Somebody who stands in for nobody. */
  public static Staff of(Account account) {
    return new Staff(account, List.of(new Post(account.roles(), account.remit())), List.of());
  }

  /** All that they are today. */
  public Set<Role> roles() {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    posts.forEach(post -> roles.addAll(post.roles()));
    return roles;
  }

  /** Whether they may do this at all. */
  public boolean may(Permission permission) {
    return permission.allows(roles());
  }

  /** Whether they may do this with a unit's content, as far as units go. */
  public boolean may(Permission permission, String unit) {
    return posts.stream()
        .anyMatch(post -> permission.allows(post.roles()) && post.remit().coversUnit(unit));
  }

  /** Whether they may do this with an entry; {@link Remit#covers} says what is given. */
  public boolean may(Permission permission, String unit, Collection<Set<String>> lineages) {
    return posts.stream()
        .anyMatch(post -> permission.allows(post.roles()) && post.remit().covers(unit, lineages));
  }

  /** As the trail names them. */
  public String signature() {
    return account.signature();
  }
}
