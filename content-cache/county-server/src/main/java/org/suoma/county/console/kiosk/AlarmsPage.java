package org.suoma.county.console.kiosk;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suoma.county.access.Permission;
import org.suoma.county.access.Staff;
import org.suoma.county.alarms.Alarm;
import org.suoma.county.alarms.AlarmDesk;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.Forms;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;

/** What somebody has to see to at the kiosks, and who does. */
final class AlarmsPage {

  private static final int CLOSED_SHOWN = 30;

  private final ConsoleServices services;
  private final PageFrames frames;
  private final PageTemplates templates;
  private final Clock clock;

  AlarmsPage(ConsoleServices services, PageFrames frames, PageTemplates templates, Clock clock) {
    this.services = services;
    this.frames = frames;
    this.templates = templates;
    this.clock = clock;
  }

  /** The list. */
  void list(HttpServerExchange exchange, ConsoleSession session) {
    show(exchange, session, null);
  }

  /** Does one step. */
  void act(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    Optional<Alarm> alarm = find(Replies.parameter(exchange, "alarm"));
    if (alarm.isEmpty()) {
      templates.problem(exchange, StatusCodes.NOT_FOUND, "没有这条告警", "请从告警列表里选。");
      return;
    }
    Forms form = Forms.read(exchange);
    Staff by = session.staff();
    AlarmDesk desk = services.alarms();
    long id = alarm.get().id();
    try {
      switch (Replies.parameter(exchange, "action")) {
        case "take" -> desk.take(by, id);
        case "leave" -> desk.leave(by, id);
        case "silence" -> desk.silence(by, id, endOf(form.field("until")), form.field("reason"));
        case "unsilence" -> desk.unsilence(by, id);
        case "note" -> desk.note(by, id, form.field("note"));
        default -> {
          templates.problem(exchange, StatusCodes.NOT_FOUND, "没有这样的操作", "请从告警列表里做。");
          return;
        }
      }
      Replies.redirect(exchange, KioskRoutes.ALARMS);
    } catch (IllegalArgumentException e) {
      show(exchange, session, e.getMessage());
    }
  }

  private Optional<Alarm> find(String number) {
    return number.matches("\\d{1,18}")
        ? services.alarms().find(Long.parseLong(number))
        : Optional.empty();
  }

  private Instant endOf(String day) {
    try {
      return LocalDate.parse(day).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("请选静默到哪一天", e);
    }
  }

  private void show(HttpServerExchange exchange, ConsoleSession session, @Nullable String wrong) {
    AlarmWords words = new AlarmWords(templates);
    List<Alarm> open = services.alarms().open();
    Map<String, String> where =
        new KioskRows(services, templates)
            .all().stream().collect(Collectors.toMap(KioskRow::name, row -> row.where().area()));
    templates.page(
        exchange,
        wrong == null ? StatusCodes.OK : StatusCodes.BAD_REQUEST,
        "alarms.jte",
        new AlarmsView(
            frames.frame("告警", Section.KIOSKS, session),
            AlarmWords.summary(open),
            words.rows(open, where, session.staff()),
            words.rows(services.alarms().closed(CLOSED_SHOWN), where, session.staff()),
            session.staff().may(Permission.MANAGE_KIOSKS),
            wrong,
            LocalDate.ofInstant(clock.instant(), clock.getZone()).toString()));
  }
}
