package org.suoma.event;

import java.nio.file.Path;

/** What {@code kiosk-app} tells of: the pages and the window that residents use. */
public final class AppKinds {

  /** 全屏应用启动了。 */
  public static final EventKind.Plain STARTED =
      EventKind.plain("S100", Severity.NOTE, "全屏应用启动了。", "");

  /** 配置文件写错了，全屏应用没有启动。 */
  public static final EventKind.Plain CONFIG_REFUSED =
      EventKind.plain(
          "S101", Severity.FAULT, "配置文件写错了，全屏应用没有启动。", "看系统日志里“配置有误”一行，改好 app.toml 再启动。");

  /** 全屏应用没有启动（{failure}）。 */
  public static final EventKind.One<Throwable> NOT_STARTED =
      EventKind.one(
          "S102", Severity.FAULT, FactType.FAILURE, "全屏应用没有启动（{failure}）。", "看系统日志；常见的是磁盘满了。");

  /** 文件 {file} 写不进去。 */
  public static final EventKind.One<Path> READY_FILE_NOT_WRITTEN =
      EventKind.one("S103", Severity.WARNING, FactType.FILE, "文件 {file} 写不进去。", "看磁盘是不是满了。");

  /** 终端代理没有应答：查询照常，打印、读卡、提交暂时不能用。 */
  public static final EventKind.Plain AGENT_SILENT =
      EventKind.plain(
          "S110", Severity.WARNING, "终端代理没有应答：查询照常，打印、读卡、提交暂时不能用。", "守护程序会重新启动终端代理；一分钟还不好，重新启动终端。");

  /** 终端代理又有应答了。 */
  public static final EventKind.Plain AGENT_ANSWERS =
      EventKind.plain("S111", Severity.NOTE, "终端代理又有应答了。", "");

  /** 别的单位的网站把屏幕卡住了，全屏应用重新启动。 */
  public static final EventKind.Plain SITE_HOLDS_SCREEN =
      EventKind.plain("S120", Severity.WARNING, "别的单位的网站把屏幕卡住了，全屏应用重新启动。", "反复出现时从名单里去掉这个网站。");

  /** 别的单位的网站没有打开（{failure}）。 */
  public static final EventKind.One<Throwable> SITE_NOT_OPENED =
      EventKind.one(
          "S121", Severity.WARNING, FactType.FAILURE, "别的单位的网站没有打开（{failure}）。", "反复出现时把日志交给技术支持。");

  /** 网站留下的文件没有删掉（{failure}）。 */
  public static final EventKind.One<Throwable> SITE_TRACES_LEFT =
      EventKind.one(
          "S122",
          Severity.FAULT,
          FactType.FAILURE,
          "网站留下的文件没有删掉（{failure}）。",
          "重新启动终端；仍然出现就停用这台终端，看磁盘。");

  /** 网站的一页没有打印出来（{failure}）。 */
  public static final EventKind.One<Throwable> SITE_NOT_PRINTED =
      EventKind.one("S123", Severity.WARNING, FactType.FAILURE, "网站的一页没有打印出来（{failure}）。", "");

  /** 拼音键盘没有用上本县的词（{failure}）。 */
  public static final EventKind.One<Throwable> OWN_WORDS_UNREADABLE =
      EventKind.one(
          "S130", Severity.WARNING, FactType.FAILURE, "拼音键盘没有用上本县的词（{failure}）。", "请县里重新发布内容。");

  /** 拼音键盘打不出汉字（{failure}）。 */
  public static final EventKind.One<Throwable> NO_CHARACTERS =
      EventKind.one("S131", Severity.FAULT, FactType.FAILURE, "拼音键盘打不出汉字（{failure}）。", "重新安装终端程序。");

  /** 内容里的 {file} 读不出来（{failure}）。 */
  public static final EventKind.Two<Path, Throwable> RELEASED_FILE_UNREADABLE =
      EventKind.two(
          "S140",
          Severity.WARNING,
          FactType.FILE,
          FactType.FAILURE,
          "内容里的 {file} 读不出来（{failure}）。",
          "请县里检查这份内容，重新发布。");

  /** 内容里没有地图 {file}。 */
  public static final EventKind.One<Path> MAP_MISSING =
      EventKind.one("S141", Severity.WARNING, FactType.FILE, "内容里没有地图 {file}。", "请县里补上地图，重新发布。");

  /** 新的内容打不开（{failure}），屏幕上仍是原来的内容。 */
  public static final EventKind.One<Throwable> RELEASE_NOT_OPENED =
      EventKind.one(
          "S142",
          Severity.FAULT,
          FactType.FAILURE,
          "新的内容打不开（{failure}），屏幕上仍是原来的内容。",
          "请县里重新发布；仍然不行就看磁盘。");

  /** 换下来的内容没有正常关闭（{failure}）。 */
  public static final EventKind.One<Throwable> INDEX_NOT_CLOSED =
      EventKind.one("S143", Severity.NOTE, FactType.FAILURE, "换下来的内容没有正常关闭（{failure}）。", "");

  /** 附件 {file} 打不开（{failure}）。 */
  public static final EventKind.Two<Path, Throwable> ATTACHMENT_UNREADABLE =
      EventKind.two(
          "S145",
          Severity.WARNING,
          FactType.FILE,
          FactType.FAILURE,
          "附件 {file} 打不开（{failure}）。",
          "请县里换一份附件，重新发布。");

  /** 附件 {file} 没有随内容发布。 */
  public static final EventKind.One<Path> ATTACHMENT_MISSING =
      EventKind.one("S146", Severity.WARNING, FactType.FILE, "附件 {file} 没有随内容发布。", "请县里补上附件，重新发布。");

  /** 有一条内容显示不了（{failure}）。 */
  public static final EventKind.One<Throwable> CONTENT_BROKEN =
      EventKind.one(
          "S147",
          Severity.WARNING,
          FactType.FAILURE,
          "有一条内容显示不了（{failure}）。",
          "控制台终端页的“内容问题”里写着是哪一条。");

  /** 有一页没有打开（{failure}）。 */
  public static final EventKind.One<Throwable> PAGE_FAILED =
      EventKind.one(
          "S150", Severity.WARNING, FactType.FAILURE, "有一页没有打开（{failure}）。", "反复出现时把日志交给技术支持。");

  /** 有一页收到的内容看不懂，没有处理。 */
  public static final EventKind.Plain FORM_NOT_UNDERSTOOD =
      EventKind.plain("S151", Severity.WARNING, "有一页收到的内容看不懂，没有处理。", "反复出现时看屏幕前有没有人接了别的键盘。");

  /** 有一页想弹出提示框，没有让它弹。 */
  public static final EventKind.Plain PAGE_CALLED_ALERT =
      EventKind.plain("S152", Severity.NOTE, "有一页想弹出提示框，没有让它弹。", "");

  /** 没有照下屏幕画面（{failure}）。 */
  public static final EventKind.One<Throwable> PICTURE_NOT_TAKEN =
      EventKind.one(
          "S153", Severity.WARNING, FactType.FAILURE, "没有照下屏幕画面（{failure}）。", "在控制台再要一张。");

  /** 显示网页的部件没有自己的文件夹（{failure}）。 */
  public static final EventKind.One<Throwable> ENGINE_WITHOUT_FOLDER =
      EventKind.one(
          "S154", Severity.FAULT, FactType.FAILURE, "显示网页的部件没有自己的文件夹（{failure}）。", "看磁盘是不是满了。");

  /** 有一页想打开别处的网址，没有让它打开。 */
  public static final EventKind.Plain WAY_OUT_REFUSED =
      EventKind.plain("S155", Severity.WARNING, "有一页想打开别处的网址，没有让它打开。", "反复出现时看屏幕前有没有人在试。");

  /** 有一页没有装进来，正在重新装。 */
  public static final EventKind.Plain PAGE_NOT_LOADED =
      EventKind.plain("S156", Severity.WARNING, "有一页没有装进来，正在重新装。", "反复出现时把日志交给技术支持。");

  /** 屏幕上的页面不动了，正在重新打开。 */
  public static final EventKind.Plain PAGE_SILENT =
      EventKind.plain("S157", Severity.WARNING, "屏幕上的页面不动了，正在重新打开。", "反复出现时把日志交给技术支持。");

  /** 重新打开以后页面仍然不动，全屏应用重新启动。 */
  public static final EventKind.Plain NO_PAGE_ALIVE =
      EventKind.plain("S158", Severity.WARNING, "重新打开以后页面仍然不动，全屏应用重新启动。", "反复出现时把日志交给技术支持。");

  /** 页面自查时得到错误的应答（{status}）。 */
  public static final EventKind.One<Number> PAGES_ANSWER_WRONG =
      EventKind.one(
          "S159", Severity.WARNING, FactType.STATUS, "页面自查时得到错误的应答（{status}）。", "反复出现时把日志交给技术支持。");

  /** 页面自查时没有应答（{failure}）。 */
  public static final EventKind.One<Throwable> PAGES_SILENT =
      EventKind.one(
          "S160", Severity.WARNING, FactType.FAILURE, "页面自查时没有应答（{failure}）。", "反复出现时把日志交给技术支持。");

  /** 县里给屏幕的设置读不出来（{failure}），会重新取。 */
  public static final EventKind.One<Throwable> COUNTY_SETTINGS_UNREADABLE =
      EventKind.one(
          "S170", Severity.WARNING, FactType.FAILURE, "县里给屏幕的设置读不出来（{failure}），会重新取。", "");

  /** 屏幕记的终端名称读不出来（{failure}），会重新取。 */
  public static final EventKind.One<Throwable> KIOSK_FILE_UNREADABLE =
      EventKind.one(
          "S171", Severity.WARNING, FactType.FAILURE, "屏幕记的终端名称读不出来（{failure}），会重新取。", "");

  /** 终端名称没有存下来（{failure}）。 */
  public static final EventKind.One<Throwable> KIOSK_FILE_NOT_WRITTEN =
      EventKind.one(
          "S172", Severity.WARNING, FactType.FAILURE, "终端名称没有存下来（{failure}）。", "看磁盘是不是满了。");

  /** 县里要屏幕做的一件事没有做成（{failure}）。 */
  public static final EventKind.One<Throwable> ERRAND_FAILED =
      EventKind.one(
          "S173", Severity.WARNING, FactType.FAILURE, "县里要屏幕做的一件事没有做成（{failure}）。", "在控制台再发一次。");

  /** 全屏应用占了 {megabytes} 内存，趁没有人重新启动。 */
  public static final EventKind.One<Number> MEMORY_FULL =
      EventKind.one(
          "S180",
          Severity.WARNING,
          FactType.MEGABYTES,
          "全屏应用占了 {megabytes} 内存，趁没有人重新启动。",
          "一天几次时把日志交给技术支持。");

  /** 全屏应用占了 {megabytes} 内存，等没有人时重新启动。 */
  public static final EventKind.One<Number> MEMORY_GROWS =
      EventKind.one(
          "S181", Severity.NOTE, FactType.MEGABYTES, "全屏应用占了 {megabytes} 内存，等没有人时重新启动。", "");

  /** 不知道全屏应用占了多少内存（{failure}）。 */
  public static final EventKind.One<Throwable> MEMORY_UNKNOWN =
      EventKind.one(
          "S182",
          Severity.WARNING,
          FactType.FAILURE,
          "不知道全屏应用占了多少内存（{failure}）。",
          "反复出现时把日志交给技术支持。");

  /** 看护面板上设的 {file} 读不出来，照安装时的设置。 */
  public static final EventKind.One<Path> OWN_SETTINGS_UNREADABLE =
      EventKind.one(
          "S190",
          Severity.WARNING,
          FactType.FILE,
          "看护面板上设的 {file} 读不出来，照安装时的设置。",
          "在看护面板上重新校准屏幕尺寸。");

  /** 不在开放时间，屏幕熄了。 */
  public static final EventKind.Plain SCREEN_PUT_OUT =
      EventKind.plain("S191", Severity.NOTE, "不在开放时间，屏幕熄了。", "");

  /** 屏幕亮了。 */
  public static final EventKind.Plain SCREEN_LIT =
      EventKind.plain("S192", Severity.NOTE, "屏幕亮了。", "");

  /** 屏幕不能熄灭或点亮（{failure}）。 */
  public static final EventKind.One<Throwable> SCREEN_NOT_SWITCHED =
      EventKind.one(
          "S193",
          Severity.WARNING,
          FactType.FAILURE,
          "屏幕不能熄灭或点亮（{failure}）。",
          "屏幕黑着时关掉再打开电源；不要关门熄屏，就在 app.toml 里写 screen-off-when-closed = false。");

  private AppKinds() {}
}
