package org.suoma.agent.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.suoma.agent.sync.ContentStatus.Progress;

/** A running update in one line: a bar, bytes, files, rate and time left. */
final class ProgressLine {

  private static final int BAR = 24;
  private static final double KILO = 1e3;
  private static final double MEGA = 1e6;
  private static final long MINUTE = 60;
  private static final long HOUR = 3_600;

  /** The line for this moment. */
  String of(Progress progress) {
    return switch (progress.step()) {
      case FETCHING -> fetching(progress);
      case ASSEMBLING -> "正在整理  %d / %d 个文件".formatted(progress.filesDone(), progress.filesTotal());
      case VERIFYING -> "正在核对";
      case INDEXING -> "正在建立检索";
    };
  }

  private static String fetching(Progress progress) {
    double done =
        progress.bytesTotal() == 0 ? 1 : (double) progress.bytesDone() / progress.bytesTotal();
    int full = (int) Math.floor(done * BAR);
    List<String> parts = new ArrayList<>();
    parts.add(
        String.format(
            Locale.ROOT,
            "正在下载 [%s%s] %3d%%",
            "█".repeat(full),
            "░".repeat(BAR - full),
            (int) Math.floor(done * 100)));
    parts.add(bytes(progress.bytesDone()) + " / " + bytes(progress.bytesTotal()));
    parts.add("%d / %d 个文件".formatted(progress.filesDone(), progress.filesTotal()));
    Long rate = progress.bytesPerSecond();
    if (rate != null) {
      parts.add(bytes(rate) + "/秒");
    }
    Long left = progress.secondsLeft();
    if (left != null) {
      parts.add("还需" + duration(left));
    }
    return String.join("  ", parts);
  }

  private static String bytes(long bytes) {
    return bytes < MEGA
        ? String.format(Locale.ROOT, "%.0f KB", bytes / KILO)
        : String.format(Locale.ROOT, "%.1f MB", bytes / MEGA);
  }

  private static String duration(long seconds) {
    if (seconds < MINUTE) {
      return " %d 秒".formatted(seconds);
    }
    if (seconds < HOUR) {
      return " %d 分 %d 秒".formatted(seconds / MINUTE, seconds % MINUTE);
    }
    return " %d 小时 %d 分".formatted(seconds / HOUR, seconds % HOUR / MINUTE);
  }
}
