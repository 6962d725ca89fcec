package org.suoma.county.console.cases;

import static org.suoma.county.access.Permission.SEE_CASES;
import static org.suoma.county.access.Permission.WORK_ON_CASES;
import static org.suoma.county.console.page.ConsoleRoute.get;
import static org.suoma.county.console.page.ConsoleRoute.post;

import java.util.List;
import org.suoma.county.cases.CaseServices;
import org.suoma.county.console.page.ConsoleRoute;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.PageFrames;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.notices.Notices;
import org.suoma.county.storage.content.ContentShelf;

/** Addresses of what residents hand in, and of what is done about it. */
public final class CaseRoutes {

  private CaseRoutes() {}

  /** All of them, each with what it needs. */
  public static List<ConsoleRoute> all(
      ConsoleServices services, PageFrames frames, PageTemplates templates) {
    CaseServices cases = services.cases();
    ContentShelf shelf = services.shelf();
    CaseWords words = new CaseWords(cases, shelf);
    CasePage casePage = new CasePage(cases, services.photos(), shelf, words, frames, templates);
    Notices notices = new Notices(cases.desk(), shelf);
    return List.of(
        get("/cases", SEE_CASES, new CasesPage(cases, words, frames, templates)),
        get("/cases/{number}", SEE_CASES, casePage),
        post("/cases/{number}/{action}", WORK_ON_CASES, new CaseStepAction(cases, words, casePage)),
        post("/cases/{number}/notices/{kind}", WORK_ON_CASES, new NoticeAction(notices, casePage)),
        post(
            "/cases/{number}/photos/open",
            WORK_ON_CASES,
            new PhotosAction(cases.desk(), services.photos(), casePage)),
        post("/surveys", WORK_ON_CASES, new SurveysAction(cases, frames, templates)),
        get("/annual-table", SEE_CASES, new AnnualTablePage(cases, templates)));
  }
}
