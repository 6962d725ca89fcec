package org.suoma.county.console.kiosk;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.calendar.OpeningHours;
import org.suoma.content.model.County;
import org.suoma.content.model.OnlineServices;
import org.suoma.content.order.Closure;
import org.suoma.content.order.KioskSettings;
import org.suoma.content.order.WindowSettings;
import org.suoma.content.release.Ring;
import org.suoma.county.access.Staff;
import org.suoma.county.console.page.Choice;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.Forms;
import org.suoma.county.console.page.PageTemplates;

/** The forms by which a kiosk is set: shown as it is set, and put in force. */
final class KioskSettingForms {

  private final ConsoleServices services;
  private final PageTemplates templates;

  KioskSettingForms(ConsoleServices services, PageTemplates templates) {
    this.services = services;
    this.templates = templates;
  }

  /**
   * Puts a form in force.
   *
   * @return false if there is no such form
   * @throws IllegalArgumentException saying in words what is wrong with it
   */
  boolean take(String action, Staff by, String kiosk, Forms form) {
    switch (action) {
      case "settings" -> set(by, kiosk, form);
      case "hours" -> services.orders().setHours(by, kiosk, hours(form));
      case "sites" -> setSites(by, kiosk, form);
      case "close" -> services.orders().close(by, kiosk, reason(form.field("reason")));
      case "reopen" -> services.orders().reopen(by, kiosk);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void set(Staff by, String kiosk, Forms form) {
    Ring ring = form.field("ring").isEmpty() ? null : Ring.of(form.field("ring"));
    Integer megabytes = number(form.field("megabytes"), "每天流量要填整数，单位 MB");
    Integer volume = number(form.field("volume"), "音量要填 0 到 100 的整数");
    services
        .orders()
        .set(
            by,
            kiosk,
            known ->
                new KioskSettings(
                        kiosk,
                        known.version(),
                        ring,
                        megabytes,
                        emptyAsNull(form.field("from")),
                        emptyAsNull(form.field("to")),
                        null,
                        known.caretakers())
                    .with(known.windowOrUsual().withVolume(volume)));
  }

  private static @Nullable Integer number(String text, String wrong) {
    try {
      return text.isEmpty() ? null : Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(wrong, e);
    }
  }

  private static @Nullable String emptyAsNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static @Nullable OpeningHours hours(Forms form) {
    Map<DayOfWeek, OpeningHours.Span> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      String opens = form.field("opens-" + day.getValue());
      String closes = form.field("closes-" + day.getValue());
      if (!opens.isEmpty() || !closes.isEmpty()) {
        week.put(day, span(day, opens, closes));
      }
    }
    return week.isEmpty() ? null : new OpeningHours(week, !form.field("workdays").isEmpty());
  }

  private static OpeningHours.Span span(DayOfWeek day, String opens, String closes) {
    try {
      return new OpeningHours.Span(LocalTime.parse(opens), LocalTime.parse(closes));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(name(day) + "的开始和结束都要填，或者都空着", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name(day) + "：" + e.getMessage(), e);
    }
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.CHINA);
  }

  /** Only sites that the county names: the form cannot bring hosts of its own. */
  private void setSites(Staff by, String kiosk, Forms form) {
    List<String> off =
        sites().stream()
            .map(site -> site.hosts().get(0))
            .filter(host -> !form.field("off-" + host).isEmpty())
            .toList();
    services.orders().set(by, kiosk, known -> known.with(known.windowOrUsual().withSitesOff(off)));
  }

  private List<OnlineServices.Site> sites() {
    return services
        .shelf()
        .county()
        .map(County::onlineServices)
        .map(OnlineServices::sites)
        .orElse(List.of());
  }

  private static Closure.@Nullable Reason reason(String name) {
    return Arrays.stream(Closure.Reason.values())
        .filter(reason -> reason.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** As it is set. */
  KioskView.Settings view(String kiosk) {
    Optional<KioskSettings> known = services.orders().settings(kiosk);
    List<Choice> rings = new ArrayList<>();
    rings.add(new Choice("", "（照终端自己的配置）"));
    for (Ring ring : Ring.values()) {
      rings.add(new Choice(ring.id(), ring.label()));
    }
    WindowSettings window =
        known.map(KioskSettings::windowOrUsual).orElseGet(WindowSettings::usual);
    return new KioskView.Settings(
        known.map(KioskSettings::version).orElse(0L),
        known.map(KioskSettings::ring).map(Ring::id).orElse(""),
        known.map(KioskSettings::dailyMegabytes).map(String::valueOf).orElse(""),
        known.map(KioskSettings::activateFrom).orElse(""),
        known.map(KioskSettings::activateTo).orElse(""),
        window.volume() == null ? "" : String.valueOf(window.volume()),
        rings,
        days(window.hours()),
        window.hours() == null || window.hours().workdaysOnly(),
        sites().stream()
            .map(
                site ->
                    new KioskView.Site(
                        site.hosts().get(0),
                        site.name().zh(),
                        window.sitesOff().contains(site.hosts().get(0))))
            .toList(),
        closed(window.closed()));
  }

  private static List<KioskView.Day> days(@Nullable OpeningHours hours) {
    return Arrays.stream(DayOfWeek.values())
        .map(
            day -> {
              OpeningHours.Span span = hours == null ? null : hours.week().get(day);
              return new KioskView.Day(
                  day.getValue(),
                  name(day),
                  span == null ? "" : span.opens().toString(),
                  span == null ? "" : span.closes().toString());
            })
        .toList();
  }

  private KioskView.@Nullable Closed closed(@Nullable Closure closure) {
    if (closure == null) {
      return null;
    }
    Closure.Reason reason = closure.reason();
    return new KioskView.Closed(
        templates.time(closure.since()), reason == null ? "" : reason.label());
  }

  /** Why a kiosk can be out of service. */
  static List<Choice> reasons() {
    List<Choice> reasons = new ArrayList<>();
    reasons.add(new Choice("", "（不写理由）"));
    for (Closure.Reason reason : Closure.Reason.values()) {
      reasons.add(new Choice(reason.name(), reason.label()));
    }
    return reasons;
  }
}
