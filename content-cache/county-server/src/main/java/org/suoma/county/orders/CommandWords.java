package org.suoma.county.orders;

import org.suoma.content.order.KioskCommand;

/** Commands in words. */
final class CommandWords {

  private CommandWords() {}

  static String of(KioskCommand command) {
    if (command instanceof KioskCommand.FetchContent) {
      return "马上更新内容";
    }
    if (command instanceof KioskCommand.ReportNow) {
      return "马上报告";
    }
    if (command instanceof KioskCommand.TestPrint) {
      return "打印测试小票";
    }
    if (command instanceof KioskCommand.RestartAgent) {
      return "重启终端代理";
    }
    if (command instanceof KioskCommand.RestartWindow) {
      return "重启窗口程序";
    }
    if (command instanceof KioskCommand.TakePicture) {
      return "拍一张画面";
    }
    if (command instanceof KioskCommand.SendSupport) {
      return "发来诊断资料";
    }
    return "不认识的指令";
  }

  /** What an order waits for that has no answer yet. */
  static String waiting(KioskCommand command) {
    boolean betweenVisits =
        command instanceof KioskCommand.RestartWindow
            || command instanceof KioskCommand.TakePicture;
    return betweenVisits ? "等终端来取、没有人在用" : "等终端来取";
  }
}
