package org.suoma.event;

import java.nio.file.Path;
import java.time.Duration;
import org.suoma.content.software.SoftwareVersion;

/**
 * What {@code kiosk-agent} tells of: the kiosk's devices, its content and its line to the county.
 */
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

  /** {device}能用了。 */
  public static final EventKind.One<KioskDevice> DEVICE_WELL =
      EventKind.one("A201", Severity.NOTE, FactType.DEVICE, "{device}能用了。", "");

  /** {device}不能用：{code}。 */
  public static final EventKind.Two<KioskDevice, Enum<?>> DEVICE_FAILS =
      EventKind.two(
          "A202",
          Severity.FAULT,
          FactType.DEVICE,
          FactType.CODE,
          "{device}不能用：{code}。",
          "到终端前看一看这台设备：电源、连线、纸、盖子。");

  /** {device}还能用，但是：{code}。 */
  public static final EventKind.Two<KioskDevice, Enum<?>> DEVICE_WARNS =
      EventKind.two(
          "A203",
          Severity.WARNING,
          FactType.DEVICE,
          FactType.CODE,
          "{device}还能用，但是：{code}。",
          "最近去终端时一起处理。");

  /** 设备的驱动出错后重新开始（{failure}）。 */
  public static final EventKind.One<Throwable> DRIVER_FAILED =
      EventKind.one(
          "A204",
          Severity.WARNING,
          FactType.FAILURE,
          "设备的驱动出错后重新开始（{failure}）。",
          "设备能用就不用管；反复出现时把日志交给技术支持。");

  /** 换了一台身份证阅读器。 */
  public static final EventKind.Plain READER_CHANGED =
      EventKind.plain("A205", Severity.NOTE, "换了一台身份证阅读器。", "");

  /** 往设备写数据卡住了 {seconds}，已经断开重连。 */
  public static final EventKind.One<Duration> WRITE_HUNG =
      EventKind.one(
          "A206",
          Severity.WARNING,
          FactType.LASTED,
          "往设备写数据卡住了 {seconds}，已经断开重连。",
          "反复出现时换一根数据线、换一个插口。");

  /** A4 打印机没有回答一个打印任务（{failure}）。 */
  public static final EventKind.One<Throwable> DOCUMENT_NOT_ANSWERED =
      EventKind.one(
          "A207",
          Severity.WARNING,
          FactType.FAILURE,
          "A4 打印机没有回答一个打印任务（{failure}）。",
          "看打印机的网线和电源。");

  /** A4 打印机的一个任务没有撤回（{failure}）。 */
  public static final EventKind.One<Throwable> DOCUMENT_NOT_TAKEN_BACK =
      EventKind.one(
          "A208",
          Severity.WARNING,
          FactType.FAILURE,
          "A4 打印机的一个任务没有撤回（{failure}）。",
          "看一下出纸口有没有多出来的纸，有就收走。");

  /** 打印记录打不开（{failure}），断电后不知道哪张已经打过。 */
  public static final EventKind.One<Throwable> PRINT_JOURNAL_CLOSED =
      EventKind.one(
          "A209",
          Severity.WARNING,
          FactType.FAILURE,
          "打印记录打不开（{failure}），断电后不知道哪张已经打过。",
          "看磁盘是不是满了、坏了。");

  /** 打印记录写不进去（{failure}），打印照常。 */
  public static final EventKind.One<Throwable> PRINT_JOURNAL_NOT_WRITTEN =
      EventKind.one(
          "A210", Severity.WARNING, FactType.FAILURE, "打印记录写不进去（{failure}），打印照常。", "看磁盘是不是满了、坏了。");

  /** 换上了第 {number} 版内容。 */
  public static final EventKind.One<Number> RELEASE_SHOWN =
      EventKind.one("A301", Severity.NOTE, FactType.NUMBER, "换上了第 {number} 版内容。", "");

  /** 内容没有更新：{code}；屏幕上仍是原来的内容。 */
  public static final EventKind.One<Enum<?>> UPDATE_FAILED =
      EventKind.one(
          "A302",
          Severity.WARNING,
          FactType.CODE,
          "内容没有更新：{code}；屏幕上仍是原来的内容。",
          "线路恢复后会自己更新；一天还不好，按 docs/errors.md 里这个代码处理。");

  /** 内容更新恢复了，之前连续失败 {count} 次。 */
  public static final EventKind.One<Number> UPDATE_WORKS =
      EventKind.one("A303", Severity.NOTE, FactType.COUNT, "内容更新恢复了，之前连续失败 {count} 次。", "");

  /** 有人让终端退回了第 {number} 版内容。 */
  public static final EventKind.One<Number> ROLLED_BACK =
      EventKind.one(
          "A304",
          Severity.WARNING,
          FactType.NUMBER,
          "有人让终端退回了第 {number} 版内容。",
          "这一版会留着，直到县里发布更新的内容。");

  /** 终端上的内容读不出来（{failure}）。 */
  public static final EventKind.One<Throwable> RELEASE_UNREADABLE =
      EventKind.one(
          "A305", Severity.FAULT, FactType.FAILURE, "终端上的内容读不出来（{failure}）。", "多半是磁盘坏了：换磁盘，重新安装。");

  /** 磁盘上有 {count} 个文件坏了，正在重新下载。 */
  public static final EventKind.One<Number> CONTENTS_ROTTED =
      EventKind.one(
          "A306", Severity.WARNING, FactType.COUNT, "磁盘上有 {count} 个文件坏了，正在重新下载。", "反复出现时换磁盘。");

  /** 终端上的内容没有检查完（{failure}）。 */
  public static final EventKind.One<Throwable> STORE_NOT_CHECKED =
      EventKind.one(
          "A307", Severity.FAULT, FactType.FAILURE, "终端上的内容没有检查完（{failure}）。", "多半是磁盘有问题，看系统日志。");

  /** 内容里的一份设置读不出来（{failure}），照没有这份设置办。 */
  public static final EventKind.One<Throwable> RELEASED_FILE_UNREADABLE =
      EventKind.one(
          "A308",
          Severity.WARNING,
          FactType.FAILURE,
          "内容里的一份设置读不出来（{failure}），照没有这份设置办。",
          "请县里重新发布内容。");

  /** 插上的 U 盘读不出来（{failure}）。 */
  public static final EventKind.One<Throwable> STICK_UNREADABLE =
      EventKind.one(
          "A309",
          Severity.WARNING,
          FactType.FAILURE,
          "插上的 U 盘读不出来（{failure}）。",
          "换一个 U 盘，格式用 FAT32 或 exFAT。");

  /** 查看了终端程序有没有新版本：{code}。 */
  public static final EventKind.One<Enum<?>> SOFTWARE_LOOKED =
      EventKind.one("A351", Severity.NOTE, FactType.CODE, "查看了终端程序有没有新版本：{code}。", "");

  /** 终端程序没有更新：{code}；原来的版本继续运行。 */
  public static final EventKind.One<Enum<?>> SOFTWARE_NOT_UPDATED =
      EventKind.one(
          "A352", Severity.WARNING, FactType.CODE, "终端程序没有更新：{code}；原来的版本继续运行。", "线路恢复后会自己再试。");

  /** 存放终端程序各个版本的文件夹读不出来（{failure}）。 */
  public static final EventKind.One<Throwable> SOFTWARE_UNREADABLE =
      EventKind.one(
          "A353",
          Severity.FAULT,
          FactType.FAILURE,
          "存放终端程序各个版本的文件夹读不出来（{failure}）。",
          "看磁盘；不行就重新安装。");

  /** 没有看出试运行的新版本好不好（{failure}）。 */
  public static final EventKind.One<Throwable> TRIAL_NOT_JUDGED =
      EventKind.one(
          "A354",
          Severity.WARNING,
          FactType.FAILURE,
          "没有看出试运行的新版本好不好（{failure}）。",
          "反复出现时把日志交给技术支持。");

  /** 试运行的新版本 {version} 还没有完全正常。 */
  public static final EventKind.One<SoftwareVersion> TRIAL_NOT_HEALTHY =
      EventKind.one(
          "A355",
          Severity.WARNING,
          FactType.VERSION,
          "试运行的新版本 {version} 还没有完全正常。",
          "过一刻钟还不好，会自己退回原来的版本。");

  /** 新版本 {version} 试运行正常，留下了。 */
  public static final EventKind.One<SoftwareVersion> VERSION_KEPT =
      EventKind.one("A356", Severity.NOTE, FactType.VERSION, "新版本 {version} 试运行正常，留下了。", "");

  /** 终端代理不是由守护程序启动的，终端程序不会更新。 */
  public static final EventKind.Plain NOT_UNDER_GUARD =
      EventKind.plain(
          "A357", Severity.FAULT, "终端代理不是由守护程序启动的，终端程序不会更新。", "用安装包带的 suoma-agent 服务启动。");

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

  /** 看护人员名单 {file} 读不出来，里面的人打不开看护面板。 */
  public static final EventKind.One<Path> CARETAKERS_UNREADABLE =
      EventKind.one(
          "A501",
          Severity.WARNING,
          FactType.FILE,
          "看护人员名单 {file} 读不出来，里面的人打不开看护面板。",
          "重新设看护人员：县控制台，或 suoma-kiosk caretakers。");

  /** 看护密码的输错次数 {file} 读不出来，重新计数，先要等。 */
  public static final EventKind.One<Path> TRIES_UNREADABLE =
      EventKind.one(
          "A502", Severity.WARNING, FactType.FILE, "看护密码的输错次数 {file} 读不出来，重新计数，先要等。", "看磁盘是不是坏了。");

  /** 看护密码的输错次数 {file} 写不进去。 */
  public static final EventKind.One<Path> TRIES_NOT_WRITTEN =
      EventKind.one(
          "A503",
          Severity.WARNING,
          FactType.FILE,
          "看护密码的输错次数 {file} 写不进去。",
          "看磁盘是不是满了；写不进去时打不开看护面板。");

  /** 看护记录 {file} 读不出来，里面的没有了。 */
  public static final EventKind.One<Path> CARE_TRAIL_UNREADABLE =
      EventKind.one("A504", Severity.WARNING, FactType.FILE, "看护记录 {file} 读不出来，里面的没有了。", "");

  /** 看护记录 {file} 写不进去，先记在内存里。 */
  public static final EventKind.One<Path> CARE_TRAIL_NOT_WRITTEN =
      EventKind.one(
          "A505", Severity.WARNING, FactType.FILE, "看护记录 {file} 写不进去，先记在内存里。", "看磁盘是不是满了。");

  /** 看护密码输错的次数多了，要等一会儿才能再试。 */
  public static final EventKind.Plain PINS_TRIED =
      EventKind.plain(
          "A506", Severity.WARNING, "看护密码输错的次数多了，要等一会儿才能再试。", "问一问看护人员；不是他们，就是有人在试，留意终端旁边。");

  private AgentKinds() {}
}
