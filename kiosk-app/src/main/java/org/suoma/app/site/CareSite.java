package org.suoma.app.site;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.suoma.app.care.LogLine;
import org.suoma.app.care.Panel;
import org.suoma.app.care.ReadinessPaper;
import org.suoma.app.care.SupportWords;
import org.suoma.app.client.CareReport;
import org.suoma.app.client.PrintJob;
import org.suoma.app.client.RecentEvents;
import org.suoma.app.language.Phrase;
import org.suoma.app.language.Speech;
import org.suoma.app.session.Visit;
import org.suoma.app.session.VisitDesk;

/**
 * The pages of the panel for those who take care of the kiosk, all below {@code care}. They need no
 * release and are there whether the kiosk is open or not; a visit has ended before. Threads may
 * share one.
 */
final class CareSite {

  private static final String HOME = "care";
  private static final int LONG_STEP = 10;

  private final Panel panel;
  private final VisitDesk visits;
  private final Templates templates;

  CareSite(Panel panel, VisitDesk visits, Templates templates) {
    this.panel = panel;
    this.visits = visits;
    this.templates = templates;
  }

  /** Whether a page of the panel has this address. */
  static boolean owns(String path) {
    return path.equals(HOME) || path.startsWith(HOME + "/");
  }

  /** Somebody is elsewhere: whoever comes next finds the panel locked. */
  void leave() {
    if (panel.isOpen()) {
      panel.lock(false);
    }
  }

  void answer(HttpServerExchange exchange, String path, Around around) throws IOException {
    boolean post = exchange.getRequestMethod().equals(Methods.POST);
    Map<String, String> form = post ? PostedForm.read(exchange) : Map.of();
    String what = path.equals(HOME) ? "" : path.substring(HOME.length() + 1);
    if (post && what.equals("enter")) {
      enter(exchange, around);
    } else if (visits.isOn()) {
      // The question stands in the page of the visit, where it covers what was typed.
      goTo(exchange, around, "home");
    } else if (post && what.equals("lock")) {
      panel.lock("time".equals(form.get("by")));
      draw(exchange, around, "care-locked", "看护面板锁上了", null, Map.of());
    } else if (post && what.equals("key")) {
      panel.press(form.getOrDefault("key", ""));
      goTo(exchange, around, HOME);
    } else if (post && what.equals("language")) {
      speak(form.getOrDefault("to", ""));
      goTo(exchange, around, HOME);
    } else if (!panel.isOpen()) {
      locked(exchange, around, what);
    } else if (post) {
      act(exchange, around, what, form);
    } else {
      show(exchange, around, what);
    }
  }

  /** The visit that is there ends first, if one is. */
  private void enter(HttpServerExchange exchange, Around around) {
    if (visits.isOn()) {
      visits.finish();
    }
    panel.touch();
    goTo(exchange, around, HOME);
  }

  private void speak(String code) throws IOException {
    panel.touch();
    for (Visit.Language language : Visit.Language.values()) {
      if (language.code().equals(code)) {
        panel.speak(language);
      }
    }
  }

  private void locked(HttpServerExchange exchange, Around around, String what) {
    if (what.isEmpty()) {
      Panel.Typed typed = panel.typed();
      Map<String, Object> parameters = new HashMap<>();
      parameters.put("typed", typed);
      parameters.put("fault", fault(typed).orElse(null));
      draw(exchange, around, "care-pin", "看护这台终端", null, parameters);
    } else {
      goTo(exchange, around, HOME);
    }
  }

  private static Optional<Phrase> fault(Panel.Typed typed) {
    return switch (typed.refusal()) {
      case "" -> Optional.empty();
      case "PIN_REFUSED", "PIN_WAIT" ->
          Optional.of(
              typed.seconds() == 0
                  ? Phrase.of("工号或密码不对")
                  : typed.seconds() < 120
                      ? Phrase.of("工号或密码不对，请过 {0} 秒再试", typed.seconds())
                      : Phrase.of("输错的次数太多，请过 {0} 分钟再试", (typed.seconds() + 59) / 60));
      case "NO_CARETAKERS" -> Optional.of(Phrase.of("这台终端还没有设看护人员，请管终端的人在县控制台“终端”里设"));
      case "AGENT_UNREACHABLE" -> Optional.of(Phrase.of("终端的后台程序没有回应，请过一分钟再试；还不行，请关机再开"));
      default -> Optional.of(Phrase.of("现在打不开，请告诉管终端的人"));
    };
  }

  private void show(HttpServerExchange exchange, Around around, String what) {
    boolean byItself =
        exchange.getRequestHeaders().contains("HX-Trigger")
            || what.equals("state")
            || what.equals("paper-state")
            || what.equals("support-state")
            || what.equals("job");
    if (!byItself) {
      panel.touch();
    }
    switch (what) {
      case "" -> home(exchange, around);
      case "state" -> state(exchange, around, "care-state");
      case "report" -> state(exchange, around, "care-report");
      case "paper" -> state(exchange, around, "care-paper");
      case "paper-state" -> state(exchange, around, "care-paper-state");
      case "support", "support-state" -> state(exchange, around, "care-support");
      case "job" -> job(exchange, around, panel.job(query(exchange, "id")), query(exchange, "of"));
      case "volume" ->
          draw(exchange, around, "care-volume", "音量", HOME, Map.of("volume", around.volume()));
      case "measure" -> measure(exchange, around);
      case "screen" -> screen(exchange, around, null);
      case "log" -> log(exchange, around);
      default -> goTo(exchange, around, HOME);
    }
  }

  private void home(HttpServerExchange exchange, Around around) {
    state(exchange, around, "care-home");
  }

  /** Whatever tells how the kiosk is. */
  private void state(HttpServerExchange exchange, Around around, String template) {
    Optional<CareReport> report = panel.report();
    if (report.isEmpty()) {
      goTo(exchange, around, HOME);
      return;
    }
    Map<String, Object> parameters = new HashMap<>();
    if (template.equals("care-support")) {
      parameters.put("support", SupportWords.of(report.get()));
      draw(exchange, around, template, "诊断资料", "care/log", parameters);
      return;
    }
    parameters.put("readiness", panel.readiness(report.get()));
    parameters.put("kiosk", report.get().county().name());
    parameters.put("job", UUID.randomUUID().toString());
    switch (template) {
      case "care-report" -> draw(exchange, around, template, "终端状况", HOME, parameters);
      case "care-paper" -> draw(exchange, around, template, "换纸", HOME, parameters);
      default -> draw(exchange, around, template, "看护这台终端", null, parameters);
    }
  }

  private void log(HttpServerExchange exchange, Around around) {
    Optional<RecentEvents> events = panel.events();
    if (events.isPresent()) {
      draw(exchange, around, "care-log", "最近发生的事", HOME, Map.of("lines", LogLine.of(events.get())));
    } else {
      goTo(exchange, around, HOME);
    }
  }

  private void screen(HttpServerExchange exchange, Around around, @Nullable Boolean tried) {
    Optional<CareReport> report = panel.report();
    if (report.isPresent()) {
      draw(
          exchange,
          around,
          "care-screen",
          "屏幕",
          HOME,
          Map.of("screen", panel.screen(report.get(), tried)));
    } else {
      goTo(exchange, around, HOME);
    }
  }

  private void measure(HttpServerExchange exchange, Around around) {
    draw(
        exchange,
        around,
        "care-measure",
        "校准屏幕尺寸",
        "care/screen",
        Map.of("dots", panel.tried(around.measure()), "kept", around.measure()));
  }

  private void act(
      HttpServerExchange exchange, Around around, String what, Map<String, String> form)
      throws IOException {
    panel.touch();
    switch (what) {
      case "touch" -> {
        exchange.setStatusCode(StatusCodes.NO_CONTENT);
        exchange.endExchange();
      }
      case "test-print" -> print(exchange, around, "test", panel.printTestPage(id(form)));
      case "report-print" -> print(exchange, around, "report", printReport(around, id(form)));
      case "support" -> {
        panel.sendSupport();
        goTo(exchange, around, "care/support");
      }
      case "volume" -> {
        String to = form.getOrDefault("to", "");
        if (to.matches("[0-9]{1,2}|100")) {
          panel.loud(Integer.parseInt(to), around.today(), around.countyVolume());
        }
        goTo(exchange, around, "care/volume");
      }
      case "screen" -> {
        String to = form.getOrDefault("to", "");
        if (to.equals("try")) {
          screen(exchange, around, panel.tryScreen());
          return;
        }
        if (to.equals("dark") || to.equals("lit")) {
          panel.goDark(to.equals("dark"));
        }
        goTo(exchange, around, "care/screen");
      }
      case "measure" -> {
        switch (form.getOrDefault("to", "")) {
          case "smaller" -> panel.tryMeasure(-1, around.measure());
          case "larger" -> panel.tryMeasure(1, around.measure());
          case "much-smaller" -> panel.tryMeasure(-LONG_STEP, around.measure());
          case "much-larger" -> panel.tryMeasure(LONG_STEP, around.measure());
          case "keep" -> panel.keepMeasure(false, around.measure());
          case "usual" -> panel.keepMeasure(true, around.measure());
          default -> {
            // An address that no page of ours has: nothing is tried.
          }
        }
        goTo(exchange, around, "care/measure");
      }
      default -> goTo(exchange, around, HOME);
    }
  }

  private Optional<PrintJob> printReport(Around around, String id) {
    return panel
        .report()
        .flatMap(
            report ->
                panel.printReport(
                    id,
                    new ReadinessPaper(around.speech())
                        .compose(
                            panel.readiness(report),
                            report.county().name(),
                            around.hall(),
                            report.at())));
  }

  private void print(
      HttpServerExchange exchange, Around around, String of, Optional<PrintJob> job) {
    if (job.isPresent()) {
      job(exchange, around, job.get(), of);
    } else {
      goTo(exchange, around, HOME);
    }
  }

  private void job(HttpServerExchange exchange, Around around, PrintJob job, String of) {
    draw(
        exchange,
        around,
        "care-job",
        "打印",
        HOME,
        Map.of("job", job, "of", of.equals("report") ? of : "test"));
  }

  /** One that the page made, so that two taps are one job. */
  private static String id(Map<String, String> form) {
    String id = form.getOrDefault("job", "");
    return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? id
        : UUID.randomUUID().toString();
  }

  private static String query(HttpServerExchange exchange, String name) {
    return Optional.ofNullable(exchange.getQueryParameters().get(name))
        .map(values -> values.getFirst())
        .orElse("");
  }

  private void draw(
      HttpServerExchange exchange,
      Around around,
      String template,
      String title,
      @Nullable String back,
      Map<String, Object> more) {
    Map<String, Object> parameters = new HashMap<>(more);
    parameters.put(
        "frame",
        new CareFrame(
            around.base(),
            exchange.getRequestMethod().equals(Methods.POST) ? HOME : around.path(),
            title,
            back,
            around.hall(),
            panel.name(),
            around.landscape(),
            around.volume(),
            (panel.isOpen() ? Panel.IDLE : Panel.TYPING).toSeconds(),
            around.speech()));
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/html; charset=utf-8");
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    exchange.getResponseSender().send(templates.render(template, parameters));
  }

  private static void goTo(HttpServerExchange exchange, Around around, String address) {
    exchange.setStatusCode(StatusCodes.SEE_OTHER);
    exchange.getResponseHeaders().put(Headers.LOCATION, around.base() + address);
    exchange.endExchange();
  }

  /**
   * What stands around a page of the panel.
   *
   * @param base address of the pages, ending with {@code /}
   * @param path the page's, below it
   * @param hall where the kiosk stands
   * @param landscape how the screen hangs
   * @param speech the panel's languages
   * @param today the day here
   * @param volume with which recordings begin, 0 to 100
   * @param countyVolume the one that the county has set; null if none
   * @param measure dots per millimetre
   */
  record Around(
      String base,
      String path,
      String hall,
      boolean landscape,
      Speech speech,
      LocalDate today,
      int volume,
      @Nullable Integer countyVolume,
      double measure) {}
}
