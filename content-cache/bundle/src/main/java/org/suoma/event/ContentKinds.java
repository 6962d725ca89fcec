package org.suoma.event;

import org.suoma.content.software.SoftwareVersion;

/** What {@code kiosk-agent} tells of what the kiosk shows and of the versions of its programs. */
public final class ContentKinds {

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

  /** 全屏应用的类没有预先备好（{failure}），启动慢一些，别的照常。 */
  public static final EventKind.One<Throwable> CLASSES_NOT_READY =
      EventKind.one(
          "A358",
          Severity.NOTE,
          FactType.FAILURE,
          "全屏应用的类没有预先备好（{failure}），启动慢一些，别的照常。",
          "看磁盘是不是满了。");

  private ContentKinds() {}
}
