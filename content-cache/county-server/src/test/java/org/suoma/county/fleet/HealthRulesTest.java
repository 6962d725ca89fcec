package org.suoma.county.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suoma.content.calendar.OpeningHours;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.order.Closure;
import org.suoma.content.order.WindowSettings;
import org.suoma.content.report.KioskVitals;
import org.suoma.county.storage.kiosk.KioskLine;

class HealthRulesTest {

  /** A Wednesday, twelve o'clock in the county. */
  private static final Instant NOON = Instant.parse("2026-05-06T04:00:00Z");

  private static final OpeningHours OFFICE = office();

  @Test
  void findsNothingWrongWithAKioskThatTellsNothing() {
    assertThat(judge(KioskVitals.UNTOLD)).isEqualTo(new Health(Health.State.WELL, List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "100, WELL",
    "10, WELL",
    "9, NOTICE",
    "2, NOTICE",
    "1, FAULT",
    "0, FAULT",
  })
  void tellsOfADiskBeforeItIsFullAndCallsItAFaultThen(long percentFree, Health.State state) {
    assertThat(judge(disk(percentFree * 1_000, 100_000L)).state()).isEqualTo(state);
  }

  @Test
  void believesNoDiskWithoutASize() {
    assertThat(judge(disk(5, 0L)).state()).isEqualTo(Health.State.WELL);
    assertThat(judge(disk(5, null)).state()).isEqualTo(Health.State.WELL);
  }

  @ParameterizedTest
  @CsvSource({
    "0, WELL, ''",
    "120, WELL, ''",
    "-120, WELL, ''",
    "121, NOTICE, 时钟快了 2 分钟",
    "-3600, NOTICE, 时钟慢了 59 分钟",
    "-9223372036854775808, NOTICE, 时钟慢了 153722867280912930 分钟",
  })
  void tellsOfAClockThatIsOff(long ahead, Health.State state, String reason) {
    Health health = judge(KioskVitals.UNTOLD, ahead);
    assertThat(health.state()).isEqualTo(state);
    assertThat(String.join("", health.reasons())).isEqualTo(reason);
  }

  @Test
  void callsItAFaultIfTheAgentReportsAndTheScreenDoesNothing() {
    assertThat(judge(window(600)).state()).isEqualTo(Health.State.WELL);
    assertThat(judge(window(601)))
        .isEqualTo(new Health(Health.State.FAULT, List.of("屏幕上的程序超过 10 分钟没有动静")));
  }

  @Test
  void tellsFaultsBeforeWhatElseSomebodyShouldKnow() {
    KioskLine line =
        new KioskLine(
            "hall-1",
            NOON,
            6L,
            List.of("扫码器：连接中断"),
            List.of("小票打印机：纸快用完"),
            new KioskLine.Told("快用完", 0, null, KioskVitals.UNTOLD));

    assertThat(judge(line, Optional.empty(), NOON))
        .isEqualTo(new Health(Health.State.FAULT, List.of("扫码器：连接中断", "小票打印机：纸快用完", "等待更新到第 7 版")));
  }

  @ParameterizedTest
  @CsvSource({
    // Wednesday in office hours, by the clock on the wall (UTC+8)
    "2026-05-06T04:00:00Z, SILENT",
    // has just been switched on, and ten minutes later
    "2026-05-06T00:30:00Z, OFF",
    "2026-05-06T00:40:00Z, OFF",
    "2026-05-06T00:40:01Z, SILENT",
    // evening, night
    "2026-05-06T09:29:59Z, SILENT",
    "2026-05-06T09:30:00Z, OFF",
    "2026-05-06T16:00:00Z, OFF",
    // Saturday, and a Saturday on which people work
    "2026-05-16T04:00:00Z, OFF",
    "2026-05-09T04:00:00Z, SILENT",
    // a holiday in the week
    "2026-05-05T04:00:00Z, OFF",
  })
  void callsSilenceAnAlarmOnlyWhileTheKioskShouldBeOn(Instant now, Health.State state) {
    KioskLine line = new KioskLine("hall-1", Instant.parse("2026-05-01T00:00:00Z"), 7L, List.of());

    assertThat(judge(line, Optional.of(OFFICE), now).state()).isEqualTo(state);
    assertThat(judge(line, Optional.empty(), now).state()).isEqualTo(Health.State.SILENT);
  }

  @Test
  void callsAKioskThatIsOnOutOfHoursWhatItIs() {
    Instant night = Instant.parse("2026-05-06T16:00:00Z");
    KioskLine line = new KioskLine("hall-1", night, 7L, List.of("扫码器：连接中断"));

    assertThat(judge(line, Optional.of(OFFICE), night).state()).isEqualTo(Health.State.FAULT);
  }

  @Test
  void remembersWhoWasTakenOutOfService() {
    WindowSettings closed =
        WindowSettings.usual().withClosed(new Closure(Closure.Reason.MAINTENANCE, NOON));
    KioskLine line = new KioskLine("hall-1", NOON, 7L, List.of());

    assertThat(judge(line, closed, NOON))
        .isEqualTo(new Health(Health.State.NOTICE, List.of("暂停服务：设备正在检修")));
  }

  private static OpeningHours office() {
    Map<DayOfWeek, OpeningHours.Span> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)) {
      week.put(day, new OpeningHours.Span(LocalTime.of(8, 30), LocalTime.of(17, 30)));
    }
    return new OpeningHours(week, true);
  }

  private static Health judge(KioskVitals vitals) {
    return judge(vitals, null);
  }

  private static Health judge(KioskVitals vitals, @Nullable Long clockAhead) {
    KioskLine.Told told = new KioskLine.Told("", null, clockAhead, vitals);
    return judge(
        new KioskLine("hall-1", NOON, 7L, List.of(), List.of(), told), Optional.empty(), NOON);
  }

  /** By working days of 2026: 5 May is a holiday, 9 May a Saturday on which people work. */
  private static Health judge(KioskLine line, Optional<OpeningHours> hours, Instant now) {
    return judge(line, WindowSettings.usual().withHours(hours.orElse(null)), now);
  }

  private static Health judge(KioskLine line, WindowSettings window, Instant now) {
    Workdays days =
        new Workdays(
            1,
            List.of(
                new Workdays.Year(
                    2026,
                    "示例",
                    List.of(LocalDate.of(2026, 5, 5)),
                    List.of(LocalDate.of(2026, 5, 9)))));
    return HealthRules.USUAL.judge(line, Optional.of(7L), window, days, now);
  }

  private static KioskVitals disk(long free, @Nullable Long all) {
    return new KioskVitals(null, free, all, null, null, null);
  }

  private static KioskVitals window(long silentSeconds) {
    return new KioskVitals(null, null, null, null, null, silentSeconds);
  }
}
