package org.suoma.county.console.numbers;

import static org.suoma.county.access.Permission.LOOK;
import static org.suoma.county.console.page.ConsoleRoute.get;

import java.util.List;
import org.suoma.county.console.page.ConsoleRoute;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;

/** Addresses of figures about the use of kiosks. */
public final class NumberRoutes {

  private NumberRoutes() {}

  /** All of them, each with what it needs. */
  public static List<ConsoleRoute> all(
      ConsoleServices services, PageFrames frames, PageTemplates templates) {
    NumbersPage numbers = new NumbersPage(services.numbers(), services.shelf(), frames, templates);
    return List.of(
        get("/numbers", LOOK, numbers::show), get("/numbers/export", LOOK, numbers::export));
  }
}
