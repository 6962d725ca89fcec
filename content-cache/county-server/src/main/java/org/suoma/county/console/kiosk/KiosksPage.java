package org.suoma.county.console.kiosk;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suoma.content.enrolment.EnrolledKiosk;
import org.suoma.county.access.Permission;
import org.suoma.county.alarms.Alarm;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.CountedChoice;
import org.suoma.county.console.page.CountyPlaces;
import org.suoma.county.console.page.Forms;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;
import org.suoma.county.enrolment.EnrolmentDesk;
import org.suoma.county.fleet.Health;

/** The list of kiosks, and the form for another one. */
public final class KiosksPage implements ConsolePage {

  /** All that need a person, as a filter. */
  private static final String URGENT = "URGENT";

  private static final List<Health.State> STATES =
      List.of(
          Health.State.FAULT,
          Health.State.SILENT,
          Health.State.NOTICE,
          Health.State.WELL,
          Health.State.OFF);

  private final ConsoleServices services;
  private final PageFrames frames;
  private final PageTemplates templates;

  KiosksPage(ConsoleServices services, PageFrames frames, PageTemplates templates) {
    this.services = services;
    this.frames = frames;
    this.templates = templates;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    if (!exchange.getRequestMethod().equals(Methods.POST)) {
      show(exchange, session, form("", "", "", null), null);
      return;
    }
    Forms form = Forms.read(exchange);
    String name = form.field("name");
    try {
      EnrolledKiosk kiosk = new EnrolledKiosk(name, form.field("area"), form.field("place"));
      if (services.enrolments().find(name).isPresent()) {
        throw new IllegalArgumentException("已经有名为“%s”的终端；要替换它，请在它的页面上发登记码".formatted(name));
      }
      EnrolmentDesk.Invitation invitation =
          services.enrolments().invite(Optional.of(session.staff()), kiosk);
      show(exchange, session, form("", "", "", null), given(invitation, templates));
    } catch (IllegalArgumentException e) {
      show(
          exchange,
          session,
          form(name, form.field("area"), form.field("place"), e.getMessage()),
          null);
    }
  }

  static KiosksView.Given given(EnrolmentDesk.Invitation invitation, PageTemplates templates) {
    return new KiosksView.Given(
        invitation.kiosk().name(), invitation.code().spaced(), templates.time(invitation.until()));
  }

  private KiosksView.Form form(String name, String area, String place, @Nullable String wrong) {
    CountyPlaces county = new CountyPlaces(services.shelf());
    return new KiosksView.Form(name, area, place, county.areas(), county.choices(), wrong);
  }

  private void show(
      HttpServerExchange exchange,
      ConsoleSession session,
      KiosksView.Form form,
      KiosksView.@Nullable Given given) {
    List<KioskRow> all = new KioskRows(services, templates).all();
    KiosksView.Filter filter =
        new KiosksView.Filter(
            state(Replies.parameter(exchange, "state")),
            Replies.parameter(exchange, "area"),
            view(Replies.parameter(exchange, "view")));
    List<KioskRow> here =
        all.stream()
            .filter(row -> filter.area().isEmpty() || row.where().code().equals(filter.area()))
            .toList();
    List<KioskRow> rows = here.stream().filter(row -> matches(row, filter.state())).toList();
    templates.page(
        exchange,
        form.wrong() == null ? StatusCodes.OK : StatusCodes.BAD_REQUEST,
        "kiosks.jte",
        new KiosksView(
            frames.frame("终端", Section.KIOSKS, session),
            services.alarms().open().stream().filter(Alarm::asks).count(),
            filter,
            states(here),
            new CountyPlaces(services.shelf()).areas(),
            filter.byArea() ? tiles(rows) : List.of(),
            filter.onMap() ? new KioskMaps(services).of(rows) : null,
            rows,
            session.staff().may(Permission.MANAGE_KIOSKS) ? form : null,
            given));
  }

  private static String state(String name) {
    return Arrays.stream(Health.State.values())
        .map(Health.State::name)
        .filter(name::equals)
        .findFirst()
        .orElse(name.equals(URGENT) ? URGENT : "");
  }

  private static String view(String name) {
    return List.of("areas", "map").contains(name) ? name : "list";
  }

  private static boolean matches(KioskRow row, String state) {
    return state.isEmpty()
        || row.condition()
            .filter(
                known -> state.equals(URGENT) ? known.needsAPerson() : known.name().equals(state))
            .isPresent();
  }

  private static List<CountedChoice> states(List<KioskRow> rows) {
    List<CountedChoice> choices = new ArrayList<>();
    choices.add(new CountedChoice("", "全部", rows.size()));
    choices.add(new CountedChoice(URGENT, "要人去看", count(rows, URGENT)));
    for (Health.State state : STATES) {
      choices.add(new CountedChoice(state.name(), state.label(), count(rows, state.name())));
    }
    return choices;
  }

  private static int count(List<KioskRow> rows, String state) {
    return (int) rows.stream().filter(row -> matches(row, state)).count();
  }

  /** The areas in the order of their codes; in each the most urgent first. */
  private static List<KiosksView.Tile> tiles(List<KioskRow> rows) {
    Map<String, List<KioskRow>> byArea =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.where().code(), TreeMap::new, Collectors.toList()));
    return byArea.values().stream()
        .map(area -> new KiosksView.Tile(area.get(0).where().area(), count(area, URGENT), area))
        .toList();
  }
}
