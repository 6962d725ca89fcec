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

  private CountyKinds() {}
}
