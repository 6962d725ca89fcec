package org.suoma.county.access;

/** What the trail says that somebody did; steps of cases have names of their own. */
public enum StaffAction {
  /** Got in. */
  SIGNED_IN("登录"),
  /** Did not get in. */
  REFUSED("登录被拒"),
  /** Tried too often. */
  LOCKED("连续输错，暂时锁定"),
  /** Went. */
  SIGNED_OUT("退出"),
  /** Wanted what is not theirs to do. */
  DENIED("越权被拒"),
  /** An account was made. */
  ACCOUNT_MADE("建立账号"),
  /** Name, unit or roles of an account were changed. */
  ACCOUNT_CHANGED("修改账号"),
  /** An account was closed. */
  ACCOUNT_CLOSED("停用账号"),
  /** An account was opened again. */
  ACCOUNT_REOPENED("恢复账号"),
  /** Somebody else gave a new password. */
  PASSWORD_GIVEN("重置密码"),
  /** One chose a password of one's own. */
  PASSWORD_CHOSEN("更改密码"),
  /** A second factor was set up. */
  FACTOR_SET("绑定动态码"),
  /** A second factor was taken away. */
  FACTOR_REMOVED("解绑动态码"),
  /** Somebody stands in for somebody. */
  SUBSTITUTED("指定代岗"),
  /** Nobody stands in any more. */
  SUBSTITUTION_ENDED("结束代岗"),
  /** What somebody leaves to somebody else was listed. */
  HANDOVER_EXPORTED("导出交接清单"),
  /** Content was brought in. */
  IMPORTED("导入内容"),
  /** A text was put into Yi. */
  TRANSLATED("翻译"),
  /** Somebody has approved what somebody else wrote. */
  TRANSLATION_APPROVED("审定译文"),
  /** A text's translation was taken away. */
  TRANSLATION_REMOVED("删去译文"),
  /** A text's earlier translation was put back. */
  TRANSLATION_PUT_BACK("恢复译文"),
  /** A text was spoken. */
  RECORDED("录音"),
  /** A text's recording was taken away. */
  RECORDING_REMOVED("删除录音"),
  /** A text's earlier recording was put back. */
  RECORDING_PUT_BACK("恢复录音"),
  /** A revision was moved on or back. */
  REVISED("办理稿件"),
  /** Something that a check stops was let through. */
  CHECK_OVERRIDDEN("放行检查发现"),
  /** A unit was given points on the quarterly score sheet. */
  SCORE_GIVEN("季度测评评分"),
  /** A finding is not held against a unit. */
  FINDING_PARDONED("季度测评不计"),
  /** It is after all. */
  FINDING_COUNTED("季度测评恢复扣分"),
  /** The scores of a quarter were issued, or corrected. */
  SCORES_ISSUED("通报季度测评"),
  /** They were taken away as a file. */
  SCORES_EXPORTED("导出季度测评"),
  /** A release was made. */
  PUBLISHED("发布"),
  /** A release was put in force for more kiosks. */
  PROMOTED("推给更多终端"),
  /** A roll-out went on, paused or stopped. */
  ROLLOUT_CHANGED("分批发布"),
  /** The content of an earlier release was published again. */
  ROLLED_BACK("退回旧版内容"),
  /** Began to give a version of the software to kiosks. */
  SOFTWARE_OFFERED("更新终端程序"),
  /** Called a version of the software back. */
  SOFTWARE_WITHDRAWN("撤回终端程序"),
  /** A code was given to a kiosk. */
  KIOSK_INVITED("发终端登记码"),
  /** A kiosk came with its code. */
  KIOSK_ENROLLED("终端登记"),
  /** Somewhere so many wrong codes were tried that no more are looked at for a while. */
  KIOSK_CODES_GUESSED("连续输错登记码"),
  /** A kiosk is let in no more. */
  KIOSK_WITHDRAWN("停用终端"),
  /** A kiosk was told to do something. */
  KIOSK_ORDERED("给终端下指令"),
  /** A kiosk has said what became of that. */
  KIOSK_ANSWERED("终端回复"),
  /** A kiosk was set. */
  KIOSK_SET("设置终端"),
  /** It was said when a kiosk is open. */
  KIOSK_HOURS_SET("设置开放时间"),
  /** A kiosk was taken out of service. */
  KIOSK_CLOSED("终端暂停服务"),
  /** A kiosk was taken into service again. */
  KIOSK_REOPENED("终端恢复服务"),
  /** Somebody may open the panel of kiosks. */
  CARETAKER_NAMED("设看护人员"),
  /** Somebody may no more. */
  CARETAKER_REMOVED("去掉看护人员"),
  /** Something was done at a kiosk's panel. */
  KIOSK_PANEL("终端看护面板"),
  /** Somebody has looked at the picture of a kiosk's screen. */
  KIOSK_PICTURE_SEEN("看终端画面"),
  /** Somebody has fetched a kiosk's file for support. */
  KIOSK_SUPPORT_FETCHED("下载诊断资料"),
  /** A kiosk needs somebody. */
  ALARM_OPENED("告警"),
  /** It does no more. */
  ALARM_CLOSED("告警结束"),
  /** Somebody sees to it. */
  ALARM_TAKEN("接下告警"),
  /** Somebody does no more. */
  ALARM_LEFT("放下告警"),
  /** It is to ask for nobody for a while. */
  ALARM_SILENCED("静默告警"),
  /** It is to ask again. */
  ALARM_UNSILENCED("取消静默"),
  /** Something was noted about it. */
  ALARM_NOTED("告警备注");

  private final String label;

  StaffAction(String label) {
    this.label = label;
  }

  /** The Han words for it. */
  public String label() {
    return label;
  }
}
