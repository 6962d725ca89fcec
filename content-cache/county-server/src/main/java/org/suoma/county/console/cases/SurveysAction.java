package org.suoma.county.console.cases;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import org.suoma.county.cases.CaseServices;
import org.suoma.county.cases.StepRefusedException;
import org.suoma.county.console.page.ConsolePage;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.console.page.Section;

/** Counts questionnaires; by POST, since it opens them, which is recorded. */
final class SurveysAction implements ConsolePage {

  private final CaseServices cases;
  private final PageFrames frames;
  private final PageTemplates templates;

  SurveysAction(CaseServices cases, PageFrames frames, PageTemplates templates) {
    this.cases = cases;
    this.frames = frames;
    this.templates = templates;
  }

  @Override
  public void answer(HttpServerExchange exchange, ConsoleSession session) throws IOException {
    try {
      templates.page(
          exchange,
          "surveys.jte",
          new SurveysView(
              frames.frame("问卷结果", Section.CASES, session),
              cases.surveys().count(session.actor())));
    } catch (StepRefusedException e) {
      templates.problem(exchange, StatusCodes.CONFLICT, "没有统计", String.valueOf(e.getMessage()));
    }
  }
}
