package org.suoma.county.console.kiosk;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.enrolment.EnrolledKiosk;
import org.suoma.content.order.KioskCommand;
import org.suoma.content.order.OrderResult;
import org.suoma.county.access.Permission;
import org.suoma.county.console.page.Choice;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.CountyPlaces;
import org.suoma.county.console.page.Forms;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;
import org.suoma.county.console.trail.TrailView;
import org.suoma.county.console.trail.TrailWords;
import org.suoma.county.enrolment.Enrolment;
import org.suoma.county.enrolment.EnrolmentDesk;
import org.suoma.county.fleet.Fleet;
import org.suoma.county.storage.staff.StepRow;

/** One kiosk: how it is, how it is set, what it is told, its code, and what was done about it. */
final class KioskPage implements ConsolePage {

  private static final int STEPS_SHOWN = 20;
  private static final int ORDERS_SHOWN = 10;
  private static final int ALARMS_SHOWN = 10;
  private static final int EVENTS_SHOWN = 30;

  /** What can be ordered, by what the form calls it. */
  private static final Map<String, KioskCommand> COMMANDS =
      Map.of(
          "fetch-content", new KioskCommand.FetchContent(),
          "report-now", new KioskCommand.ReportNow(),
          "test-print", new KioskCommand.TestPrint(),
          "take-picture", new KioskCommand.TakePicture(),
          "send-support", new KioskCommand.SendSupport(),
          "restart-window", new KioskCommand.RestartWindow(),
          "restart-agent", new KioskCommand.RestartAgent());

  private final ConsoleServices services;
  private final PageFrames frames;
  private final PageTemplates templates;
  private final KioskSettingForms settings;

  KioskPage(ConsoleServices services, PageFrames frames, PageTemplates templates) {
    this.services = services;
    this.frames = frames;
    this.templates = templates;
    this.settings = new KioskSettingForms(services, templates);
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    String name = Replies.parameter(exchange, "kiosk");
    Optional<Enrolment> enrolment = services.enrolments().find(name);
    Optional<Fleet.Kiosk> reported = services.fleet().find(name);
    if (enrolment.isEmpty() && reported.isEmpty()) {
      templates.problem(exchange, StatusCodes.NOT_FOUND, "没有这台终端", "请从终端列表里选。");
      return;
    }
    if (!exchange.getRequestMethod().equals(Methods.POST)) {
      show(exchange, session, name, Shown.NOTHING);
      return;
    }
    Forms form = Forms.read(exchange);
    String action = Replies.parameter(exchange, "action");
    switch (action) {
      case "code" -> giveCode(exchange, session, name, form);
      case "withdraw" -> {
        boolean unused = services.enrolments().withdraw(Optional.of(session.staff()), name);
        Replies.redirect(exchange, path(name));
      }
      case "order" -> order(exchange, session, name, form);
      default -> set(exchange, session, name, action, form);
    }
  }

  static String path(String name) {
    return Section.KIOSKS.path() + "/" + name;
  }

  private void giveCode(
      HttpServerExchange exchange, ConsoleSession session, String name, Forms form) {
    try {
      EnrolmentDesk.Invitation invitation =
          services
              .enrolments()
              .invite(
                  Optional.of(session.staff()),
                  new EnrolledKiosk(name, form.field("area"), form.field("place")));
      show(exchange, session, name, new Shown(null, KiosksPage.given(invitation, templates), null));
    } catch (IllegalArgumentException e) {
      show(exchange, session, name, new Shown(e.getMessage(), null, null));
    }
  }

  private void order(HttpServerExchange exchange, ConsoleSession session, String name, Forms form) {
    KioskCommand command = COMMANDS.get(form.field("command"));
    if (command == null || !isOrderable(services.enrolments().find(name))) {
      templates.problem(exchange, StatusCodes.BAD_REQUEST, "没有这样的指令", "请从终端的页面上选；终端要先登记。");
      return;
    }
    services.orders().order(session.staff(), name, command);
    Replies.redirect(exchange, path(name));
  }

  private void set(
      HttpServerExchange exchange, ConsoleSession session, String name, String action, Forms form) {
    try {
      if (settings.take(action, session.staff(), name, form)) {
        Replies.redirect(exchange, path(name));
      } else {
        templates.problem(exchange, StatusCodes.NOT_FOUND, "没有这样的操作", "请从终端的页面上做。");
      }
    } catch (IllegalArgumentException e) {
      show(
          exchange,
          session,
          name,
          new Shown(null, null, new KioskView.Wrong(action, String.valueOf(e.getMessage()))));
    }
  }

  private static boolean isOrderable(Optional<Enrolment> enrolment) {
    return enrolment.filter(known -> known.state() == Enrolment.State.ENROLLED).isPresent();
  }

  private List<KioskView.Order> orders(String name) {
    return services.orders().newest(name, ORDERS_SHOWN).stream()
        .map(
            line ->
                new KioskView.Order(
                    templates.time(line.at()),
                    line.by(),
                    line.command(),
                    line.state().label(),
                    style(line.outcome()),
                    line.state().detail()))
        .toList();
  }

  private static String style(OrderResult.@Nullable Outcome outcome) {
    if (outcome == null) {
      return "plain";
    }
    return switch (outcome) {
      case DONE -> "well";
      case REFUSED -> "troubled";
      case EXPIRED, INTERRUPTED -> "behind";
    };
  }

  private void show(HttpServerExchange exchange, ConsoleSession session, String name, Shown shown) {
    Optional<Enrolment> enrolment = services.enrolments().find(name);
    Optional<Fleet.Kiosk> reported = services.fleet().find(name);
    KioskRow row = KioskRow.of(name, KioskRow.Where.UNKNOWN, enrolment, reported, templates);
    boolean may = session.staff().may(Permission.MANAGE_KIOSKS);
    templates.page(
        exchange,
        shown.isWell() ? StatusCodes.OK : StatusCodes.BAD_REQUEST,
        "kiosk.jte",
        new KioskView(
            frames.frame(name, Section.KIOSKS, session),
            row,
            facts(row, enrolment, reported),
            new AlarmWords(templates)
                .rows(services.alarms().of(name, ALARMS_SHOWN), Map.of(), session.staff()),
            new KioskEventWords(templates).rows(services.fleet().events(name, EVENTS_SHOWN)),
            may ? form(name, enrolment, shown.wrong()) : null,
            orders(name),
            isOrderable(enrolment),
            settings.view(name),
            KioskSettingForms.reasons(),
            shown.wrongSetting(),
            services.pictures().takenAt(name).map(templates::time).orElse(""),
            services.support().cameAt(name).map(templates::time).orElse(""),
            may && enrolment.map(KioskPage::canBeWithdrawn).orElse(false),
            shown.given(),
            history(name)));
  }

  private static boolean canBeWithdrawn(Enrolment enrolment) {
    return enrolment.state() == Enrolment.State.ENROLLED
        || enrolment.state() == Enrolment.State.AWAITED;
  }

  private KiosksView.Form form(String name, Optional<Enrolment> enrolment, @Nullable String wrong) {
    return new KiosksView.Form(
        name,
        enrolment.map(known -> known.kiosk().area()).orElse(""),
        enrolment.map(known -> known.kiosk().place()).orElse(""),
        new CountyPlaces(services.shelf()).areas(),
        new CountyPlaces(services.shelf()).choices(),
        wrong);
  }

  private List<KioskView.Fact> facts(
      KioskRow row, Optional<Enrolment> enrolment, Optional<Fleet.Kiosk> reported) {
    List<KioskView.Fact> facts = new ArrayList<>();
    facts.add(new KioskView.Fact("显示的版本", row.release()));
    facts.add(new KioskView.Fact("最近报告", row.lastSeen().isEmpty() ? "还没有" : row.lastSeen()));
    reported.ifPresent(kiosk -> facts.addAll(VitalsWords.facts(kiosk.line(), row.machine())));
    enrolment.ifPresent(
        known -> {
          facts.add(
              new KioskView.Fact(
                  "地区", label(new CountyPlaces(services.shelf()).areas(), known.kiosk().area())));
          facts.add(
              new KioskView.Fact(
                  "场所",
                  label(new CountyPlaces(services.shelf()).choices(), known.kiosk().place())));
          known
              .since()
              .ifPresent(since -> facts.add(new KioskView.Fact("登记", templates.time(since))));
          known
              .codeUntil()
              .ifPresent(until -> facts.add(new KioskView.Fact("登记码有效到", templates.time(until))));
        });
    return facts;
  }

  private static String label(List<Choice> choices, String value) {
    return choices.stream()
        .filter(choice -> choice.name().equals(value))
        .map(Choice::label)
        .findFirst()
        .orElse(value);
  }

  private List<TrailView.Row> history(String name) {
    List<StepRow> steps =
        new ArrayList<>(services.access().steps().steps(EnrolmentDesk.about(name)));
    Collections.reverse(steps);
    return steps.stream().limit(STEPS_SHOWN).map(step -> TrailWords.row(step, templates)).toList();
  }

  /**
   * What a page shows besides the kiosk.
   *
   * @param wrong why no code was given; null if nothing is wrong
   * @param given a code to be told once; null if none was given
   * @param wrongSetting why a setting was not taken; null if nothing is wrong
   */
  private record Shown(
      @Nullable String wrong,
      KiosksView.@Nullable Given given,
      KioskView.@Nullable Wrong wrongSetting) {

    boolean isWell() {
      return wrong == null && wrongSetting == null;
    }

    static final Shown NOTHING = new Shown(null, null, null);
  }
}
