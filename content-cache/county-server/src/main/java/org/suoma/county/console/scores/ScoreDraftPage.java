package org.suoma.county.console.scores;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.county.access.Permission;
import org.suoma.county.access.Staff;
import org.suoma.county.assessment.Assessment;
import org.suoma.county.assessment.AssessmentPlan;
import org.suoma.county.assessment.AssessmentRefusedException;
import org.suoma.county.assessment.AssessmentServices;
import org.suoma.county.assessment.IssueDesk;
import org.suoma.county.assessment.JudgingDesk;
import org.suoma.county.assessment.Quarter;
import org.suoma.county.assessment.Sheet;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.Forms;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;

/** The scores of a quarter before they are issued: judged, and issued. */
final class ScoreDraftPage {

  private final AssessmentServices assessment;
  private final PageFrames frames;
  private final PageTemplates templates;

  ScoreDraftPage(AssessmentServices assessment, PageFrames frames, PageTemplates templates) {
    this.assessment = assessment;
    this.frames = frames;
    this.templates = templates;
  }

  /** All units. */
  void show(HttpServerExchange exchange, ConsoleSession session) {
    Optional<Quarter> quarter = quarter(exchange);
    if (quarter.isPresent()) {
      show(exchange, session, quarter.get(), null);
    }
  }

  /** Issues the scores. */
  void issue(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    Optional<Quarter> quarter = quarter(exchange);
    if (quarter.isEmpty()) {
      return;
    }
    Forms form = Forms.read(exchange);
    String version = form.field("version");
    try {
      int number =
          assessment
              .issues()
              .issue(
                  session.staff(),
                  quarter.get(),
                  version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0,
                  form.field("seen"),
                  form.field("reason"))
              .version();
      Replies.redirect(exchange, ScoresPage.path(quarter.get()) + "?done=issued&version=" + number);
    } catch (AssessmentRefusedException e) {
      show(exchange, session, quarter.get(), e.getMessage());
    }
  }

  /** One unit. */
  void sheet(HttpServerExchange exchange, ConsoleSession session) {
    Optional<Quarter> quarter = quarter(exchange);
    if (quarter.isPresent()) {
      sheet(exchange, session, quarter.get(), Map.of(), null);
    }
  }

  /** Takes what somebody has judged of a unit. */
  void judge(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    Optional<Quarter> quarter = quarter(exchange);
    if (quarter.isEmpty()) {
      return;
    }
    Forms form = Forms.read(exchange);
    String unit = Replies.parameter(exchange, "unit");
    Map<String, JudgingDesk.Given> given = new LinkedHashMap<>();
    for (AssessmentPlan.Judged item : assessment.sheets().plan().judged()) {
      given.put(
          item.id(),
          new JudgingDesk.Given(
              form.field("points-" + item.id()), form.field("remark-" + item.id())));
    }
    try {
      assessment.judging().judge(session.staff(), quarter.get(), unit, given);
      Replies.redirect(exchange, path(quarter.get()) + "/" + unit + "?done=judged");
    } catch (AssessmentRefusedException e) {
      sheet(exchange, session, quarter.get(), given, e.getMessage());
    }
  }

  /** Does not hold a finding against a unit, or does after all. */
  void pardon(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    Optional<Quarter> quarter = quarter(exchange);
    if (quarter.isEmpty()) {
      return;
    }
    Forms form = Forms.read(exchange);
    String unit = Replies.parameter(exchange, "unit");
    JudgingDesk desk = assessment.judging();
    Staff staff = session.staff();
    try {
      switch (Replies.parameter(exchange, "action")) {
        case "pardon" ->
            desk.pardon(staff, quarter.get(), unit, form.field("finding"), form.field("reason"));
        case "count" -> desk.unpardon(staff, quarter.get(), unit, form.field("finding"));
        default -> {
          templates.problem(exchange, StatusCodes.NOT_FOUND, "没有这样的操作", "请从测评表里做。");
          return;
        }
      }
      Replies.redirect(exchange, path(quarter.get()) + "/" + unit);
    } catch (AssessmentRefusedException e) {
      sheet(exchange, session, quarter.get(), Map.of(), e.getMessage());
    }
  }

  /** The quarter of the address, once it has begun; without one the answer is given. */
  private Optional<Quarter> quarter(HttpServerExchange exchange) {
    Optional<Quarter> quarter =
        Quarter.of(Replies.parameter(exchange, "quarter"))
            .filter(known -> assessment.sheets().hasBegun(known));
    if (quarter.isEmpty()) {
      templates.problem(exchange, StatusCodes.NOT_FOUND, "没有这个季度的测评", "请从测评页里选；还没有开始的季度不能测评。");
    }
    return quarter;
  }

  private static String path(Quarter quarter) {
    return ScoresPage.path(quarter) + "/draft";
  }

  private void show(
      HttpServerExchange exchange,
      ConsoleSession session,
      Quarter quarter,
      @Nullable String wrong) {
    Assessment scores = assessment.sheets().draft(quarter);
    List<String> about = new ArrayList<>(assessment.sheets().unknownInPlan());
    about.addAll(ScoreWords.about(scores));
    templates.page(
        exchange,
        wrong == null ? StatusCodes.OK : StatusCodes.CONFLICT,
        "ranking.jte",
        new RankingView(
            frames.frame("测评", Section.SCORES, session),
            quarter.label(),
            ScoresPage.path(quarter),
            about,
            ScoreWords.rows(scores, path(quarter), ""),
            null,
            new RankingView.Draft(
                assessment.issues().issues(quarter).size() + 1,
                assessment.sheets().digest(scores),
                obstacle(quarter, scores, session.staff()),
                wrong)));
  }

  private @Nullable String obstacle(Quarter quarter, Assessment scores, Staff staff) {
    if (!assessment.sheets().isOver(quarter)) {
      return "这个季度 %s 过完，以后才能通报；现在看到的是到今天为止的".formatted(quarter.last());
    }
    int open = scores.incomplete().size();
    if (open > 0) {
      return "还有 %d 个单位没有评完".formatted(open);
    }
    return IssueDesk.mayIssue(staff) ? null : "已经评完，由没有参加评分的签发人通报";
  }

  private void sheet(
      HttpServerExchange exchange,
      ConsoleSession session,
      Quarter quarter,
      Map<String, JudgingDesk.Given> typed,
      @Nullable String wrong) {
    String unit = Replies.parameter(exchange, "unit");
    Optional<Sheet> sheet = assessment.sheets().draft(quarter).sheet(unit);
    if (sheet.isEmpty()) {
      templates.problem(exchange, StatusCodes.NOT_FOUND, "没有这个单位", "请从测评页里选；有的单位不参加测评。");
      return;
    }
    templates.page(
        exchange,
        wrong == null ? StatusCodes.OK : StatusCodes.BAD_REQUEST,
        "sheet.jte",
        new SheetView(
            frames.frame("测评", Section.SCORES, session),
            new SheetView.Title(sheet.get().name(), quarter.label() + "，未通报"),
            path(quarter),
            path(quarter) + "/" + unit,
            sheet.get().total().inWords(),
            ScoreWords.counted(sheet.get()),
            ScoreWords.judged(sheet.get(), typed),
            session.staff().may(Permission.SCORE, unit),
            Replies.parameter(exchange, "done").equals("judged") && wrong == null
                ? "已保存，记入操作记录"
                : null,
            wrong));
  }
}
