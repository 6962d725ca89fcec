package org.suoma.county.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.calendar.OpeningHours;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.order.Closure;
import org.suoma.content.order.WindowSettings;
import org.suoma.content.report.KioskVitals;
import org.suoma.county.storage.kiosk.KioskLine;

/**
 * Says how a kiosk is by what it last said. What a kiosk does not tell is no reason for anything.
 *
 * @param silence a kiosk that says nothing for so long needs a look
 * @param diskLowPercent of its disk that is free, below which somebody should know
 * @param diskFullPercent below which no release fits any more
 * @param clockOffSeconds by which a clock may differ before somebody should know
 * @param windowSilence so long the program on the screen may say nothing to its agent
 */
public record HealthRules(
    Duration silence,
    int diskLowPercent,
    int diskFullPercent,
    long clockOffSeconds,
    Duration windowSilence) {

  /** The usual ones. */
  public static final HealthRules USUAL =
      new HealthRules(Duration.ofMinutes(10), 10, 2, 120, Duration.ofMinutes(10));

  private static final int PERCENT = 100;
  private static final int MINUTE = 60;

  /**
   * How a kiosk is.
   *
   * @param line what it last said
   * @param newest number of the release that all should show; empty if there is none
   * @param window how it is set: when it is open, and whether it is out of service
   * @param workdays the county's
   */
  public Health judge(
      KioskLine line,
      Optional<Long> newest,
      WindowSettings window,
      Workdays workdays,
      Instant now) {
    if (isOlder(line.lastSeen(), silence, now)) {
      return silent(window.hours(), workdays, now);
    }
    List<String> faults = new ArrayList<>(line.troubles());
    List<String> notices = new ArrayList<>(line.notices());
    addClosure(window.closed(), notices);
    KioskVitals vitals = line.told().vitals();
    addDisk(vitals, faults, notices);
    addClock(line.told().clockAhead(), notices);
    Long silent = vitals.windowSilentSeconds();
    if (silent != null && silent > windowSilence.toSeconds()) {
      faults.add("屏幕上的程序超过 %d 分钟没有动静".formatted(windowSilence.toMinutes()));
    }
    addRelease(line.release(), newest, notices);
    if (!faults.isEmpty()) {
      faults.addAll(notices);
      return new Health(Health.State.FAULT, faults);
    }
    return new Health(notices.isEmpty() ? Health.State.WELL : Health.State.NOTICE, notices);
  }

  /** Nobody else remembers it. */
  private static void addClosure(@Nullable Closure closure, List<String> notices) {
    if (closure != null) {
      Closure.Reason reason = closure.reason();
      notices.add("暂停服务" + (reason == null ? "" : "：" + reason.label()));
    }
  }

  /** A kiosk that has just been switched on is given as long as any other to report. */
  private Health silent(@Nullable OpeningHours hours, Workdays workdays, Instant now) {
    if (hours == null) {
      return silent("超过 %d 分钟没有报告".formatted(silence.toMinutes()));
    }
    Optional<Instant> since = hours.openSince(now, workdays);
    if (since.isPresent() && isOlder(since.get(), silence, now)) {
      return silent("开放时间内超过 %d 分钟没有报告".formatted(silence.toMinutes()));
    }
    return new Health(Health.State.OFF, List.of("开放时间 " + hours.inWords()));
  }

  private static Health silent(String reason) {
    return new Health(Health.State.SILENT, List.of(reason));
  }

  private void addDisk(KioskVitals vitals, List<String> faults, List<String> notices) {
    Long free = vitals.diskFreeBytes();
    Long all = vitals.diskBytes();
    if (free == null || all == null || all <= 0) {
      return;
    }
    long percent = free / Math.max(1, all / PERCENT);
    if (percent < diskFullPercent) {
      faults.add("磁盘满了，只剩 %d%%".formatted(percent));
    } else if (percent < diskLowPercent) {
      notices.add("磁盘快满了，只剩 %d%%".formatted(percent));
    }
  }

  private void addClock(@Nullable Long ahead, List<String> notices) {
    if (ahead != null && (ahead > clockOffSeconds || ahead < -clockOffSeconds)) {
      long off = ahead < 0 ? -(ahead + 1) : ahead;
      notices.add("时钟%s了 %d 分钟".formatted(ahead > 0 ? "快" : "慢", Math.max(1, off / MINUTE)));
    }
  }

  /** One that shows a newer release is of a ring that gets it earlier. */
  private static void addRelease(
      @Nullable Long shown, Optional<Long> newest, List<String> notices) {
    if (newest.isPresent() && (shown == null || shown < newest.get())) {
      notices.add("等待更新到第 %d 版".formatted(newest.get()));
    }
  }

  private static boolean isOlder(Instant at, Duration than, Instant now) {
    return Duration.between(at, now).compareTo(than) > 0;
  }
}
