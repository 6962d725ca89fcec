package org.suoma.county.console;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.enrolment.EnrolledKiosk;
import org.suoma.county.access.Permission;
import org.suoma.county.enrolment.EnrolmentDesk;
import org.suoma.county.fleet.Fleet;
import org.suoma.county.storage.ContentShelf;
import org.suoma.county.storage.EntryLine;

/** The list of kiosks, and the form for another one. */
final class KiosksPage implements ConsolePage {

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
    return new KiosksView.Form(
        name, area, place, areas(services.shelf()), places(services.shelf()), wrong);
  }

  /** The county itself and its areas. */
  static List<CaseView.Choice> areas(ContentShelf shelf) {
    List<CaseView.Choice> areas = new ArrayList<>();
    shelf
        .county()
        .ifPresent(
            county -> {
              areas.add(new CaseView.Choice(county.code(), county.name().zh()));
              county
                  .areas()
                  .forEach(area -> areas.add(new CaseView.Choice(area.code(), area.name().zh())));
            });
    return areas;
  }

  /** The county's places, and none. */
  static List<CaseView.Choice> places(ContentShelf shelf) {
    List<CaseView.Choice> places = new ArrayList<>();
    places.add(new CaseView.Choice("", "（没有对应的场所）"));
    for (EntryLine line : CallPages.places(shelf)) {
      places.add(new CaseView.Choice(line.id(), line.title()));
    }
    return places;
  }

  private void show(
      HttpServerExchange exchange,
      ConsoleSession session,
      KiosksView.Form form,
      KiosksView.@Nullable Given given) {
    templates.page(
        exchange,
        form.wrong() == null ? StatusCodes.OK : StatusCodes.BAD_REQUEST,
        "kiosks.jte",
        new KiosksView(
            frames.frame("终端", Section.KIOSKS, session),
            Fleet.SILENCE.toMinutes(),
            KioskRow.all(services, templates),
            session.staff().may(Permission.MANAGE_KIOSKS) ? form : null,
            given));
  }
}
