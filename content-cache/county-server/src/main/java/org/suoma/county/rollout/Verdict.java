package org.suoma.county.rollout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is to be done about a roll-out now.
 *
 * @param step what
 * @param why in words
 */
record Verdict(Step step, String why) {

  /** What can be done. */
  enum Step {
    /** Nothing. */
    STAY,
    /** The next group is opened. */
    OPEN_NEXT,
    /** The roll-out pauses until somebody has looked. */
    PAUSE,
    /** Everybody has it. */
    FINISH
  }

  /**
   * Judges a roll-out that is running.
   *
   * @param word for kiosks that have it, e.g. {@code 已显示}
   */
  static Verdict on(Rollout rollout, RolloutProgress progress, Instant now, String word) {
    List<RolloutProgress.Group> open = progress.groups().subList(0, rollout.plan().open());
    if (!now.isBefore(rollout.judgedFrom())) {
      for (RolloutProgress.Group group : open) {
        if (rollout.rules().isTooMuch(group.failed(), group.counted())) {
          return new Verdict(
              Step.PAUSE,
              "“%s”有 %d 台终端出问题（共 %d 台），达到 %d%% 的上限"
                  .formatted(
                      group.name(),
                      group.failed(),
                      group.counted(),
                      rollout.rules().errorPercent()));
        }
      }
    }
    RolloutProgress.Group newest = open.get(open.size() - 1);
    Duration age = Duration.between(rollout.openedAt(), now);
    String shown =
        "“%s” %d 台终端中 %d 台%s".formatted(newest.name(), newest.counted(), newest.shown(), word);
    // A group that has fallen silent says nothing for the release; an empty one has nothing to say.
    boolean hasWords = newest.counted() > 0 || newest.silent() == 0;
    if (hasWords && rollout.rules().isEnough(newest.shown(), newest.counted())) {
      if (age.compareTo(rollout.rules().soak()) < 0) {
        return new Verdict(Step.STAY, shown + "，再观察");
      }
      return new Verdict(rollout.hasMore() ? Step.OPEN_NEXT : Step.FINISH, shown);
    }
    return age.compareTo(rollout.rules().limit()) >= 0
        ? new Verdict(
            Step.PAUSE,
            shown
                + "，%d 小时还没达到 %d%%"
                    .formatted(rollout.rules().limit().toHours(), rollout.rules().successPercent()))
        : new Verdict(Step.STAY, shown);
  }
}
