package org.suoma.county.console.scores;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import org.suoma.content.model.County;
import org.suoma.county.access.Permission;
import org.suoma.county.assessment.AssessmentBook;
import org.suoma.county.assessment.IssueDesk;
import org.suoma.county.assessment.Issued;
import org.suoma.county.assessment.Quarter;
import org.suoma.county.assessment.Sheet;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;
import org.suoma.county.storage.assessment.IssueRow;

/** Scores as they were issued: on the screen, for the printer and as a workbook. */
final class IssuedScoresPage {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ConsoleServices services;
  private final IssueDesk issues;
  private final PageFrames frames;
  private final PageTemplates templates;

  IssuedScoresPage(ConsoleServices services, PageFrames frames, PageTemplates templates) {
    this.services = services;
    this.issues = services.assessment().issues();
    this.frames = frames;
    this.templates = templates;
  }

  /** All units. */
  void show(HttpServerExchange exchange, ConsoleSession session) {
    Optional<Issued> found = issued(exchange);
    if (found.isEmpty()) {
      return;
    }
    Issued issued = found.get();
    String path = ScoresPage.path(issued.quarter());
    templates.page(
        exchange,
        "ranking.jte",
        new RankingView(
            frames.frame("测评", Section.SCORES, session),
            issued.quarter().label(),
            path,
            ScoreWords.about(issued.scores()),
            ScoreWords.rows(issued.scores(), path + "/units", "?version=" + issued.version()),
            new RankingView.Issued(
                ScoreWords.issued(issued, templates),
                issued.reason(),
                issued.version(),
                issues.issues(issued.quarter()).stream().map(IssueRow::version).toList(),
                session.staff().may(Permission.SCORE)),
            null));
  }

  /** One unit. */
  void sheet(HttpServerExchange exchange, ConsoleSession session) {
    Optional<Issued> found = issued(exchange);
    if (found.isEmpty()) {
      return;
    }
    Issued issued = found.get();
    Optional<Sheet> sheet = issued.scores().sheet(Replies.parameter(exchange, "unit"));
    if (sheet.isEmpty()) {
      templates.problem(exchange, StatusCodes.NOT_FOUND, "没有这个单位", "请从测评页里选；有的单位不参加测评。");
      return;
    }
    String path = ScoresPage.path(issued.quarter());
    templates.page(
        exchange,
        "sheet.jte",
        new SheetView(
            frames.frame("测评", Section.SCORES, session),
            new SheetView.Title(
                sheet.get().name(),
                issued.quarter().label() + "，" + ScoreWords.issued(issued, templates)),
            path + "?version=" + issued.version(),
            path + "/units/" + sheet.get().unit(),
            sheet.get().total().inWords(),
            ScoreWords.counted(sheet.get()),
            ScoreWords.judged(sheet.get(), Map.of()),
            false,
            null,
            null));
  }

  /** For the printer. */
  void notice(HttpServerExchange exchange, ConsoleSession session) {
    issued(exchange)
        .ifPresent(
            issued ->
                templates.page(
                    exchange,
                    "score-notice.jte",
                    new ScoreNoticeView(
                        services.shelf().county().map(county -> county.name().zh()).orElse(""),
                        services.shelf().county().map(County::fictional).orElse(false),
                        issued.quarter().label(),
                        ScoreWords.issued(issued, templates),
                        issued.reason(),
                        issued.scores().scans(),
                        ScoreWords.rows(issued.scores(), "", ""),
                        ScoreWords.problems(issued.scores()))));
  }

  /** As a workbook. */
  void export(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    Optional<Issued> issued = issued(exchange);
    if (issued.isEmpty()) {
      return;
    }
    byte[] book = AssessmentBook.of(issued.get());
    issues.noteExport(session.staff(), issued.get());
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, XLSX);
    exchange
        .getResponseHeaders()
        .put(
            Headers.CONTENT_DISPOSITION,
            "attachment; filename=\"assessment-%s-v%d.xlsx\""
                .formatted(issued.get().quarter().code(), issued.get().version()));
    exchange.getResponseSender().send(ByteBuffer.wrap(book));
  }

  /** What the address asks for, the newest version if it names none; else the answer is given. */
  private Optional<Issued> issued(HttpServerExchange exchange) {
    Optional<Quarter> quarter = Quarter.of(Replies.parameter(exchange, "quarter"));
    String version = Replies.parameter(exchange, "version");
    Optional<Issued> issued =
        version.matches("[1-9]\\d{0,5}")
            ? quarter.flatMap(known -> issues.issued(known, Integer.parseInt(version)))
            : quarter.flatMap(issues::issued);
    if (issued.isEmpty()) {
      templates.problem(exchange, StatusCodes.NOT_FOUND, "还没有通报", "这个季度的测评还没有通报过，或者没有这一版。请从测评页里选。");
    }
    return issued;
  }
}
