package org.suoma.county.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.suoma.county.storage.staff.AccountRow;
import org.suoma.county.storage.staff.AccountStore;

/**
 * Lets the staff in, by password and second factor, and lets each change one's own. Whoever fails
 * learns nothing of what was wrong; after five failures in a row nobody gets in for a quarter of an
 * hour. Threads share one.
 */
public final class SignInDesk {

  /** Wrong tries in a row until an account is locked. */
  public static final int MOST_WRONG = 5;

  /** How long it stays locked. */
  public static final Duration LOCKED = Duration.ofMinutes(15);

  private final AccountStore store;
  private final Passwords passwords;
  private final SecondFactor factor;
  private final SecretBox box;
  private final StaffTrail trail;
  private final InstantSource clock;

  /** Lets in who is in this store. */
  public SignInDesk(
      AccountStore store,
      Passwords passwords,
      SecondFactor factor,
      SecretBox box,
      StaffTrail trail,
      InstantSource clock) {
    this.store = store;
    this.passwords = passwords;
    this.factor = factor;
    this.box = box;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Tries to sign in.
   *
   * @param code of the second factor; counts only where there is one
   * @return the login that is in; empty if it is not, for whatever reason
   */
  public Optional<String> signIn(String login, String password, String code) {
    Instant now = clock.instant();
    Optional<AccountRow> found = store.find(login);
    if (found.map(Account::of).filter(account -> account.standing().isOpen(now)).isEmpty()) {
      passwords.matchNobody(password);
      return Optional.empty();
    }
    String hash = store.password(login).orElseThrow();
    if (!passwords.matches(password, hash) || !isCode(found.get(), code)) {
      countWrong(found.get());
      return Optional.empty();
    }
    store.unlock(login);
    trail.add(
        Account.of(found.get()).signature(),
        StaffAction.SIGNED_IN,
        StaffTrail.about(login),
        Map.of());
    return Optional.of(login);
  }

  /**
   * Lets somebody in for whom the county's own sign-in vouches.
   *
   * @return the login that is in; empty if there is no such account, or it is closed or locked
   */
  public Optional<String> signInVouched(String login) {
    Instant now = clock.instant();
    Optional<Account> account =
        store.find(login).map(Account::of).filter(one -> one.standing().isOpen(now));
    account.ifPresent(
        one ->
            trail.add(
                one.signature(),
                StaffAction.SIGNED_IN,
                StaffTrail.about(login),
                Map.of("by", "oidc")));
    return account.map(Account::login);
  }

  private boolean isCode(AccountRow row, String code) {
    if (!row.lock().hasFactor()) {
      return true;
    }
    byte[] secret = box.open(row.login(), store.factor(row.login()).orElseThrow());
    OptionalLong step = factor.step(secret, code, clock.instant());
    return step.isPresent() && store.useStep(row.login(), step.getAsLong());
  }

  private void countWrong(AccountRow row) {
    String subject = StaffTrail.about(row.login());
    if (store.countWrong(row.login()) >= MOST_WRONG) {
      store.lock(row.login(), clock.instant().plus(LOCKED));
      trail.add(Account.of(row).signature(), StaffAction.LOCKED, subject, Map.of());
    } else {
      trail.add(Account.of(row).signature(), StaffAction.REFUSED, subject, Map.of());
    }
  }

  /**
   * Changes one's own password.
   *
   * @throws AccountRefusedException if the old one is wrong, or the new one is weak or the same
   */
  public void choosePassword(Staff staff, String old, String chosen)
      throws AccountRefusedException {
    Account account = staff.account();
    String hash = store.password(account.login()).orElseThrow();
    if (!passwords.matches(old, hash)) {
      throw new AccountRefusedException("现在的密码不对");
    }
    if (old.equals(chosen)) {
      throw new AccountRefusedException("新密码要和现在的不一样");
    }
    Optional<String> weakness =
        passwords.weakness(chosen, List.of(account.login(), account.name(), "suoma"));
    if (weakness.isPresent()) {
      throw new AccountRefusedException(weakness.get());
    }
    store.password(account.login(), passwords.hash(chosen), false);
    trail.add(staff, StaffAction.PASSWORD_CHOSEN, StaffTrail.about(account.login()), Map.of());
  }

  /** A secret to set a second factor up with; nothing is kept yet. */
  public byte[] newSecret() {
    return factor.secret();
  }

  /** The address of a secret, to be scanned, and its letters, to be typed. */
  public List<String> toShow(Staff staff, byte[] secret) {
    return List.of(factor.address(staff.account(), secret), factor.letters(secret));
  }

  /**
   * Sets a second factor up, once its first code has shown that the phone has it.
   *
   * @throws AccountRefusedException if the code is wrong
   */
  public void setFactor(Staff staff, byte[] secret, String code) throws AccountRefusedException {
    String login = staff.account().login();
    OptionalLong step = factor.step(secret, code, clock.instant());
    if (step.isEmpty()) {
      throw new AccountRefusedException("动态码不对：请看手机上的时间是否准确，再填新的一组");
    }
    store.factor(login, box.seal(login, secret));
    boolean unused = store.useStep(login, step.getAsLong());
    trail.add(staff, StaffAction.FACTOR_SET, StaffTrail.about(login), Map.of());
  }
}
