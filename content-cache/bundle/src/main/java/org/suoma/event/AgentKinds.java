package org.suoma.event;

import java.nio.file.Path;

/** What {@code kiosk-agent} tells of itself. */
public final class AgentKinds {

  /** 终端代理启动了。 */
  public static final EventKind.Plain STARTED =
      EventKind.plain("A100", Severity.NOTE, "终端代理启动了。", "");

  /** 配置文件写错了，终端代理没有启动。 */
  public static final EventKind.Plain CONFIG_REFUSED =
      EventKind.plain(
          "A101", Severity.FAULT, "配置文件写错了，终端代理没有启动。", "看系统日志里“配置有误”一行，改好 agent.toml 再启动。");

  /** 终端代理没有启动（{failure}）。 */
  public static final EventKind.One<Throwable> NOT_STARTED =
      EventKind.one(
          "A102",
          Severity.FAULT,
          FactType.FAILURE,
          "终端代理没有启动（{failure}）。",
          "看系统日志；常见的是磁盘满了、端口被占用。");

  /** 文件 {file} 写不进去。 */
  public static final EventKind.One<Path> READY_FILE_NOT_WRITTEN =
      EventKind.one("A103", Severity.WARNING, FactType.FILE, "文件 {file} 写不进去。", "看磁盘是不是满了。");

  /** 停止时有一部分没有正常关闭（{failure}）。 */
  public static final EventKind.One<Throwable> SERVICE_NOT_CLOSED =
      EventKind.one("A104", Severity.NOTE, FactType.FAILURE, "停止时有一部分没有正常关闭（{failure}）。", "");

  /** 终端代理自查时得到错误的应答（{status}）。 */
  public static final EventKind.One<Number> ANSWERS_ITSELF_WRONG =
      EventKind.one(
          "A105",
          Severity.WARNING,
          FactType.STATUS,
          "终端代理自查时得到错误的应答（{status}）。",
          "守护程序会重新启动它；反复出现时把日志交给技术支持。");

  /** 终端代理自查时没有应答（{failure}）。 */
  public static final EventKind.One<Throwable> DOES_NOT_ANSWER_ITSELF =
      EventKind.one(
          "A106",
          Severity.WARNING,
          FactType.FAILURE,
          "终端代理自查时没有应答（{failure}）。",
          "守护程序会重新启动它；反复出现时把日志交给技术支持。");

  /** 终端代理处理一个请求时出错（{failure}）。 */
  public static final EventKind.One<Throwable> REQUEST_FAILED =
      EventKind.one(
          "A107",
          Severity.WARNING,
          FactType.FAILURE,
          "终端代理处理一个请求时出错（{failure}）。",
          "反复出现时把日志交给技术支持。");

  /** 事件记录写不到磁盘上（{failure}）。 */
  public static final EventKind.One<Throwable> EVENTS_NOT_KEPT =
      EventKind.one(
          "A108", Severity.WARNING, FactType.FAILURE, "事件记录写不到磁盘上（{failure}）。", "看磁盘是不是满了、坏了。");

  private AgentKinds() {}
}
