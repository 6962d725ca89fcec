package org.suoma.county.rollout;

/**
 * How far a kiosk is in a roll-out.
 *
 * @param kiosk its name
 * @param group the group that it is in, from 0
 * @param state how far it is
 * @param detail why, in words; empty if there is no more to say
 * @param release number of the release that it shows; 0: none
 */
public record KioskProgress(String kiosk, int group, State state, String detail, long release) {

  /** How far a kiosk can be. */
  public enum State {
    /** Its group has not been opened. */
    NOT_YET("还没轮到", true),
    /** It may take the release and has not begun. */
    WAITING("等待更新", true),
    /** It fetches it. */
    FETCHING("下载中", true),
    /** It has it and waits for its hour. */
    READY("已下载，等启用时间", true),
    /** It runs it and has yet to show that it is healthy. */
    TRYING("试运行", true),
    /** It shows the release, or a newer one. */
    SHOWN("已显示", true),
    /** It could not take it, or cannot show all of it. */
    FAILED("出问题", true),
    /** It has said nothing for a day: switched off, or without a line. */
    SILENT("没有消息", false),
    /** Its program knows no plans: it gets the release at the end. */
    OLD_PROGRAM("终端程序较旧", false);

    private final String label;
    private final boolean counts;

    State(String label, boolean counts) {
      this.label = label;
      this.counts = counts;
    }

    /** The Han words for it. */
    public String label() {
      return label;
    }

    /** Whether thresholds count such kiosks. */
    boolean counts() {
      return counts;
    }
  }
}
