package org.suoma.county.console;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.enrolment.EnrolledKiosk;
import org.suoma.county.access.Permission;
import org.suoma.county.enrolment.Enrolment;
import org.suoma.county.enrolment.EnrolmentDesk;
import org.suoma.county.fleet.Fleet;
import org.suoma.county.storage.StepRow;

/** One kiosk: how it is, its code, and what was done about it. */
final class KioskPage implements ConsolePage {

  private static final int STEPS_SHOWN = 20;

  private final ConsoleServices services;
  private final PageFrames frames;
  private final PageTemplates templates;

  KioskPage(ConsoleServices services, PageFrames frames, PageTemplates templates) {
    this.services = services;
    this.frames = frames;
    this.templates = templates;
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
      show(exchange, session, name, null, null);
      return;
    }
    Forms form = Forms.read(exchange);
    switch (Replies.parameter(exchange, "action")) {
      case "code" -> giveCode(exchange, session, name, form);
      case "withdraw" -> {
        boolean unused = services.enrolments().withdraw(Optional.of(session.staff()), name);
        Replies.redirect(exchange, path(name));
      }
      default -> templates.problem(exchange, StatusCodes.NOT_FOUND, "没有这样的操作", "请从终端的页面上做。");
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
      show(exchange, session, name, null, KiosksPage.given(invitation, templates));
    } catch (IllegalArgumentException e) {
      show(exchange, session, name, e.getMessage(), null);
    }
  }

  private void show(
      HttpServerExchange exchange,
      ConsoleSession session,
      String name,
      @Nullable String wrong,
      KiosksView.@Nullable Given given) {
    Optional<Enrolment> enrolment = services.enrolments().find(name);
    KioskRow row = KioskRow.of(name, enrolment, services.fleet().find(name), templates);
    boolean may = session.staff().may(Permission.MANAGE_KIOSKS);
    templates.page(
        exchange,
        wrong == null ? StatusCodes.OK : StatusCodes.BAD_REQUEST,
        "kiosk.jte",
        new KioskView(
            frames.frame(name, Section.KIOSKS, session),
            row,
            facts(row, enrolment),
            may ? form(name, enrolment, wrong) : null,
            may && enrolment.map(KioskPage::canBeWithdrawn).orElse(false),
            given,
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
        KiosksPage.areas(services.shelf()),
        KiosksPage.places(services.shelf()),
        wrong);
  }

  private List<KioskView.Fact> facts(KioskRow row, Optional<Enrolment> enrolment) {
    List<KioskView.Fact> facts = new ArrayList<>();
    facts.add(new KioskView.Fact("显示的版本", row.release()));
    facts.add(new KioskView.Fact("最近报告", row.lastSeen().isEmpty() ? "还没有" : row.lastSeen()));
    enrolment.ifPresent(
        known -> {
          facts.add(
              new KioskView.Fact(
                  "地区", label(KiosksPage.areas(services.shelf()), known.kiosk().area())));
          facts.add(
              new KioskView.Fact(
                  "场所", label(KiosksPage.places(services.shelf()), known.kiosk().place())));
          known
              .since()
              .ifPresent(since -> facts.add(new KioskView.Fact("登记", templates.time(since))));
          known
              .codeUntil()
              .ifPresent(until -> facts.add(new KioskView.Fact("登记码有效到", templates.time(until))));
        });
    return facts;
  }

  private static String label(List<CaseView.Choice> choices, String value) {
    return choices.stream()
        .filter(choice -> choice.name().equals(value))
        .map(CaseView.Choice::label)
        .findFirst()
        .orElse(value);
  }

  private List<TrailView.Row> history(String name) {
    List<StepRow> steps =
        new ArrayList<>(services.access().steps().steps(EnrolmentDesk.about(name)));
    Collections.reverse(steps);
    return steps.stream().limit(STEPS_SHOWN).map(step -> TrailWords.row(step, templates)).toList();
  }
}
