package org.suoma.county.rollout;

import java.util.Arrays;
import java.util.Locale;

/** What an approver can do about a roll-out. */
public enum RolloutAction {
  PAUSE("暂停", "还没更新的终端先不更新，已经更新的不变"),
  RESUME("继续", "已知出问题的终端不再计入上限"),
  RETRY("重试", "出问题的终端都会自己再试，最长隔 72 分钟；75 分钟后重新计数"),
  OPEN_NEXT("现在就开放下一组", "不等成功比例和观察时间"),
  OPEN_ALL("不分批了，推给全部终端", "所有终端联网后就更新；不能再分批"),
  STOP("停止", "不再更新任何终端，已经更新的保留；不能再继续");

  private final String label;
  private final String effect;

  RolloutAction(String label, String effect) {
    this.label = label;
    this.effect = effect;
  }

  /** The Han words for it. */
  public String label() {
    return label;
  }

  /** What it does, in words. */
  public String effect() {
    return effect;
  }

  /** As in addresses. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The action of this name.
   *
   * @throws IllegalArgumentException if there is none; the message is for people
   */
  public static RolloutAction of(String id) {
    return Arrays.stream(values())
        .filter(action -> action.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("没有这个操作：" + id));
  }

  /** Whether it can be done to a roll-out as it stands. */
  public boolean fits(Rollout rollout) {
    return switch (this) {
      case PAUSE -> rollout.phase() == Phase.RUNNING;
      case RESUME -> rollout.phase() == Phase.PAUSED;
      case RETRY, STOP, OPEN_ALL -> rollout.phase().isOpen();
      case OPEN_NEXT -> rollout.phase() == Phase.RUNNING && rollout.hasMore();
    };
  }
}
