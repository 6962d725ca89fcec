package org.suoma.county.console.scores;

import static org.suoma.county.access.Permission.ISSUE_SCORES;
import static org.suoma.county.access.Permission.LOOK;
import static org.suoma.county.access.Permission.SCORE;
import static org.suoma.county.console.page.ConsoleRoute.get;
import static org.suoma.county.console.page.ConsoleRoute.post;

import java.util.List;
import org.suoma.county.assessment.AssessmentServices;
import org.suoma.county.console.page.ConsoleRoute;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;

/** Addresses of the units' quarterly scores. */
public final class ScoreRoutes {

  private ScoreRoutes() {}

  /** All of them, each with what it needs. */
  public static List<ConsoleRoute> all(
      ConsoleServices services, PageFrames frames, PageTemplates templates) {
    AssessmentServices assessment = services.assessment();
    ScoresPage year = new ScoresPage(assessment, frames, templates);
    ScoreDraftPage draft = new ScoreDraftPage(assessment, frames, templates);
    IssuedScoresPage issued = new IssuedScoresPage(services, frames, templates);
    return List.of(
        get("/scores", LOOK, year),
        get("/scores/{quarter}", LOOK, issued::show),
        get("/scores/{quarter}/units/{unit}", LOOK, issued::sheet),
        get("/scores/{quarter}/notice", LOOK, issued::notice),
        get("/scores/{quarter}/export", LOOK, issued::export),
        post("/scores/{quarter}/issue", ISSUE_SCORES, draft::issue),
        get("/scores/{quarter}/draft", SCORE, draft::show),
        get("/scores/{quarter}/draft/{unit}", SCORE, draft::sheet),
        post("/scores/{quarter}/draft/{unit}", SCORE, draft::judge),
        post("/scores/{quarter}/draft/{unit}/{action}", SCORE, draft::pardon));
  }
}
