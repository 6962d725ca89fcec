package org.suoma.county.console.kiosk;

import static org.suoma.county.access.Permission.LOOK;
import static org.suoma.county.access.Permission.MANAGE_KIOSKS;
import static org.suoma.county.console.page.ConsoleRoute.get;
import static org.suoma.county.console.page.ConsoleRoute.post;

import java.time.Clock;
import java.util.List;
import org.suoma.county.console.page.ConsoleRoute;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;

/** Addresses of the kiosks, and of what somebody has to see to at them. */
public final class KioskRoutes {

  /** What somebody has to see to. */
  public static final String ALARMS = "/console/alarms";

  /** Who may open their panel. */
  static final String CARETAKERS = "/console/caretakers";

  private KioskRoutes() {}

  /** All of them, each with what it needs. */
  public static List<ConsoleRoute> all(
      ConsoleServices services, PageFrames frames, PageTemplates templates, Clock clock) {
    KiosksPage list = new KiosksPage(services, frames, templates);
    KioskPage one = new KioskPage(services, frames, templates);
    AlarmsPage alarms = new AlarmsPage(services, frames, templates, clock);
    CaretakersPage caretakers = new CaretakersPage(services, frames, templates);
    return List.of(
        get("/caretakers", MANAGE_KIOSKS, caretakers::list),
        post("/caretakers", MANAGE_KIOSKS, caretakers::let),
        post("/caretakers/{number}/remove", MANAGE_KIOSKS, caretakers::remove),
        get("/kiosks", LOOK, list),
        post("/kiosks", MANAGE_KIOSKS, list),
        get("/kiosks/{kiosk}", LOOK, one),
        get("/kiosks/{kiosk}/picture", MANAGE_KIOSKS, new KioskPicturePage(services, templates)),
        get("/kiosks/{kiosk}/support", MANAGE_KIOSKS, new KioskSupportPage(services, templates)),
        post("/kiosks/{kiosk}/{action}", MANAGE_KIOSKS, one),
        get("/alarms", LOOK, alarms::list),
        post("/alarms/{alarm}/{action}", MANAGE_KIOSKS, alarms::act));
  }
}
