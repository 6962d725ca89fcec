package org.suoma.event;

import java.nio.file.Path;

/** What {@code kiosk-agent} tells of the panel of those who take care of the kiosk. */
public final class CareKinds {

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

  private CareKinds() {}
}
