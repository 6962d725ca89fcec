package org.suoma.county.console.kiosk;

import java.util.List;
import java.util.Map;
import org.suoma.county.access.Staff;
import org.suoma.county.alarms.Alarm;
import org.suoma.county.console.page.PageTemplates;

/** Says alarms in words. */
public final class AlarmWords {

  private final PageTemplates templates;

  AlarmWords(PageTemplates templates) {
    this.templates = templates;
  }

  /**
   * Alarms as rows.
   *
   * @param where in which area a kiosk stands, by its name
   */
  List<AlarmsView.Row> rows(List<Alarm> alarms, Map<String, String> where, Staff reader) {
    return alarms.stream()
        .map(alarm -> row(alarm, where.getOrDefault(alarm.kiosk(), ""), reader))
        .toList();
  }

  private AlarmsView.Row row(Alarm alarm, String where, Staff reader) {
    String silence =
        alarm
            .silence()
            .map(known -> "静默到 %s：%s".formatted(templates.moment(known.until()), known.reason()))
            .orElse("");
    return new AlarmsView.Row(
        alarm.id(),
        alarm.kiosk(),
        where,
        alarm.kind().label(),
        alarm.closedAt().isPresent() || !alarm.asks() ? "plain" : "troubled",
        alarm.detail(),
        templates.moment(alarm.openedAt()),
        alarm.closedAt().map(templates::moment).orElse(""),
        alarm.times(),
        new AlarmsView.Care(
            alarm.owner(), alarm.owner().equals(reader.signature()), silence, alarm.note()));
  }

  /** How many kiosks ask for somebody; empty if none does. */
  public static String summary(List<Alarm> open) {
    List<Alarm> asking = open.stream().filter(Alarm::asks).toList();
    long kiosks = asking.stream().map(Alarm::kiosk).distinct().count();
    long without =
        asking.stream()
            .filter(alarm -> alarm.owner().isEmpty())
            .map(Alarm::kiosk)
            .distinct()
            .count();
    if (kiosks == 0) {
      return "";
    }
    return "%d 台终端要人去看，%s".formatted(kiosks, without == 0 ? "都有人接了" : without + " 台没有人接");
  }
}
