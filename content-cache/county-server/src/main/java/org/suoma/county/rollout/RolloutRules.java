package org.suoma.county.rollout;

import java.time.Duration;
import org.suoma.county.storage.kiosk.RolloutRow;

/**
 * When a roll-out goes on and when it stops.
 *
 * @param successPercent of a group's kiosks that show the release before the next group opens, 1 to
 *     100
 * @param errorPercent of a group's kiosks that are in trouble, at which it pauses, 1 to 100
 * @param soak how long a group is watched at least, up to 7 days
 * @param limit after that, a group that has not come so far pauses it; 1 hour to 30 days
 */
public record RolloutRules(int successPercent, int errorPercent, Duration soak, Duration limit) {

  private static final int ALL = 100;
  private static final Duration LONGEST_SOAK = Duration.ofDays(7);
  private static final Duration LONGEST_LIMIT = Duration.ofDays(30);

  /** Refuses thresholds and times that are none; the message is for people. */
  public RolloutRules {
    if (successPercent < 1 || successPercent > ALL) {
      throw new IllegalArgumentException("成功比例应为 1 到 100，现为 " + successPercent);
    }
    if (errorPercent < 1 || errorPercent > ALL) {
      throw new IllegalArgumentException("出错比例应为 1 到 100，现为 " + errorPercent);
    }
    if (soak.isNegative() || soak.compareTo(LONGEST_SOAK) > 0) {
      throw new IllegalArgumentException("观察时间应为 0 到 10080 分钟，现为 " + soak.toMinutes());
    }
    if (limit.compareTo(Duration.ofHours(1)) < 0 || limit.compareTo(LONGEST_LIMIT) > 0) {
      throw new IllegalArgumentException("每组限时应为 1 到 720 小时，现为 " + limit.toHours());
    }
  }

  /**
   * What suits most releases: nearly all kiosks of a group, watched for an hour, within two days.
   */
  public static RolloutRules usual() {
    return new RolloutRules(90, 10, Duration.ofHours(1), Duration.ofHours(48));
  }

  static RolloutRules of(RolloutRow.Rules row) {
    return new RolloutRules(
        row.successPercent(),
        row.errorPercent(),
        Duration.ofMinutes(row.soakMinutes()),
        Duration.ofHours(row.limitHours()));
  }

  RolloutRow.Rules row() {
    return new RolloutRow.Rules(
        successPercent,
        errorPercent,
        Math.toIntExact(soak.toMinutes()),
        Math.toIntExact(limit.toHours()));
  }

  /** Whether so many of all are enough for the next group. */
  boolean isEnough(int shown, int counted) {
    return (long) shown * ALL >= (long) successPercent * counted;
  }

  /** Whether so many of all are too many in trouble. */
  boolean isTooMuch(int failed, int counted) {
    return failed > 0 && (long) failed * ALL >= (long) errorPercent * counted;
  }

  /** The rules in words. */
  public String inWords() {
    return "每组至少 %d%% 的终端显示新版、开放满 %d 分钟，才开放下一组；有 %d%% 的终端出问题，或 %d 小时还没达到，就自动暂停"
        .formatted(successPercent, soak.toMinutes(), errorPercent, limit.toHours());
  }
}
