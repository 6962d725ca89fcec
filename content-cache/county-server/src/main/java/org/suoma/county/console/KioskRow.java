package org.suoma.county.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suoma.county.enrolment.Enrolment;
import org.suoma.county.fleet.Fleet;

/**
 * A kiosk in a list.
 *
 * @param name its name
 * @param enrolment whether it is let in; null for one that reported before there were keys
 * @param condition how it is; null for one that has not reported yet
 * @param release what it shows, e.g. {@code 第 3 版}
 * @param lastSeen when it last reported; empty if never
 * @param troubles what is wrong with it
 */
public record KioskRow(
    String name,
    Enrolment.@Nullable State enrolment,
    Fleet.@Nullable Condition condition,
    String release,
    String lastSeen,
    List<String> troubles) {

  static KioskRow of(Fleet.Kiosk kiosk, PageTemplates templates) {
    return of(kiosk.line().name(), Optional.empty(), Optional.of(kiosk), templates);
  }

  static KioskRow of(
      String name,
      Optional<Enrolment> enrolment,
      Optional<Fleet.Kiosk> kiosk,
      PageTemplates templates) {
    Long release = kiosk.map(known -> known.line().release()).orElse(null);
    return new KioskRow(
        name,
        enrolment.map(Enrolment::state).orElse(null),
        kiosk.map(Fleet.Kiosk::condition).orElse(null),
        release == null ? "还没有内容" : "第 " + release + " 版",
        kiosk.map(known -> templates.time(known.line().lastSeen())).orElse(""),
        kiosk.map(known -> known.line().troubles()).orElse(List.of()));
  }

  /** All kiosks that are on the list or have reported, in the order of names. */
  static List<KioskRow> all(ConsoleServices services, PageTemplates templates) {
    Map<String, Fleet.Kiosk> reported = new TreeMap<>();
    services.fleet().kiosks().forEach(kiosk -> reported.put(kiosk.line().name(), kiosk));
    Map<String, KioskRow> rows = new TreeMap<>();
    reported.forEach((name, kiosk) -> rows.put(name, of(kiosk, templates)));
    for (Enrolment enrolment : services.enrolments().all()) {
      String name = enrolment.kiosk().name();
      rows.put(
          name,
          of(name, Optional.of(enrolment), Optional.ofNullable(reported.get(name)), templates));
    }
    return List.copyOf(rows.values());
  }

  /** Its state in words: how it is, unless it is not let in or has never reported. */
  public String state() {
    if (enrolment != null && enrolment != Enrolment.State.ENROLLED) {
      return enrolment.label();
    }
    return condition == null ? "还没有报告" : condition.label();
  }

  /** The style of its state. */
  public String style() {
    if (condition == null || (enrolment != null && enrolment != Enrolment.State.ENROLLED)) {
      return enrolment == Enrolment.State.LAPSED ? "behind" : "plain";
    }
    return switch (condition) {
      case WELL -> "well";
      case BEHIND -> "behind";
      case TROUBLED -> "troubled";
      case SILENT -> "silent";
    };
  }
}
