package org.suoma.event;

import java.nio.file.Path;
import java.time.Duration;

/** What {@code kiosk-agent} tells of its line to the county, and of what goes over it. */
public final class LineKinds {

  /** 县服务器没有收终端的报告（应答 {status}；0 是没有应答）。 */
  public static final EventKind.One<Number> REPORTS_NOT_TAKEN =
      EventKind.one(
          "A401",
          Severity.WARNING,
          FactType.STATUS,
          "县服务器没有收终端的报告（应答 {status}；0 是没有应答）。",
          "看网线、路由器；线路好了会自己恢复。应答 401、403 时在控制台重新登记这台终端。");

  /** 县服务器又收到终端的报告了。 */
  public static final EventKind.Plain REPORTS_TAKEN =
      EventKind.plain("A402", Severity.NOTE, "县服务器又收到终端的报告了。", "");

  /** 终端的时钟和县里差 {seconds}。 */
  public static final EventKind.One<Duration> CLOCK_WRONG =
      EventKind.one(
          "A403",
          Severity.WARNING,
          FactType.LASTED,
          "终端的时钟和县里差 {seconds}。",
          "校准时钟；断电后又不准，就换主板上的电池。");

  /** 终端的登记读不出来（{failure}）。 */
  public static final EventKind.One<Throwable> IDENTITY_UNREADABLE =
      EventKind.one(
          "A404",
          Severity.FAULT,
          FactType.FAILURE,
          "终端的登记读不出来（{failure}）。",
          "在控制台给这台终端发一个新的登记码，在屏幕上输入。");

  /** 县里给这台终端的设置读不出来（{failure}），县里会再发。 */
  public static final EventKind.One<Throwable> SETTINGS_UNREADABLE =
      EventKind.one(
          "A405", Severity.WARNING, FactType.FAILURE, "县里给这台终端的设置读不出来（{failure}），县里会再发。", "");

  /** 收下了县里的设置（第 {number} 版）。 */
  public static final EventKind.One<Number> SETTINGS_TAKEN =
      EventKind.one("A406", Severity.NOTE, FactType.NUMBER, "收下了县里的设置（第 {number} 版）。", "");

  /** 开始做县里的第 {number} 号命令。 */
  public static final EventKind.One<Number> ORDER_BEGUN =
      EventKind.one("A407", Severity.NOTE, FactType.NUMBER, "开始做县里的第 {number} 号命令。", "");

  /** 县里的第 {number} 号命令做到一半断了。 */
  public static final EventKind.One<Number> ORDER_INTERRUPTED =
      EventKind.one(
          "A408", Severity.WARNING, FactType.NUMBER, "县里的第 {number} 号命令做到一半断了。", "需要的话在控制台再发一次。");

  /** 县里的一条命令没有收下（{failure}）。 */
  public static final EventKind.One<Throwable> ORDER_NOT_TAKEN =
      EventKind.one(
          "A409",
          Severity.WARNING,
          FactType.FAILURE,
          "县里的一条命令没有收下（{failure}）。",
          "看终端的时钟和内容是不是最新的。");

  /** 命令的结果没有存下来（{failure}）。 */
  public static final EventKind.One<Throwable> ORDER_RESULT_NOT_KEPT =
      EventKind.one(
          "A410", Severity.WARNING, FactType.FAILURE, "命令的结果没有存下来（{failure}）。", "看磁盘是不是满了。");

  /** 县服务器没有收屏幕画面（应答 {status}）。 */
  public static final EventKind.One<Number> PICTURE_REFUSED =
      EventKind.one(
          "A411", Severity.WARNING, FactType.STATUS, "县服务器没有收屏幕画面（应答 {status}）。", "在控制台再要一张。");

  /** 县服务器没有收诊断资料（应答 {status}）。 */
  public static final EventKind.One<Number> SUPPORT_FILE_REFUSED =
      EventKind.one(
          "A412", Severity.WARNING, FactType.STATUS, "县服务器没有收诊断资料（应答 {status}）。", "看县服务器是不是太旧。");

  /** 诊断资料没有做成（{failure}）。 */
  public static final EventKind.One<Throwable> SUPPORT_FILE_NOT_MADE =
      EventKind.one(
          "A413", Severity.WARNING, FactType.FAILURE, "诊断资料没有做成（{failure}）。", "看磁盘是不是满了。");

  /** 居民提交的材料还没有送到县里：{code}。材料在终端上（已加密），不会丢。 */
  public static final EventKind.One<Enum<?>> SUBMISSIONS_NOT_DELIVERED =
      EventKind.one(
          "A421",
          Severity.WARNING,
          FactType.CODE,
          "居民提交的材料还没有送到县里：{code}。材料在终端上（已加密），不会丢。",
          "线路恢复后会自己送；一天还不好，按 docs/errors.md 里这个代码处理。");

  /** 居民提交的材料又能送到县里了。 */
  public static final EventKind.Plain SUBMISSIONS_DELIVERED =
      EventKind.plain("A422", Severity.NOTE, "居民提交的材料又能送到县里了。", "");

  /** 县里没有收一份材料：{code}。材料留在终端上，每天再送一次。 */
  public static final EventKind.One<Enum<?>> SUBMISSION_PASSED_OVER =
      EventKind.one(
          "A423",
          Severity.FAULT,
          FactType.CODE,
          "县里没有收一份材料：{code}。材料留在终端上，每天再送一次。",
          "按 docs/errors.md 里这个代码处理。");

  /** 送材料的程序出错（{failure}），过一会儿再送。 */
  public static final EventKind.One<Throwable> DELIVERY_FAILED =
      EventKind.one(
          "A424",
          Severity.WARNING,
          FactType.FAILURE,
          "送材料的程序出错（{failure}），过一会儿再送。",
          "反复出现时把日志交给技术支持。");

  /** 送到县里的一份材料没有从终端上删掉（{failure}）。 */
  public static final EventKind.One<Throwable> ENVELOPE_NOT_DELETED =
      EventKind.one(
          "A425", Severity.WARNING, FactType.FAILURE, "送到县里的一份材料没有从终端上删掉（{failure}）。", "看磁盘是不是坏了。");

  /** 使用统计 {file} 读不出来，里面的数字没有了。 */
  public static final EventKind.One<Path> COUNTS_UNREADABLE =
      EventKind.one("A426", Severity.WARNING, FactType.FILE, "使用统计 {file} 读不出来，里面的数字没有了。", "");

  /** 使用统计 {file} 写不进去，先记在内存里。 */
  public static final EventKind.One<Path> COUNTS_NOT_WRITTEN =
      EventKind.one(
          "A427", Severity.WARNING, FactType.FILE, "使用统计 {file} 写不进去，先记在内存里。", "看磁盘是不是满了。");

  private LineKinds() {}
}
