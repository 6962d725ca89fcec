package org.suoma.county.console;

import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import io.undertow.server.RoutingHandler;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.security.SecureRandom;
import java.time.Clock;
import org.suoma.content.calling.StaffCall;
import org.suoma.content.order.Errand;
import org.suoma.content.order.OrderResult;
import org.suoma.content.report.SupportLimits;
import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SubmissionQuestion;
import org.suoma.county.calling.CallHandler;
import org.suoma.county.cases.StateHandler;
import org.suoma.county.cases.SubmissionHandler;
import org.suoma.county.console.account.FrontDoor;
import org.suoma.county.console.calls.DeskPages;
import org.suoma.county.console.cases.PhotoPages;
import org.suoma.county.console.content.PreviewGate;
import org.suoma.county.console.page.ConsoleAssets;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleRoute;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.SecurityHeaders;
import org.suoma.county.delivery.PublishedFiles;
import org.suoma.county.enrolment.FreshRequests;
import org.suoma.county.enrolment.KioskDoor;
import org.suoma.county.fleet.KioskReportHandler;
import org.suoma.county.orders.NewsHandler;
import org.suoma.county.orders.OrderResultHandler;
import org.suoma.county.orders.PictureHandler;
import org.suoma.county.support.SupportHandler;
import org.suoma.event.EventLog;

/** Says which handler answers which address. */
final class Routes {

  private final ConsoleServices services;
  private final ConsoleSettings settings;
  private final Clock clock;
  private final SecureRandom random;
  private final EventLog told;

  Routes(ConsoleServices services, ConsoleSettings settings, Clock clock, SecureRandom random) {
    this.told = services.told();
    this.services = services;
    this.settings = settings;
    this.clock = clock;
    this.random = random;
  }

  /** What of a kiosk's report is not the fleet's. */
  private void takeFurther(byte[] report) {
    services.rollouts().take(report);
    services.panels().accept(report);
  }

  HttpHandler handler() {
    KioskDoor door = new KioskDoor(services.enrolments(), new FreshRequests(clock), told);
    HttpHandler reports =
        door.admit(
            Methods.POST,
            KioskReportHandler.MOST_BYTES,
            new KioskReportHandler(services.fleet(), this::takeFurther, told));
    HttpHandler news = door.admit(Methods.GET, 0, new NewsHandler(services.news()));
    HttpHandler results =
        door.admit(
            Methods.POST, OrderResult.Batch.MOST_BYTES, new OrderResultHandler(services.orders()));
    HttpHandler pictures =
        door.admit(
            Methods.POST, Errand.MOST_PICTURE_BYTES, new PictureHandler(services.pictures()));
    HttpHandler support =
        door.admit(Methods.POST, SupportLimits.MOST_BYTES, new SupportHandler(services.support()));
    HttpHandler submissions =
        door.admit(
            Methods.POST,
            SealedEnvelope.MAX_BYTES,
            new SubmissionHandler(services.cases().inbox(), told));
    HttpHandler states =
        door.admit(
            Methods.POST,
            SubmissionQuestion.MOST_BYTES,
            new StateHandler(services.cases().inquiry()));
    HttpHandler calls =
        door.admit(Methods.POST, StaffCall.MOST_BYTES, new CallHandler(services.calls()));
    return Handlers.path(exchange -> Replies.redirect(exchange, "/console"))
        .addExactPath("/health", exchange -> Replies.text(exchange, StatusCodes.OK, "ok"))
        .addExactPath("/kiosks/enrol", new BlockingHandler(door.enrolment()))
        .addExactPath("/kiosks/news", new BlockingHandler(news))
        .addExactPath("/kiosks/order-results", new BlockingHandler(results))
        .addExactPath("/kiosks/picture", new BlockingHandler(pictures))
        .addExactPath("/kiosks/support", new BlockingHandler(support))
        .addExactPath("/kiosks/report", new BlockingHandler(reports))
        .addExactPath("/api/submissions", new BlockingHandler(submissions))
        .addExactPath("/api/submission-state", new BlockingHandler(states))
        .addExactPath("/api/calls", new BlockingHandler(calls))
        .addPrefixPath(
            "/content", new PublishedFiles(settings.published(), System::nanoTime).handler())
        .addPrefixPath("/console/assets", new BlockingHandler(new ConsoleAssets()))
        .addPrefixPath("/console", console())
        .addPrefixPath("/desk", desk())
        .addPrefixPath("/photos", photos())
        .addPrefixPath("/preview", previews());
  }

  /** The one page for phones of residents; the county's gateway leads there and nowhere else. */
  private HttpHandler photos() {
    PageTemplates templates = new PageTemplates(clock.getZone());
    PhotoPages photos = new PhotoPages(services.photos(), services.shelf(), templates);
    return new BlockingHandler(
        new SecurityHeaders(new PageErrors(templates, told, photos.handler())));
  }

  /** Screens stand elsewhere in the hall and know the server by its name there. */
  private HttpHandler desk() {
    PageTemplates templates = new PageTemplates(clock.getZone());
    DeskPages desk =
        new DeskPages(services.calls(), services.shelf(), settings.desks(), clock, templates);
    return new BlockingHandler(
        new SecurityHeaders(new PageErrors(templates, told, desk.handler())));
  }

  /** The path is the key: the frame that shows a preview has no session. */
  private HttpHandler previews() {
    PageTemplates templates = new PageTemplates(clock.getZone());
    HttpHandler gate = new PreviewGate(services.previews(), templates, told);
    HttpHandler safe =
        new PageErrors(
            templates, told, new KnownHost(settings.bindAddress(), settings.address(), gate));
    return new BlockingHandler(new SecurityHeaders(safe));
  }

  private HttpHandler console() {
    PageTemplates templates = new PageTemplates(clock.getZone());
    FrontDoor door =
        new FrontDoor(
            services,
            new FrontDoor.Terms(settings.isSecure(), settings.wantsSecondFactor(), settings.oidc()),
            templates,
            told,
            clock,
            random);
    RoutingHandler pages = Handlers.routing();
    new ConsoleRoutes(services, settings, door.sessions(), templates, clock, random)
        .all()
        .forEach(route -> pages.add(route.method(), route.path(), page(route, templates)));
    pages.setFallbackHandler(
        exchange ->
            templates.problem(exchange, StatusCodes.NOT_FOUND, "没有这一页", "地址可能写错了，或者条目已经撤下。"));
    pages.setInvalidMethodHandler(
        exchange ->
            templates.problem(exchange, StatusCodes.METHOD_NOT_ALLOWED, "这个地址不能这样使用", "请从左侧栏目进入。"));
    HttpHandler safe =
        new PageErrors(
            templates,
            told,
            new KnownHost(settings.bindAddress(), settings.address(), door.before(pages)));
    return new BlockingHandler(new SecurityHeaders(safe));
  }

  private HttpHandler page(ConsoleRoute route, PageTemplates templates) {
    ConsolePage asked =
        route.wantsOwnForm() ? new OwnFormPage(route.page(), templates) : route.page();
    ConsolePage page =
        route
            .needs()
            .<ConsolePage>map(
                permission ->
                    new PermittedPage(permission, asked, services.access().trail(), templates))
            .orElse(asked);
    return exchange -> page.answer(exchange, ConsoleSession.of(exchange));
  }
}
