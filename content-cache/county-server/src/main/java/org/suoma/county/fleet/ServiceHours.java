package org.suoma.county.fleet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.suoma.content.calendar.Workdays;

/**
 * When a kiosk is switched on, by the clock on the wall. The county only needs to know it: outside
 * these hours silence is no alarm.
 *
 * @param opens before it closes
 * @param closes on the same day
 * @param workdaysOnly whether it stays off on other days
 */
public record ServiceHours(LocalTime opens, LocalTime closes, boolean workdaysOnly) {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Refuses hours that end before they begin, in words. */
  public ServiceHours {
    if (!opens.isBefore(closes)) {
      throw new IllegalArgumentException("开机时间要早于关机时间，现为 %s 到 %s".formatted(opens, closes));
    }
  }

  /** Since when it is on; empty while it is off. */
  public Optional<Instant> openSince(Instant now, Workdays workdays) {
    ZonedDateTime here = now.atZone(ZONE);
    LocalDate today = here.toLocalDate();
    LocalTime time = here.toLocalTime();
    boolean isOn =
        (!workdaysOnly || workdays.isWorkday(today))
            && !time.isBefore(opens)
            && time.isBefore(closes);
    return isOn ? Optional.of(today.atTime(opens).atZone(ZONE).toInstant()) : Optional.empty();
  }

  /** In words, e.g. {@code 08:30–17:30，工作日}. */
  public String inWords() {
    return "%s–%s，%s".formatted(opens, closes, workdaysOnly ? "工作日" : "每天");
  }
}
