package org.suoma.county.console.release;

import static org.suoma.county.access.Permission.LOOK;
import static org.suoma.county.access.Permission.MANAGE_KIOSKS;
import static org.suoma.county.access.Permission.PUBLISH;
import static org.suoma.county.console.page.ConsoleRoute.get;
import static org.suoma.county.console.page.ConsoleRoute.post;

import java.util.List;
import org.suoma.county.console.page.ConsoleRoute;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;

/**
 * Addresses of releases and of versions of the kiosks' programs, and of their ways to the kiosks.
 */
public final class ReleaseRoutes {

  /** Versions of the kiosks' programs. */
  public static final String SOFTWARE = "/console/software";

  private ReleaseRoutes() {}

  /** All of them, each with what it needs. */
  public static List<ConsoleRoute> all(
      ConsoleServices services, PageFrames frames, PageTemplates templates) {
    RolloutPage rollout = new RolloutPage(services, frames, templates);
    RollbackPage rollback = new RollbackPage(services, frames, templates);
    SoftwarePage software = new SoftwarePage(services, frames, templates);
    return List.of(
        get("/releases", LOOK, new ReleasesPage(services, frames, templates)),
        get("/releases/next", LOOK, new NextReleasePage(services, frames, templates)),
        post("/releases", PUBLISH, new PublishAction(services, templates)),
        post("/releases/promote", PUBLISH, new PromoteAction(services, templates)),
        get("/releases/rollout", LOOK, rollout::newest),
        get("/releases/rollout/{release}", LOOK, rollout::one),
        post("/releases/rollout/{action}", PUBLISH, rollout::act),
        get("/releases/rollback/{release}", PUBLISH, rollback),
        post("/releases/rollback/{release}", PUBLISH, rollback),
        get("/software", LOOK, software::look),
        post("/software", MANAGE_KIOSKS, software::offer),
        post("/software/{action}", MANAGE_KIOSKS, software::act));
  }
}
