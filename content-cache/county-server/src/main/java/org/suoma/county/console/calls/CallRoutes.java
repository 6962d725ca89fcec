package org.suoma.county.console.calls;

import static org.suoma.county.access.Permission.ANSWER_CALLS;
import static org.suoma.county.console.page.ConsoleRoute.get;
import static org.suoma.county.console.page.ConsoleRoute.post;

import java.time.Clock;
import java.util.List;
import org.suoma.county.calling.DeskAddresses;
import org.suoma.county.console.page.ConsoleRoute;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;

/** Addresses of residents' calls for staff. */
public final class CallRoutes {

  /** The list, which its page asks for by itself. */
  public static final String LIST = "/console/calls/list";

  private CallRoutes() {}

  /** All of them, each with what it needs. */
  public static List<ConsoleRoute> all(
      ConsoleServices services,
      PageFrames frames,
      PageTemplates templates,
      DeskAddresses desks,
      Clock clock) {
    CallPages calls =
        new CallPages(services.calls(), services.shelf(), desks, clock, frames, templates);
    return List.of(
        get("/calls", ANSWER_CALLS, calls::calls),
        get("/calls/list", ANSWER_CALLS, calls::list),
        post("/calls/{id}/{answer}", ANSWER_CALLS, calls::answer));
  }
}
