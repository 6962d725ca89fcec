package org.suoma.event;

import java.time.Duration;

/** What {@code suoma-guard} did; told by the program that it has started again. */
public final class GuardKinds {

  /** 程序运行 {seconds}后自己停了（退出码 {exit}），守护程序重新启动了它。 */
  public static final EventKind.Two<Number, Duration> ENDED =
      EventKind.two(
          "G101",
          Severity.WARNING,
          FactType.EXIT,
          FactType.LASTED,
          "程序运行 {seconds}后自己停了（退出码 {exit}），守护程序重新启动了它。",
          "一天几次时把日志交给技术支持。");

  /** 程序运行 {seconds}后没有反应了，守护程序结束了它，重新启动。 */
  public static final EventKind.One<Duration> SILENT =
      EventKind.one(
          "G102",
          Severity.WARNING,
          FactType.LASTED,
          "程序运行 {seconds}后没有反应了，守护程序结束了它，重新启动。",
          "一天几次时把日志交给技术支持。");

  /** 程序运行 {seconds}后按要求重新启动。 */
  public static final EventKind.One<Duration> ON_REQUEST =
      EventKind.one("G103", Severity.NOTE, FactType.LASTED, "程序运行 {seconds}后按要求重新启动。", "");

  /** 程序一启动就停，已经连续 {count} 次。 */
  public static final EventKind.One<Number> AGAIN_AND_AGAIN =
      EventKind.one(
          "G104",
          Severity.FAULT,
          FactType.COUNT,
          "程序一启动就停，已经连续 {count} 次。",
          "重新启动终端；仍然不行就把日志交给技术支持。");

  private GuardKinds() {}
}
