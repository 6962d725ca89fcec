package org.suoma.county.console.scores;

import io.undertow.server.HttpServerExchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.suoma.county.access.Permission;
import org.suoma.county.access.Staff;
import org.suoma.county.assessment.AssessmentServices;
import org.suoma.county.assessment.Issued;
import org.suoma.county.assessment.Points;
import org.suoma.county.assessment.Quarter;
import org.suoma.county.assessment.YearScores;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Replies;
import org.suoma.county.console.page.Section;

/** The scores of a year: its quarters, and what they come to. */
final class ScoresPage implements ConsolePage {

  static final String PATH = "/console/scores";

  private static final int YEARS_BACK = 3;

  private final AssessmentServices assessment;
  private final PageFrames frames;
  private final PageTemplates templates;

  ScoresPage(AssessmentServices assessment, PageFrames frames, PageTemplates templates) {
    this.assessment = assessment;
    this.frames = frames;
    this.templates = templates;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) {
    int now = assessment.sheets().today().getYear();
    String asked = Replies.parameter(exchange, "year");
    int year = asked.matches("20\\d\\d") ? Integer.parseInt(asked) : now;
    YearScores scores = assessment.issues().year(year);
    templates.page(
        exchange,
        "scores.jte",
        new ScoresView(
            frames.frame("测评", Section.SCORES, session),
            year,
            IntStream.rangeClosed(now - YEARS_BACK, now).boxed().toList(),
            IntStream.rangeClosed(1, Quarter.OF_A_YEAR)
                .mapToObj(number -> quarter(new Quarter(year, number), scores, session.staff()))
                .toList(),
            scores.rows().stream().map(ScoresPage::row).toList(),
            ScoreWords.plan(assessment.sheets().plan(), assessment.sheets().ownPlan().isEmpty())));
  }

  private ScoresView.Quarter quarter(Quarter quarter, YearScores scores, Staff reader) {
    Optional<Issued> issued =
        scores.quarters().stream().filter(one -> one.quarter().equals(quarter)).findFirst();
    boolean begun = assessment.sheets().hasBegun(quarter);
    String label = "第%d季度".formatted(quarter.number());
    String path = path(quarter);
    String draft = begun && reader.may(Permission.SCORE) ? path + "/draft" : null;
    if (issued.isPresent()) {
      int version = issued.get().version();
      String state = version == 1 ? "已通报" : "已通报，更正到第 %d 版".formatted(version);
      return new ScoresView.Quarter(label, state, "well", path, draft);
    }
    if (!begun) {
      return new ScoresView.Quarter(label, "还没有开始", "plain", null, null);
    }
    boolean over = assessment.sheets().isOver(quarter);
    return new ScoresView.Quarter(
        label, over ? "等待通报" : "还没有过完", over ? "behind" : "plain", null, draft);
  }

  static String path(Quarter quarter) {
    return PATH + "/" + quarter.code();
  }

  private static ScoresView.Row row(YearScores.Row row) {
    List<String> points = new ArrayList<>();
    for (int number = 1; number <= Quarter.OF_A_YEAR; number++) {
      Points quarter = row.points().get(number);
      points.add(quarter == null ? "" : quarter.inWords());
    }
    return new ScoresView.Row(row.place(), row.name(), points, row.sumInWords());
  }
}
