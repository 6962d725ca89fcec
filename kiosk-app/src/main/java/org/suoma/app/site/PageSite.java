package org.suoma.app.site;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.suoma.app.care.Panel;
import org.suoma.app.language.Fallbacks;
import org.suoma.app.language.KioskWords;
import org.suoma.app.language.Speech;
import org.suoma.app.library.Library;
import org.suoma.app.library.Shelf;
import org.suoma.app.session.Visit;
import org.suoma.app.session.VisitDesk;
import org.suoma.app.standing.CountySettings;
import org.suoma.app.standing.Enrolment;
import org.suoma.app.standing.Rest;
import org.suoma.app.voice.RecordedVoices;
import org.suoma.app.voice.Voices;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.language.MetUntranslated;
import org.suoma.content.model.Area;
import org.suoma.content.model.Text;
import org.suoma.content.search.Scope;

/**
 * All pages with their frame: finds the page for an address, and draws it. Threads may share one.
 */
public final class PageSite {

  private static final HttpString SERVER_TIMING = new HttpString("Server-Timing");
  private static final int MOST_PHONES = 4;

  /** Asked by what stands there while nobody is there. */
  private static final String REST = "rest";

  /** The page that invites, what only asks, and the end. */
  private static final Set<String> NO_VISIT = Set.of("", "finish", "pages.json", "design");

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final PageToken token;
  private final Shelf shelf;
  private final VisitDesk visits;
  private final Supplier<Standpoint> standpoint;
  private final Screen screen;
  private final Clock clock;
  private final CountySettings settings;
  private final SetUpPage setUp;
  private final Panel panel;
  private final CareSite care;
  private final Assets assets;
  private final Templates templates = new Templates();
  private final KioskWords words = KioskWords.bundled();
  private final UntranslatedWatch untranslated;
  private final Map<String, Page> gets;
  private final Map<String, Page> posts;

  /**
   * The pages of a kiosk.
   *
   * @param standpoint where the kiosk stands, now
   * @param settings how the county has set the kiosk
   * @param enrolment whether this machine is one of the county's kiosks
   * @param panel for those who take care of the kiosk
   * @param gets what answers to GET, by address below the token
   * @param posts what answers to POST
   */
  public PageSite(
      PageToken token,
      Shelf shelf,
      VisitDesk visits,
      Supplier<Standpoint> standpoint,
      Screen screen,
      Clock clock,
      CountySettings settings,
      Enrolment enrolment,
      Panel panel,
      Map<String, Page> gets,
      Map<String, Page> posts) {
    this.token = token;
    this.shelf = shelf;
    this.visits = visits;
    this.standpoint = standpoint;
    this.screen = screen;
    this.clock = clock;
    this.settings = settings;
    this.setUp = new SetUpPage(enrolment, templates);
    this.panel = panel;
    this.care = new CareSite(panel, visits, templates);
    this.assets = new Assets(this::measure);
    this.untranslated = new UntranslatedWatch(new SecureRandom());
    this.gets = Map.copyOf(gets);
    this.posts = Map.copyOf(posts);
  }

  /** How often pages showed Han in the place of Yi. */
  public List<MetUntranslated> untranslated() {
    return untranslated.reports();
  }

  void answer(HttpServerExchange exchange, String path) throws IOException {
    if (path.startsWith("assets/") && assets.sendBundled(exchange, path.substring(7))) {
      return;
    }
    Optional<Library> library = shelf.library();
    if (CareSite.owns(path)) {
      care.answer(exchange, path, aroundCare(exchange, path, library));
      return;
    }
    if (!path.startsWith("media/")) {
      care.leave();
    }
    if (library.isEmpty() || setUp.isWanted()) {
      setUp.answer(
          exchange,
          new SetUpPage.Around(base(exchange), standpoint.get().hall(), screen.landscape()));
      return;
    }
    if (path.startsWith("media/") && assets.sendMedia(exchange, library.get(), path)) {
      return;
    }
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZONE);
    Rest rest = settings.rest(now, library.get().workdays());
    Visit visit = visit(path, rest);
    boolean isOn = visits.isOn();
    Request request = request(exchange, path, library.get(), visit, now);
    if (path.equals(REST)) {
      lookAgain(request, rest, isOn);
      return;
    }
    if (!rest.isOpen() && !isOn) {
      drawResting(request, rest);
      return;
    }
    boolean post = exchange.getRequestMethod().equals(Methods.POST);
    Page page = (post ? posts : gets).get(path);
    if (page == null) {
      boolean otherMethod = (post ? gets : posts).containsKey(path);
      draw(
          exchange,
          request,
          otherMethod
              ? Reply.sorry(StatusCodes.METHOD_NOT_ALLOWED, "这一步不能这样打开", "请返回首页重新开始。")
              : Reply.notFound());
      return;
    }
    draw(exchange, request, page.answer(request));
  }

  /** Dots per millimetre, as somebody at the panel or the configuration says. */
  private double measure() {
    return panel.settings().dotsPerMm().orElse(screen.dotsPerMm());
  }

  private int volume(LocalDateTime now) {
    return panel.settings().volume(now.toLocalDate(), settings.get().volume());
  }

  private CareSite.Around aroundCare(
      HttpServerExchange exchange, String path, Optional<Library> library) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZONE);
    return new CareSite.Around(
        base(exchange),
        path,
        standpoint.get().hall(),
        screen.landscape(),
        new Speech(
            words,
            library.map(Library::translations).orElseGet(InterfaceTranslations::none),
            Voices.silent(),
            panel.language(),
            library.map(one -> Boolean.TRUE.equals(one.county().showsYiDrafts())).orElse(false)),
        now.toLocalDate(),
        volume(now),
        settings.get().volume(),
        measure());
  }

  /** A visit begins with the first page after the one that invites, where the kiosk is open. */
  private Visit visit(String path, Rest rest) {
    if (path.equals(REST)) {
      return visits.look();
    }
    boolean begins = !NO_VISIT.contains(path) && (rest.isOpen() || visits.isOn());
    return begins ? visits.begin() : visits.touch();
  }

  /** What stands there while nobody is there asks every few seconds whether it still holds. */
  private void lookAgain(Request request, Rest rest, boolean isOn) throws IOException {
    if (isOn || request.restKey(rest).equals(request.query("shown"))) {
      draw(request.exchange(), request, Reply.unchanged());
    } else if (rest.isOpen()) {
      draw(request.exchange(), request, Objects.requireNonNull(gets.get("")).answer(request));
    } else {
      drawResting(request, rest);
    }
  }

  private Request request(
      HttpServerExchange exchange, String path, Library library, Visit visit, LocalDateTime now) {
    Scope scope =
        new Scope(visit.wholeCounty() ? null : standpoint.get().area(), now.toLocalDate());
    return new Request(
        exchange,
        path,
        library,
        visit,
        library.index().within(scope),
        standpoint.get(),
        now,
        speech(library, visit.language()),
        settings.get());
  }

  private Speech speech(Library library, Visit.Language language) {
    return new Speech(
        words,
        library.translations(),
        new RecordedVoices(
            words::find,
            library.translations(),
            path -> library.generation().manifest().file(path).isPresent()),
        language,
        Boolean.TRUE.equals(library.county().showsYiDrafts()));
  }

  /** The page of a kiosk that is not open: for everybody, hence in both languages. */
  private void drawResting(Request request, Rest rest) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("rest", rest);
    parameters.put("shown", request.restKey(rest));
    parameters.put(
        "units",
        request.library().county().units().stream()
            .filter(unit -> !unit.phone().isBlank())
            .limit(MOST_PHONES)
            .toList());
    Reply reply = Reply.page("resting", rest.headline(), null, parameters);
    parameters.put("frame", frame(request, reply, speech(request.library(), Visit.Language.BOTH)));
    send(request.exchange(), templates.render("resting", parameters));
  }

  private void draw(HttpServerExchange exchange, Request request, Reply reply) throws IOException {
    exchange.setStatusCode(reply.status());
    if (reply.location() != null) {
      exchange.getResponseHeaders().put(Headers.LOCATION, base(exchange) + reply.location());
      exchange.endExchange();
      return;
    }
    FileReply file = reply.file();
    if (file != null) {
      exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, file.type());
      exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
      exchange.getResponseHeaders().put(SERVER_TIMING, timing(exchange));
      exchange.getResponseSender().send(file.content());
      return;
    }
    Map<String, Object> parameters = new HashMap<>(reply.parameters());
    Fallbacks fallbacks = new Fallbacks();
    parameters.put("frame", frame(request, reply, request.speech().noting(fallbacks)));
    String html = templates.render(String.valueOf(reply.template()), parameters);
    if (request.isWholePage()) {
      untranslated.shown(request, reply, fallbacks);
    }
    send(exchange, html);
  }

  private Frame frame(Request request, Reply reply, Speech speech) {
    Library library = request.library();
    return new Frame(
        base(request.exchange()),
        request.exchange().getRequestMethod().equals(Methods.POST) ? "home" : request.here(),
        Objects.requireNonNull(reply.title()),
        reply.back(),
        reply.trail(),
        library.county().zone(),
        standpoint.get().hall(),
        areaName(library),
        request.now().toLocalDate(),
        library.county().fictional(),
        screen.landscape(),
        visits.look(),
        library.roster().today(request.now(), standpoint.get().place()),
        library.pictures(),
        speech,
        volume(request.now()));
  }

  private @Nullable Text areaName(Library library) {
    return Optional.ofNullable(standpoint.get().area())
        .flatMap(library.county()::area)
        .map(Area::name)
        .orElse(null);
  }

  /** The address that all pages are below; a preview has a path before the secret one. */
  private String base(HttpServerExchange exchange) {
    return exchange.getResolvedPath() + "/" + token.value() + "/";
  }

  /** Turns a stranger away, who learns no address from it. */
  void refuse(HttpServerExchange exchange, int status, String headline, String advice) {
    exchange.setStatusCode(status);
    send(exchange, templates.render("refused", Map.of("headline", headline, "advice", advice)));
  }

  /** A page that needs no release and cannot fail. */
  void apologise(HttpServerExchange exchange, int status, String headline, String advice) {
    exchange.setStatusCode(status);
    send(
        exchange,
        templates.render(
            "apology",
            Map.of(
                "base",
                base(exchange),
                "headline",
                headline,
                "advice",
                advice,
                "hall",
                standpoint.get().hall(),
                "landscape",
                screen.landscape())));
  }

  private static void send(HttpServerExchange exchange, @Nullable String html) {
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/html; charset=utf-8");
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    exchange.getResponseHeaders().put(SERVER_TIMING, timing(exchange));
    exchange.getResponseSender().send(html);
  }

  /** How long it took to make the page, for benchmarks and browsers' tools (W3C Server Timing). */
  private static String timing(HttpServerExchange exchange) {
    long nanos = System.nanoTime() - exchange.getRequestStartTime();
    return String.format(Locale.ROOT, "page;dur=%.3f", nanos / 1e6);
  }

  /**
   * The screen the pages are drawn for.
   *
   * @param landscape how the screen hangs
   * @param dotsPerMm dots per millimetre, as the configuration says
   */
  public record Screen(boolean landscape, double dotsPerMm) {}
}
