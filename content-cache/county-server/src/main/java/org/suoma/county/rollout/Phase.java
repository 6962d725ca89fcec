package org.suoma.county.rollout;

/** Where a roll-out stands. */
public enum Phase {
  RUNNING("进行中"),
  PAUSED("已暂停"),
  STOPPED("已停止"),
  FINISHED("已完成"),
  SUPERSEDED("已被更新的版本接替");

  private final String label;

  Phase(String label) {
    this.label = label;
  }

  /** The Han words for it. */
  public String label() {
    return label;
  }

  /** Whether it can still go on. */
  public boolean isOpen() {
    return this == RUNNING || this == PAUSED;
  }
}
