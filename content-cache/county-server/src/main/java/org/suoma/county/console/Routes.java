package org.suoma.county.console;

import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RoutingHandler;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.StatusCodes;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.suoma.county.calling.CallHandler;
import org.suoma.county.cases.CaseServices;
import org.suoma.county.cases.StateHandler;
import org.suoma.county.cases.SubmissionHandler;
import org.suoma.county.fleet.KioskReportHandler;
import org.suoma.county.fleet.KioskTokens;
import org.suoma.county.fleet.KiosksOnly;
import org.suoma.county.notices.Notices;

/** Says which handler answers which address. */
final class Routes {

  private final ConsoleServices services;
  private final ConsoleSettings settings;
  private final Clock clock;
  private final SecureRandom random;

  Routes(ConsoleServices services, ConsoleSettings settings, Clock clock, SecureRandom random) {
    this.services = services;
    this.settings = settings;
    this.clock = clock;
    this.random = random;
  }

  HttpHandler handler() {
    KioskTokens kiosks = new KioskTokens(List.of(settings.kioskToken(), settings.consoleToken()));
    KiosksOnly reports = new KiosksOnly(kiosks, new KioskReportHandler(services.fleet()));
    KiosksOnly submissions =
        new KiosksOnly(kiosks, new SubmissionHandler(services.cases().inbox()));
    KiosksOnly states = new KiosksOnly(kiosks, new StateHandler(services.cases().inquiry()));
    KiosksOnly calls = new KiosksOnly(kiosks, new CallHandler(services.calls()));
    return Handlers.path(exchange -> Replies.redirect(exchange, "/console"))
        .addExactPath("/health", exchange -> Replies.text(exchange, StatusCodes.OK, "ok"))
        .addExactPath("/kiosks/report", new BlockingHandler(reports))
        .addExactPath("/api/submissions", new BlockingHandler(submissions))
        .addExactPath("/api/submission-state", new BlockingHandler(states))
        .addExactPath("/api/calls", new BlockingHandler(calls))
        .addPrefixPath("/content", new PublishedFiles(settings.publicFolder()).handler())
        .addPrefixPath("/console/assets", new BlockingHandler(new ConsoleAssets()))
        .addPrefixPath("/console", console())
        .addPrefixPath("/desk", desk())
        .addPrefixPath("/photos", photos());
  }

  /** The one page for phones of residents; the county's gateway leads there and nowhere else. */
  private HttpHandler photos() {
    PageTemplates templates = new PageTemplates(clock.getZone());
    PhotoPages photos = new PhotoPages(services.photos(), services.shelf(), templates);
    return new BlockingHandler(new SecurityHeaders(new PageErrors(templates, photos.handler())));
  }

  /** Screens stand elsewhere in the hall and know the server by its name there. */
  private HttpHandler desk() {
    PageTemplates templates = new PageTemplates(clock.getZone());
    DeskPages desk =
        new DeskPages(services.calls(), services.shelf(), settings.desks(), clock, templates);
    return new BlockingHandler(new SecurityHeaders(new PageErrors(templates, desk.handler())));
  }

  private HttpHandler console() {
    PageTemplates templates = new PageTemplates(clock.getZone());
    ConsoleSessions sessions = new ConsoleSessions(clock, random);
    PageFrames frames = new PageFrames(services.shelf());
    Uploads uploads = new Uploads(settings.uploadFolder());
    ImportPage importPage = new ImportPage(services, frames, templates);
    CaseServices cases = services.cases();
    CaseWords words = new CaseWords(cases, services.shelf());
    CasePage casePage =
        new CasePage(cases, services.photos(), services.shelf(), words, frames, templates);
    CallPages calls =
        new CallPages(
            services.calls(), services.shelf(), settings.desks(), clock, frames, templates);
    RoutingHandler pages =
        Handlers.routing()
            .get("/", page(new OverviewPage(services, frames, templates)))
            .get("/entries", page(new EntriesPage(services, frames, templates)))
            .get("/entries/{id}", page(new EntryPreviewPage(services, frames, templates)))
            .get("/media/{path}", page(new MediaPage(services)))
            .get("/releases", page(new ReleasesPage(services, frames, templates)))
            .get("/releases/next", page(new NextReleasePage(services, frames, templates)))
            .post("/releases", page(new PublishAction(services, templates)))
            .get("/kiosks", page(new KiosksPage(services, frames, templates)))
            .get("/calls", page(calls::calls))
            .get("/calls/list", page(calls::list))
            .post("/calls/{id}/{answer}", page(calls::answer))
            .get("/cases", page(new CasesPage(cases, words, frames, templates)))
            .get("/cases/{number}", page(casePage))
            .post(
                "/cases/{number}/{action}",
                page(new CaseStepAction(cases, words, casePage, templates)))
            .post(
                "/cases/{number}/notices/{kind}",
                page(
                    new NoticeAction(
                        new Notices(cases.desk(), services.shelf()), casePage, templates)))
            .post(
                "/cases/{number}/photos/open",
                page(new PhotosAction(cases.desk(), services.photos(), casePage, templates)))
            .post("/surveys", page(new SurveysAction(cases, frames, templates)))
            .get("/annual-table", page(new AnnualTablePage(cases, templates)))
            .get("/import", page(importPage))
            .post("/import", page(new ImportAction(services, templates, importPage, uploads)));
    pages.setFallbackHandler(
        exchange ->
            templates.problem(exchange, StatusCodes.NOT_FOUND, "没有这一页", "地址可能写错了，或者条目已经撤下。"));
    pages.setInvalidMethodHandler(
        exchange ->
            templates.problem(exchange, StatusCodes.METHOD_NOT_ALLOWED, "这个地址不能这样使用", "请从左侧栏目进入。"));
    HttpHandler signedIn = new SignIn(sessions, settings.consoleToken(), templates, pages);
    HttpHandler safe = new PageErrors(templates, new KnownHost(settings.bindAddress(), signedIn));
    return new BlockingHandler(new SecurityHeaders(safe));
  }

  private static HttpHandler page(ConsolePage page) {
    return exchange -> page.answer(exchange, session(exchange));
  }

  private static ConsoleSession session(HttpServerExchange exchange) {
    ConsoleSession session = exchange.getAttachment(SignIn.SESSION);
    if (session == null) {
      throw new IllegalStateException("pages are behind the sign-in");
    }
    return session;
  }
}
