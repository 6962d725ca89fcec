package org.suoma.content.care;

/** What was done at a kiosk's panel. */
public enum CareAct {
  /** Somebody has opened the panel. */
  OPENED("打开看护面板"),
  /** A number and a PIN did not fit. */
  REFUSED("工号或密码不对"),
  /** Whoever had opened it has locked it. */
  LOCKED("锁上看护面板"),
  /** Nobody touched it for a while. */
  LEFT("看护面板没人用，自动锁上"),
  /** A test page was printed. */
  TEST_PRINTED("打印测试页"),
  /** The report on the kiosk was printed. */
  REPORT_PRINTED("打印终端状况"),
  /** Recordings are louder or softer. */
  VOLUME("调整音量"),
  /** The screen's dots per millimetre were measured. */
  MEASURED("校准屏幕尺寸"),
  /** It was set whether the screen goes dark while it is not the time. */
  SCREEN_SET("设置熄屏"),
  /** The screen was put out for a moment. */
  SCREEN_TRIED("试熄屏"),
  /** The file for support was made, to be sent to the county. */
  SUPPORT_ASKED("把诊断资料发给县里");

  private final String label;

  CareAct(String label) {
    this.label = label;
  }

  /** In words. */
  public String label() {
    return label;
  }
}
