package org.suoma.county.console;

import static org.suoma.county.access.Permission.LOOK;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.suoma.county.console.account.AccountRoutes;
import org.suoma.county.console.account.ConsoleSessions;
import org.suoma.county.console.calls.CallRoutes;
import org.suoma.county.console.cases.CaseRoutes;
import org.suoma.county.console.checks.CheckRoutes;
import org.suoma.county.console.content.ContentRoutes;
import org.suoma.county.console.content.HeldUploads;
import org.suoma.county.console.kiosk.KioskRoutes;
import org.suoma.county.console.numbers.NumberRoutes;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleRoute;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Uploads;
import org.suoma.county.console.release.ReleaseRoutes;
import org.suoma.county.console.scores.ScoreRoutes;
import org.suoma.county.console.translation.TranslationRoutes;

/** All addresses of the console that are behind the sign-in, section by section. */
final class ConsoleRoutes {

  private final ConsoleServices services;
  private final ConsoleSettings settings;
  private final ConsoleSessions sessions;
  private final PageFrames frames;
  private final PageTemplates templates;
  private final Clock clock;
  private final SecureRandom random;

  ConsoleRoutes(
      ConsoleServices services,
      ConsoleSettings settings,
      ConsoleSessions sessions,
      PageTemplates templates,
      Clock clock,
      SecureRandom random) {
    this.services = services;
    this.settings = settings;
    this.sessions = sessions;
    this.frames = new PageFrames(services.shelf());
    this.templates = templates;
    this.clock = clock;
    this.random = random;
  }

  /** All of them. */
  List<ConsoleRoute> all() {
    Uploads uploads = new Uploads(settings.uploadFolder());
    HeldUploads held = new HeldUploads(clock, random);
    ConsolePage overview = new OverviewPage(services, frames, templates);
    return Stream.of(
            List.of(ConsoleRoute.get("/", LOOK, overview)),
            ContentRoutes.all(services, frames, templates, uploads, held, clock),
            CheckRoutes.all(services, frames, templates),
            TranslationRoutes.all(services, frames, templates, uploads),
            CaseRoutes.all(services, frames, templates),
            CallRoutes.all(services, frames, templates, settings.desks(), clock),
            ReleaseRoutes.all(services, frames, templates),
            KioskRoutes.all(services, frames, templates, clock),
            NumberRoutes.all(services, frames, templates),
            ScoreRoutes.all(services, frames, templates),
            AccountRoutes.all(services, frames, templates, sessions, clock))
        .flatMap(List::stream)
        .toList();
  }
}
