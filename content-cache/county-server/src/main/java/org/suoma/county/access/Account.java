package org.suoma.county.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suoma.county.storage.staff.AccountRow;

/**
 * Somebody of the county's staff.
 *
 * @param login what they sign in with: 2 to 32 small letters, digits, dots, hyphens
 * @param name as people and the trail name them
 * @param unit id of their unit; empty if none
 * @param roles what they are
 * @param remit what content they work on
 * @param standing whether it can be used
 * @param madeAt when it was made
 */
public record Account(
    String login,
    String name,
    String unit,
    Set<Role> roles,
    Remit remit,
    Standing standing,
    Instant madeAt) {

  private static final String LOGIN = "[a-z][a-z0-9.-]{1,31}";
  private static final int LONGEST_NAME = 20;

  /** Copies the roles and checks what people typed, in words for them. */
  public Account {
    if (!login.matches(LOGIN)) {
      throw new IllegalArgumentException("登录名用 2 到 32 个小写字母、数字、点或连字符，以字母开头");
    }
    if (name.isBlank() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
      throw new IllegalArgumentException("姓名要填，最多 %d 个字".formatted(LONGEST_NAME));
    }
    roles = Set.copyOf(roles);
  }

  /** As the trail names them: two people of one name must not be taken for each other. */
  public String signature() {
    return name + "（" + login + "）";
  }

  /**
   * Whether an account can be used.
   *
   * @param closed no longer
   * @param mustChange only after another password was chosen
   * @param hasFactor there is a second factor
   * @param locked until then nobody gets in; null if it is not
   */
  public record Standing(
      boolean closed, boolean mustChange, boolean hasFactor, @Nullable Instant locked) {

    /** Whether somebody can sign in to it at this moment. */
    public boolean isOpen(Instant now) {
      return !closed && !isLocked(now);
    }

    /** Whether it is locked at this moment. */
    public boolean isLocked(Instant now) {
      return locked != null && locked.isAfter(now);
    }

    /** Until when it is locked. */
    public Optional<Instant> lockedUntil() {
      return Optional.ofNullable(locked);
    }
  }

  static Account of(AccountRow row) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    row.roles().forEach(role -> roles.add(Role.valueOf(role)));
    AccountRow.Lock lock = row.lock();
    return new Account(
        row.login(),
        row.name(),
        row.unit(),
        roles,
        new Remit(Set.copyOf(row.remit().units()), Set.copyOf(row.remit().columns())),
        new Standing(row.closed(), lock.mustChange(), lock.hasFactor(), lock.until()),
        row.madeAt());
  }
}
