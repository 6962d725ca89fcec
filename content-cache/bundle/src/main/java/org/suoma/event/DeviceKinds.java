package org.suoma.event;

import java.time.Duration;

/** What {@code kiosk-agent} tells of the kiosk's devices. */
public final class DeviceKinds {

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

  private DeviceKinds() {}
}
