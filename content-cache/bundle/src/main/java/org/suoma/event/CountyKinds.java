package org.suoma.event;

/** What {@code county-server} tells of: its own work, not what kiosks tell it. */
public final class CountyKinds {

  /** 县服务器启动了。 */
  public static final EventKind.Plain STARTED =
      EventKind.plain("C100", Severity.NOTE, "县服务器启动了。", "");

  /** 县服务器没有启动（{failure}）。 */
  public static final EventKind.One<Throwable> NOT_STARTED =
      EventKind.one(
          "C101",
          Severity.FAULT,
          FactType.FAILURE,
          "县服务器没有启动（{failure}）。",
          "看系统日志；常见的是数据库连不上、端口被占用、磁盘满了。");

  /** 每日维护没有完成（{failure}）。签名 21 天内必须续上，否则终端不再更新。 */
  public static final EventKind.One<Throwable> UPKEEP_FAILED =
      EventKind.one(
          "C110",
          Severity.FAULT,
          FactType.FAILURE,
          "每日维护没有完成（{failure}）。签名 21 天内必须续上，否则终端不再更新。",
          "当天处理：看系统日志，看数据库、磁盘、密钥文件。");

  /** 不再需要的终端程序没有删掉（{failure}）。 */
  public static final EventKind.One<Throwable> OLD_SOFTWARE_NOT_DELETED =
      EventKind.one(
          "C111", Severity.WARNING, FactType.FAILURE, "不再需要的终端程序没有删掉（{failure}）。", "看磁盘或对象存储。");

  /** 过期的照片没有删掉（{failure}）。 */
  public static final EventKind.One<Throwable> OLD_PHOTOS_NOT_DELETED =
      EventKind.one(
          "C112",
          Severity.FAULT,
          FactType.FAILURE,
          "过期的照片没有删掉（{failure}）。",
          "当天处理：居民的照片不能久留。看数据库。");

  /** 终端的旧画面没有删掉（{failure}）。 */
  public static final EventKind.One<Throwable> OLD_PICTURES_NOT_DELETED =
      EventKind.one("C113", Severity.WARNING, FactType.FAILURE, "终端的旧画面没有删掉（{failure}）。", "看数据库。");

  /** 终端的旧诊断资料没有删掉（{failure}）。 */
  public static final EventKind.One<Throwable> OLD_SUPPORT_FILES_NOT_DELETED =
      EventKind.one(
          "C123", Severity.WARNING, FactType.FAILURE, "终端的旧诊断资料没有删掉（{failure}）。", "看数据库。");

  /** 每日检查没有完成（{failure}）。 */
  public static final EventKind.One<Throwable> SCAN_FAILED =
      EventKind.one("C114", Severity.FAULT, FactType.FAILURE, "每日检查没有完成（{failure}）。", "看系统日志和数据库。");

  /** 没有试完网址（{failure}），一小时后再试。 */
  public static final EventKind.One<Throwable> LINKS_NOT_TRIED =
      EventKind.one("C115", Severity.WARNING, FactType.FAILURE, "没有试完网址（{failure}），一小时后再试。", "");

  /** 分批发布没有往下走（{failure}），一分钟后再试。 */
  public static final EventKind.One<Throwable> ROLLOUT_STUCK =
      EventKind.one(
          "C116",
          Severity.FAULT,
          FactType.FAILURE,
          "分批发布没有往下走（{failure}），一分钟后再试。",
          "一刻钟还不好：看数据库和密钥文件。");

  /** 没有看完各台终端的状况（{failure}），一分钟后再看。 */
  public static final EventKind.One<Throwable> ALARMS_NOT_LOOKED =
      EventKind.one(
          "C117",
          Severity.FAULT,
          FactType.FAILURE,
          "没有看完各台终端的状况（{failure}），一分钟后再看。",
          "一刻钟还不好：看数据库。");

  /** 每日检查有 {count} 处拦截。 */
  public static final EventKind.One<Number> SCAN_BLOCKS =
      EventKind.one("C118", Severity.WARNING, FactType.COUNT, "每日检查有 {count} 处拦截。", "见控制台“检查”。");

  /** 删除了 {count} 张照片：它们的申请或来信 60 天内没有送到。 */
  public static final EventKind.One<Number> PHOTOS_EXPIRED =
      EventKind.one(
          "C119", Severity.NOTE, FactType.COUNT, "删除了 {count} 张照片：它们的申请或来信 60 天内没有送到。", "");

  /** 发布了第 {number} 版内容。 */
  public static final EventKind.One<Number> PUBLISHED =
      EventKind.one("C120", Severity.NOTE, FactType.NUMBER, "发布了第 {number} 版内容。", "");

  /** 第 {number} 版的分批发布：{code}。 */
  public static final EventKind.Two<Number, Enum<?>> ROLLOUT_STEP =
      EventKind.two(
          "C121",
          Severity.NOTE,
          FactType.NUMBER,
          FactType.CODE,
          "第 {number} 版的分批发布：{code}。",
          "见控制台“发布”。");

  /** 数据库没有应答。 */
  public static final EventKind.Plain DATABASE_LOST =
      EventKind.plain("C132", Severity.FAULT, "数据库没有应答。", "看数据库服务、磁盘、网络；恢复后服务器自己接着工作。");

  /** 数据库又有应答了。 */
  public static final EventKind.Plain DATABASE_BACK =
      EventKind.plain("C133", Severity.NOTE, "数据库又有应答了。", "");

  /** 看护人员没有告诉各台终端（{failure}），一分钟后再试。 */
  public static final EventKind.One<Throwable> CARETAKERS_NOT_SENT =
      EventKind.one(
          "C122",
          Severity.WARNING,
          FactType.FAILURE,
          "看护人员没有告诉各台终端（{failure}），一分钟后再试。",
          "反复出现时看系统日志和数据库。");

  /** 一台终端的请求没有收（应答 {status}）。 */
  public static final EventKind.One<Number> KIOSK_REQUEST_REFUSED =
      EventKind.one(
          "C140",
          Severity.WARNING,
          FactType.STATUS,
          "一台终端的请求没有收（应答 {status}）。",
          "401 多半是没有登记过，或时钟差得远；403 是已经停用。在控制台看这台终端，需要时重新登记。");

  /** 一台终端的报告读不懂，没有收。 */
  public static final EventKind.Plain KIOSK_REPORT_REFUSED =
      EventKind.plain("C141", Severity.WARNING, "一台终端的报告读不懂，没有收。", "多半是终端的程序比县服务器新：先升级县服务器。");

  /** 居民提交的一件没有收：{code}。 */
  public static final EventKind.One<Enum<?>> SUBMISSION_REFUSED =
      EventKind.one(
          "C142",
          Severity.WARNING,
          FactType.CODE,
          "居民提交的一件没有收：{code}。",
          "它还在终端上（已加密）；照 docs/errors.md 里的代码处理，处理好了终端会再送。");

  /** 控制台的一页没有打开（{failure}）。 */
  public static final EventKind.One<Throwable> PAGE_FAILED =
      EventKind.one(
          "C143", Severity.WARNING, FactType.FAILURE, "控制台的一页没有打开（{failure}）。", "反复出现时看系统日志和数据库。");

  /** 单位的登录系统没有回应。 */
  public static final EventKind.Plain PROVIDER_SILENT =
      EventKind.plain(
          "C144", Severity.WARNING, "单位的登录系统没有回应。", "看它的网络和 county.toml 里的 oidc；其间用登录名和密码登录。");

  /** 单位的登录系统没有认可一次登录。 */
  public static final EventKind.Plain PROVIDER_REFUSED =
      EventKind.plain(
          "C145", Severity.WARNING, "单位的登录系统没有认可一次登录。", "本人再登录一次；反复出现时看 county.toml 里的 oidc。");

  /** 预览的一页没有出来（{failure}）。 */
  public static final EventKind.One<Throwable> PREVIEW_PAGE_FAILED =
      EventKind.one(
          "C146", Severity.WARNING, FactType.FAILURE, "预览的一页没有出来（{failure}）。", "在控制台里重新打开这个预览。");

  /** 没有告诉终端有什么新的（{failure}），马上再试。 */
  public static final EventKind.One<Throwable> NEWS_NOT_TOLD =
      EventKind.one(
          "C147", Severity.WARNING, FactType.FAILURE, "没有告诉终端有什么新的（{failure}），马上再试。", "看数据库。");

  /** 内容里的网址一个也打不开。 */
  public static final EventKind.Plain NO_LINK_OPENS =
      EventKind.plain(
          "C148",
          Severity.WARNING,
          "内容里的网址一个也打不开。",
          "这台服务器可能上不了外网：在 checks.toml 里写 link-proxy，或 try-links = false。");

  /** 一台终端的报告里有读不懂的地方，其余的照收。 */
  public static final EventKind.Plain KIOSK_REPORT_PARTLY_TAKEN =
      EventKind.plain(
          "C149", Severity.WARNING, "一台终端的报告里有读不懂的地方，其余的照收。", "多半是终端和县服务器的程序版本差得远：把旧的升级。");

  /** 术语表读不了（{failure}），译文先不按它检查。 */
  public static final EventKind.One<Throwable> TERMS_NOT_READ =
      EventKind.one(
          "C150",
          Severity.WARNING,
          FactType.FAILURE,
          "术语表读不了（{failure}），译文先不按它检查。",
          "用 translations terms 命令重新放一次术语表。");

  /** 全县地图不能用（{failure}），终端画在空白上。 */
  public static final EventKind.One<Throwable> MAP_NOT_READ =
      EventKind.one(
          "C151",
          Severity.WARNING,
          FactType.FAILURE,
          "全县地图不能用（{failure}），终端画在空白上。",
          "重新导入地图；再不行，看磁盘或对象存储。");

  /** 一个预览没有打开（{failure}）。 */
  public static final EventKind.One<Throwable> PREVIEW_NOT_OPENED =
      EventKind.one(
          "C152",
          Severity.WARNING,
          FactType.FAILURE,
          "一个预览没有打开（{failure}）。",
          "看系统日志里预览程序最后说的话，和 county.toml 里的 preview-command。");

  /** 看完的预览没有删掉（{failure}），下次启动时再删。 */
  public static final EventKind.One<Throwable> PREVIEW_NOT_DELETED =
      EventKind.one(
          "C153", Severity.WARNING, FactType.FAILURE, "看完的预览没有删掉（{failure}），下次启动时再删。", "看磁盘。");

  private CountyKinds() {}
}
