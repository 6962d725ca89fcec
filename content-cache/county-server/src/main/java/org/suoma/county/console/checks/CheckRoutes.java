package org.suoma.county.console.checks;

import static org.suoma.county.access.Permission.CHECK_CONTENT;
import static org.suoma.county.access.Permission.OVERRIDE_CHECKS;
import static org.suoma.county.access.Permission.READ_CONTENT;
import static org.suoma.county.console.page.ConsoleRoute.get;
import static org.suoma.county.console.page.ConsoleRoute.post;

import java.util.List;
import org.suoma.county.console.page.ConsoleRoute;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;

/** Addresses of checks of content. */
public final class CheckRoutes {

  private CheckRoutes() {}

  /** All of them, each with what it needs. */
  public static List<ConsoleRoute> all(
      ConsoleServices services, PageFrames frames, PageTemplates templates) {
    ChecksPage checks = new ChecksPage(services, frames, templates);
    return List.of(
        get("/checks", READ_CONTENT, checks::list),
        post("/checks/scan", CHECK_CONTENT, checks::scan),
        post("/checks/override", OVERRIDE_CHECKS, checks::override));
  }
}
