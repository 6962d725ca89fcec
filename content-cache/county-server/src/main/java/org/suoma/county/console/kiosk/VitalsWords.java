package org.suoma.county.console.kiosk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.content.report.KioskVitals;
import org.suoma.county.storage.kiosk.KioskLine;

/** Says how a kiosk's machine and programs are. */
final class VitalsWords {

  private static final long GIGABYTE = 1_000_000_000;
  private static final int MINUTE = 60;
  private static final int HOUR = 3600;
  private static final int DAY_HOURS = 24;

  private VitalsWords() {}

  /** What it told last, name and value; nothing is left out. */
  static List<KioskView.Fact> facts(KioskLine line, KioskRow.Machine machine) {
    KioskVitals vitals = line.told().vitals();
    return List.of(
        new KioskView.Fact("程序", machine.version()),
        new KioskView.Fact("小票纸", machine.paper()),
        new KioskView.Fact("打印的小票", number(vitals.receiptsPrinted(), "启动以来 %d 张")),
        new KioskView.Fact("磁盘", disk(vitals.diskFreeBytes(), machine.disk())),
        new KioskView.Fact("时钟", machine.clock()),
        new KioskView.Fact("运行了", uptime(vitals.uptimeSeconds())),
        new KioskView.Fact("屏幕上的程序", window(vitals.windowSilentSeconds())),
        new KioskView.Fact("等待送出", number(line.told().waiting(), "%d 份")));
  }

  private static String disk(@Nullable Long free, String share) {
    return free == null || share.equals(KioskRow.UNTOLD)
        ? KioskRow.UNTOLD
        : "%s（%.1f GB）".formatted(share, (double) free / GIGABYTE);
  }

  private static String uptime(@Nullable Long seconds) {
    if (seconds == null) {
      return KioskRow.UNTOLD;
    }
    long hours = seconds / HOUR;
    if (hours == 0) {
      return "不到 1 小时";
    }
    return hours < DAY_HOURS ? hours + " 小时" : hours / DAY_HOURS + " 天";
  }

  private static String window(@Nullable Long silent) {
    if (silent == null) {
      return KioskRow.UNTOLD;
    }
    return silent < MINUTE ? "在运行" : silent / MINUTE + " 分钟没有动静";
  }

  private static String number(@Nullable Integer count, String words) {
    return count == null ? KioskRow.UNTOLD : words.formatted(count);
  }
}
