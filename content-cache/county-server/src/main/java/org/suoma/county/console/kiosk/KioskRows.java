package org.suoma.county.console.kiosk;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.suoma.content.enrolment.EnrolledKiosk;
import org.suoma.county.console.page.Choice;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.CountyPlaces;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.enrolment.Enrolment;
import org.suoma.county.fleet.Fleet;
import org.suoma.county.fleet.Health;

/** Makes rows of all kiosks, or of one. */
public final class KioskRows {

  /** What has no state is asked for by nobody. */
  private static final Comparator<KioskRow> URGENT_FIRST =
      Comparator.comparing(
              (KioskRow row) -> row.condition().orElse(Health.State.WELL),
              Comparator.reverseOrder())
          .thenComparing(row -> row.condition().isEmpty());

  private final ConsoleServices services;
  private final PageTemplates templates;

  /** Reads how the kiosks are each time it is asked. */
  public KioskRows(ConsoleServices services, PageTemplates templates) {
    this.services = services;
    this.templates = templates;
  }

  /** All that are on the list or have reported: the most urgent first, then by name. */
  public List<KioskRow> all() {
    Map<String, Fleet.Kiosk> reported = new HashMap<>();
    services.fleet().kiosks().forEach(kiosk -> reported.put(kiosk.line().name(), kiosk));
    Map<String, Enrolment> enrolled = new HashMap<>();
    services.enrolments().all().forEach(one -> enrolled.put(one.kiosk().name(), one));
    Map<String, String> areas = labels(new CountyPlaces(services.shelf()).areas());
    Map<String, String> places = labels(new CountyPlaces(services.shelf()).choices());
    Map<String, KioskRow> rows = new TreeMap<>();
    reported.keySet().forEach(name -> rows.put(name, row(name, reported, enrolled, areas, places)));
    enrolled.keySet().forEach(name -> rows.put(name, row(name, reported, enrolled, areas, places)));
    return rows.values().stream().sorted(URGENT_FIRST).toList();
  }

  private KioskRow row(
      String name,
      Map<String, Fleet.Kiosk> reported,
      Map<String, Enrolment> enrolled,
      Map<String, String> areas,
      Map<String, String> places) {
    Optional<Enrolment> enrolment = Optional.ofNullable(enrolled.get(name));
    KioskRow.Where where =
        enrolment
            .map(Enrolment::kiosk)
            .map(kiosk -> where(kiosk, areas, places))
            .orElse(KioskRow.Where.UNKNOWN);
    return KioskRow.of(name, where, enrolment, Optional.ofNullable(reported.get(name)), templates);
  }

  private static KioskRow.Where where(
      EnrolledKiosk kiosk, Map<String, String> areas, Map<String, String> places) {
    return new KioskRow.Where(
        kiosk.area(),
        areas.getOrDefault(kiosk.area(), kiosk.area()),
        kiosk.place(),
        kiosk.place().isEmpty() ? "" : places.getOrDefault(kiosk.place(), kiosk.place()));
  }

  private static Map<String, String> labels(List<Choice> choices) {
    Map<String, String> labels = new HashMap<>();
    choices.forEach(choice -> labels.put(choice.name(), choice.label()));
    return labels;
  }
}
