package org.suoma.county.checking;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.suoma.county.access.Staff;
import org.suoma.county.access.StaffAction;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.personal.NumberCheck;
import org.suoma.county.storage.checking.OverrideStore;
import org.suoma.county.storage.content.ContentShelf;

/**
 * Lets findings through that an approver answers for (放行): as long as the entry stays as it is, and
 * with the reason in the trail. Threads may share one.
 */
public final class OverrideDesk {

  private static final int SHORTEST_REASON = 4;
  private static final int LONGEST_REASON = 200;

  private final ContentShelf shelf;
  private final ContentChecks checks;
  private final OverrideStore store;
  private final StaffTrail trail;
  private final Clock clock;

  /** Lets through what these checks find on the shelf. */
  public OverrideDesk(
      ContentShelf shelf,
      ContentChecks checks,
      OverrideStore store,
      StaffTrail trail,
      Clock clock) {
    this.shelf = shelf;
    this.checks = checks;
    this.store = store;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Lets a finding through.
   *
   * @param entry id of the entry
   * @param place of the finding
   * @throws OverrideRefusedException if the entry has no such finding now, it does not block, or
   *     the reason is no reason
   */
  public void allow(Staff staff, String entry, String place, String reason)
      throws OverrideRefusedException {
    requireReason(reason);
    Blocked blocked =
        shelf.<Blocked, OverrideRefusedException>atOneMoment(
            content -> {
              Finding finding =
                  checks.of(List.of(entry), content).stream()
                      .filter(Finding::blocks)
                      .filter(one -> one.place().equals(place))
                      .findFirst()
                      .orElseThrow(
                          () -> new OverrideRefusedException("这个条目现在没有这处拦截，内容可能已经改过。请重新检查。"));
              return new Blocked(
                  finding, Objects.requireNonNull(content.entryDigests().get(entry)));
            });
    Finding finding = blocked.finding();
    store.put(
        ContentJudge.exemption(finding, blocked.digest()),
        reason,
        staff.signature(),
        clock.instant());
    trail.add(
        staff,
        StaffAction.CHECK_OVERRIDDEN,
        finding.subject().key(),
        Map.of("rule", finding.rule().label(), "where", finding.where(), "reason", reason));
  }

  private void requireReason(String reason) throws OverrideRefusedException {
    if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
      throw new OverrideRefusedException(
          "请写明理由，%d 到 %d 个字。".formatted(SHORTEST_REASON, LONGEST_REASON));
    }
    if (NumberCheck.holdsNumbers(reason)) {
      throw new OverrideRefusedException("理由会留在操作记录里，不能改、不能删：请不要写个人信息。");
    }
  }

  /**
   * A finding that blocks.
   *
   * @param finding the finding
   * @param digest of the entry's bytes
   */
  private record Blocked(Finding finding, String digest) {}
}
