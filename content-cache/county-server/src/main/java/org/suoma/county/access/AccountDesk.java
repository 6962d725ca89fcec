package org.suoma.county.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.suoma.county.storage.staff.AccountRow;
import org.suoma.county.storage.staff.AccountStore;

/**
 * Makes, changes and closes accounts; all of it stands in the trail. There is always somebody who
 * can make accounts, and whoever watches does nothing else. Threads share one.
 */
public final class AccountDesk {

  private final AccountStore store;
  private final Passwords passwords;
  private final StaffTrail trail;
  private final Clock clock;

  /** Works on these accounts. */
  public AccountDesk(AccountStore store, Passwords passwords, StaffTrail trail, Clock clock) {
    this.store = store;
    this.passwords = passwords;
    this.trail = trail;
    this.clock = clock;
  }

  /** All accounts, those that are open first. */
  public List<Account> all() {
    return store.all().stream().map(Account::of).toList();
  }

  /** The account of this login. */
  public Optional<Account> find(String login) {
    return store.find(login).map(Account::of);
  }

  /** Whoever has this login, with the roles of this day; empty if nobody may use it. */
  public Optional<Staff> staff(String login) {
    return find(login).filter(account -> !account.standing().closed()).map(this::staff);
  }

  private Staff staff(Account account) {
    List<Post> posts = new ArrayList<>();
    posts.add(new Post(account.roles(), account.remit()));
    List<String> absent = new ArrayList<>();
    for (String login : store.absentFor(account.login(), LocalDate.now(clock))) {
      find(login)
          .ifPresent(
              other -> {
                posts.add(new Post(other.roles(), other.remit()));
                absent.add(other.name());
              });
    }
    return new Staff(account, posts, absent);
  }

  /**
   * Makes an account.
   *
   * @param by who does; empty for the command line
   * @param lasting whether the password need not be changed at the first use
   * @return the password, to be told once
   * @throws AccountRefusedException if the login is taken or the roles do not go together
   */
  public String add(Optional<Staff> by, Draft draft, boolean lasting)
      throws AccountRefusedException {
    check(draft);
    String password = passwords.give();
    boolean added = store.add(row(draft, lasting), passwords.hash(password));
    if (!added) {
      throw new AccountRefusedException("已经有登录名“%s”".formatted(draft.login()));
    }
    note(by, StaffAction.ACCOUNT_MADE, draft.login(), facts(draft));
    return password;
  }

  private AccountRow row(Draft draft, boolean lasting) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new AccountRow(
        draft.login(),
        draft.name(),
        draft.unit(),
        draft.roleNames(),
        draft.remitRow(),
        false,
        new AccountRow.Lock(!lasting, false, 0, null),
        now);
  }

  /** Gives an account another name, unit and other roles. */
  public void change(Staff by, Draft draft) throws AccountRefusedException {
    check(draft);
    store.<AccountRefusedException>alone(
        () -> {
          Account before = require(draft.login());
          if (!draft.roles().contains(Role.ADMINISTRATOR)) {
            keepAnAdministrator(before);
          }
          store.describe(
              draft.login(), draft.name(), draft.unit(), draft.roleNames(), draft.remitRow());
        });
    note(Optional.of(by), StaffAction.ACCOUNT_CHANGED, draft.login(), facts(draft));
  }

  /** Closes an account. */
  public void close(Staff by, String login) throws AccountRefusedException {
    Account account = require(login);
    if (by.account().login().equals(login)) {
      throw new AccountRefusedException("不能停用自己的账号，请另一位管理员来做");
    }
    store.<AccountRefusedException>alone(
        () -> {
          keepAnAdministrator(account);
          store.close(login, true);
        });
    note(Optional.of(by), StaffAction.ACCOUNT_CLOSED, login, Map.of());
  }

  /** Opens an account again. */
  public void reopen(Staff by, String login) throws AccountRefusedException {
    Account account = require(login);
    store.close(account.login(), false);
    note(Optional.of(by), StaffAction.ACCOUNT_REOPENED, login, Map.of());
  }

  /**
   * Gives an account a new password and takes its lock away.
   *
   * @return the password, to be told once
   */
  public String resetPassword(Optional<Staff> by, String login) throws AccountRefusedException {
    Account account = require(login);
    String password = passwords.give();
    store.password(account.login(), passwords.hash(password), true);
    store.unlock(login);
    note(by, StaffAction.PASSWORD_GIVEN, login, Map.of());
    return password;
  }

  /** Takes a second factor away, for a telephone that was lost. */
  public void removeFactor(Optional<Staff> by, String login) throws AccountRefusedException {
    Account account = require(login);
    store.factor(account.login(), null);
    note(by, StaffAction.FACTOR_REMOVED, login, Map.of());
  }

  private void check(Draft draft) throws AccountRefusedException {
    if (draft.roles().isEmpty()) {
      throw new AccountRefusedException("至少选一个角色");
    }
    if (draft.roles().contains(Role.AUDITOR) && draft.roles().size() > 1) {
      throw new AccountRefusedException("监督员只查看、不办理，不能同时有别的角色");
    }
  }

  private void keepAnAdministrator(Account without) throws AccountRefusedException {
    boolean another =
        all().stream()
            .anyMatch(
                account ->
                    !account.login().equals(without.login())
                        && !account.standing().closed()
                        && account.roles().contains(Role.ADMINISTRATOR));
    if (without.roles().contains(Role.ADMINISTRATOR) && !another) {
      throw new AccountRefusedException("这是最后一位管理员，请先建立另一位");
    }
  }

  private Account require(String login) throws AccountRefusedException {
    return find(login).orElseThrow(() -> new AccountRefusedException("没有登录名“%s”".formatted(login)));
  }

  private void note(
      Optional<Staff> by, StaffAction action, String login, Map<String, String> facts) {
    String subject = StaffTrail.about(login);
    by.ifPresentOrElse(
        staff -> trail.add(staff, action, subject, facts),
        () -> trail.add(StaffTrail.PROGRAM, action, subject, facts));
  }

  private static Map<String, String> facts(Draft draft) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("name", draft.name());
    facts.put("unit", draft.unit());
    facts.put("roles", String.join(",", draft.roleNames()));
    if (!draft.remit().isWhole()) {
      facts.put("units", String.join(",", draft.remitRow().units()));
      facts.put("columns", String.join(",", draft.remitRow().columns()));
    }
    return facts;
  }

  /**
   * What an account shall be.
   *
   * @param login what they sign in with
   * @param name of the person
   * @param unit id of their unit; empty if none
   * @param roles what they are
   * @param remit what content they work on
   */
  public record Draft(String login, String name, String unit, Set<Role> roles, Remit remit) {

    /** For somebody who works on all content. */
    public Draft(String login, String name, String unit, Set<Role> roles) {
      this(login, name, unit, roles, Remit.WHOLE);
    }

    /**
     * Checks what people typed.
     *
     * @throws IllegalArgumentException in words for them
     */
    public Draft {
      roles = Set.copyOf(roles);
      Account unused =
          new Account(
              login,
              name,
              unit,
              roles,
              remit,
              new Account.Standing(false, false, false, null),
              Instant.EPOCH);
    }

    AccountRow.Remit remitRow() {
      return new AccountRow.Remit(
          remit.units().stream().sorted().toList(), remit.columns().stream().sorted().toList());
    }

    List<String> roleNames() {
      return roles.stream().sorted().map(Role::name).toList();
    }
  }
}
