package org.suoma.county.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.suoma.county.storage.staff.AccountStore;
import org.suoma.county.storage.staff.SubstitutionRow;

/**
 * AB 岗: somebody stands in for an absent colleague for some days and may then do what the colleague
 * may. Threads share one.
 */
public final class Substitutions {

  /** Longest time in one go. */
  public static final int MOST_DAYS = 92;

  private final AccountStore store;
  private final StaffTrail trail;
  private final Clock clock;

  /** Works on these accounts. */
  public Substitutions(AccountStore store, StaffTrail trail, Clock clock) {
    this.store = store;
    this.trail = trail;
    this.clock = clock;
  }

  /** Who stands in for this account, today or later. */
  public List<SubstitutionRow> of(String absent) {
    return store.substitutions(absent, LocalDate.now(clock));
  }

  /**
   * Lets somebody stand in.
   *
   * @throws AccountRefusedException if the days or the people do not fit
   */
  public void name(Staff by, String absent, SubstitutionRow row) throws AccountRefusedException {
    if (absent.equals(row.substitute())) {
      throw new AccountRefusedException("代岗的人不能是本人");
    }
    if (row.until().isBefore(row.from()) || row.until().isBefore(LocalDate.now(clock))) {
      throw new AccountRefusedException("代岗的最后一天不能早于第一天，也不能已经过去");
    }
    if (ChronoUnit.DAYS.between(row.from(), row.until()) >= MOST_DAYS) {
      throw new AccountRefusedException("一次代岗最多 %d 天".formatted(MOST_DAYS));
    }
    Account one = open(absent);
    Account other = open(row.substitute());
    if (one.roles().contains(Role.AUDITOR) != other.roles().contains(Role.AUDITOR)) {
      throw new AccountRefusedException("监督员只能由监督员代岗，也只能代监督员");
    }
    store.substitute(absent, row.substitute(), row.from(), row.until());
    trail.add(
        by,
        StaffAction.SUBSTITUTED,
        StaffTrail.about(absent),
        Map.of(
            "substitute",
            row.substitute(),
            "from",
            row.from().toString(),
            "until",
            row.until().toString()));
  }

  /** Ends all that stands in for this account, from today on. */
  public void end(Staff by, String absent) {
    store.endSubstitution(absent, LocalDate.now(clock));
    trail.add(by, StaffAction.SUBSTITUTION_ENDED, StaffTrail.about(absent), Map.of());
  }

  private Account open(String login) throws AccountRefusedException {
    return store
        .find(login)
        .map(Account::of)
        .filter(account -> !account.standing().closed())
        .orElseThrow(() -> new AccountRefusedException("没有可用的账号“%s”".formatted(login)));
  }
}
