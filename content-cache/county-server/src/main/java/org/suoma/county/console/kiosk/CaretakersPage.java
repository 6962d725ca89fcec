package org.suoma.county.console.kiosk;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.content.care.Pin;
import org.suoma.county.console.page.Choice;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.CountyPlaces;
import org.suoma.county.console.page.Forms;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;

/** Who may open the panel of kiosks; a PIN is told once. */
final class CaretakersPage {

  private static final String ALL = "全部终端";
  private static final int GROUP = 3;

  private final ConsoleServices services;
  private final PageFrames frames;
  private final PageTemplates templates;

  CaretakersPage(ConsoleServices services, PageFrames frames, PageTemplates templates) {
    this.services = services;
    this.frames = frames;
    this.templates = templates;
  }

  /** The list. */
  void list(HttpServerExchange exchange, ConsoleSession session) {
    show(exchange, session, null, null);
  }

  /** Lets somebody in, or gives them another PIN. */
  void let(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    Forms form = Forms.read(exchange);
    String number = form.field("number");
    String name = form.field("name").strip();
    try {
      Pin pin = services.caretakers().let(session.staff(), number, name, form.field("area"));
      String spaced = pin.digits().substring(0, GROUP) + " " + pin.digits().substring(GROUP);
      show(exchange, session, new CaretakersView.Given(number, name, spaced), null);
    } catch (IllegalArgumentException e) {
      show(exchange, session, null, e.getMessage());
    }
  }

  /** Lets somebody in no more. */
  void remove(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    Forms unused = Forms.read(exchange);
    boolean was =
        services.caretakers().remove(session.staff(), Replies.parameter(exchange, "number"));
    if (was) {
      Replies.redirect(exchange, KioskRoutes.CARETAKERS);
    } else {
      templates.problem(exchange, StatusCodes.NOT_FOUND, "没有这个人", "请从看护人员的列表里选。");
    }
  }

  private void show(
      HttpServerExchange exchange,
      ConsoleSession session,
      CaretakersView.@Nullable Given given,
      @Nullable String wrong) {
    List<Choice> areas = new ArrayList<>();
    areas.add(new Choice("", ALL));
    areas.addAll(new CountyPlaces(services.shelf()).areas());
    templates.page(
        exchange,
        wrong == null ? StatusCodes.OK : StatusCodes.BAD_REQUEST,
        "caretakers.jte",
        new CaretakersView(
            frames.frame("看护人员", Section.KIOSKS, session),
            services.caretakers().all().stream()
                .map(
                    row ->
                        new CaretakersView.Row(
                            row.caretaker().number(),
                            row.caretaker().name(),
                            label(areas, row.area())))
                .toList(),
            areas,
            given,
            wrong));
  }

  private static String label(List<Choice> areas, String code) {
    return areas.stream()
        .filter(area -> area.name().equals(code))
        .map(Choice::label)
        .findFirst()
        .orElse(code);
  }
}
