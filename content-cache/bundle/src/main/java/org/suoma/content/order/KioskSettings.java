package org.suoma.content.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.content.care.Caretaker;
import org.suoma.content.release.Ring;

/**
 * How a kiosk is set by the county, in the place of what its {@code agent.toml} says; what is null
 * stays as there.
 *
 * @param kiosk for whom
 * @param version rises with every change; a kiosk takes no older one
 * @param ring how early it gets a release
 * @param dailyMegabytes of content over the line in a day, 1 to 1,000,000
 * @param activateFrom from when a new release may come on the screen, e.g. {@code 22:00}
 * @param activateTo until when; given together with {@code activateFrom}
 * @param window how the program on the screen is set
 * @param caretakers who may open its panel, in the place of those named at the kiosk itself; at
 *     most {@value Caretaker#MOST}; null: those named at the kiosk
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KioskSettings(
    String kiosk,
    long version,
    @Nullable Ring ring,
    @Nullable Integer dailyMegabytes,
    @Nullable String activateFrom,
    @Nullable String activateTo,
    @Nullable WindowSettings window,
    @Nullable List<Caretaker> caretakers) {

  private static final int MOST_MEGABYTES = 1_000_000;

  /** Refuses what no kiosk could obey, in words for whoever sets it. */
  public KioskSettings {
    if (version < 1) {
      throw new IllegalArgumentException("version: must be 1 or more, is " + version);
    }
    if (dailyMegabytes != null && (dailyMegabytes < 1 || dailyMegabytes > MOST_MEGABYTES)) {
      throw new IllegalArgumentException("每天流量应为 1 到 %d MB".formatted(MOST_MEGABYTES));
    }
    if ((activateFrom == null) != (activateTo == null)) {
      throw new IllegalArgumentException("上屏时段的开始和结束要么都填，要么都不填");
    }
    requireTime(activateFrom);
    requireTime(activateTo);
    if (caretakers != null) {
      caretakers = List.copyOf(caretakers);
      long numbers = caretakers.stream().map(Caretaker::number).distinct().count();
      if (caretakers.size() > Caretaker.MOST || numbers < caretakers.size()) {
        throw new IllegalArgumentException("一台终端的看护人员最多 %d 人，工号不能重复".formatted(Caretaker.MOST));
      }
    }
  }

  private static void requireTime(@Nullable String text) {
    try {
      if (text != null && !LocalTime.parse(text).toString().equals(text)) {
        throw new IllegalArgumentException("上屏时段应为 22:00 这样的时刻，现为 " + text);
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("上屏时段应为 22:00 这样的时刻，现为 " + text, e);
    }
  }

  /** Of a kiosk for which the county has set nothing. */
  public static KioskSettings none(String kiosk) {
    return new KioskSettings(kiosk, 1, null, null, null, null, null, null);
  }

  /** The same as another version. */
  public KioskSettings version(long other) {
    return new KioskSettings(
        kiosk, other, ring, dailyMegabytes, activateFrom, activateTo, window, caretakers);
  }

  /** The same with a window that is set so. */
  public KioskSettings with(WindowSettings other) {
    return new KioskSettings(
        kiosk,
        version,
        ring,
        dailyMegabytes,
        activateFrom,
        activateTo,
        other.equals(WindowSettings.usual()) ? null : other,
        caretakers);
  }

  /** The same with others who may open its panel; null: those named at the kiosk. */
  public KioskSettings withCaretakers(@Nullable List<Caretaker> others) {
    return new KioskSettings(
        kiosk, version, ring, dailyMegabytes, activateFrom, activateTo, window, others);
  }

  /** How its window is set. */
  public WindowSettings windowOrUsual() {
    return window == null ? WindowSettings.usual() : window;
  }

  /** When a new release may come on the screen; null: as {@code agent.toml} says. */
  public @Nullable Hours hours() {
    return activateFrom == null || activateTo == null
        ? null
        : new Hours(LocalTime.parse(activateFrom), LocalTime.parse(activateTo));
  }

  /**
   * Hours of a day, over midnight if they end before they begin.
   *
   * @param from the first moment
   * @param to the first moment after
   */
  public record Hours(LocalTime from, LocalTime to) {}
}
