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
    return "不认识的指令";
  }
}
