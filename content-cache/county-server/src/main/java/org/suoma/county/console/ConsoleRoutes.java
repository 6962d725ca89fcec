package org.suoma.county.console;

import static org.suoma.county.access.Permission.ANSWER_CALLS;
import static org.suoma.county.access.Permission.CHECK_CONTENT;
import static org.suoma.county.access.Permission.DECIDE;
import static org.suoma.county.access.Permission.IMPORT;
import static org.suoma.county.access.Permission.ISSUE_SCORES;
import static org.suoma.county.access.Permission.LOOK;
import static org.suoma.county.access.Permission.MANAGE_ACCOUNTS;
import static org.suoma.county.access.Permission.MANAGE_KIOSKS;
import static org.suoma.county.access.Permission.OVERRIDE_CHECKS;
import static org.suoma.county.access.Permission.PUBLISH;
import static org.suoma.county.access.Permission.READ_CONTENT;
import static org.suoma.county.access.Permission.READ_TRAIL;
import static org.suoma.county.access.Permission.RECORD;
import static org.suoma.county.access.Permission.SCORE;
import static org.suoma.county.access.Permission.SEE_CASES;
import static org.suoma.county.access.Permission.SEE_REVISIONS;
import static org.suoma.county.access.Permission.TRANSLATE;
import static org.suoma.county.access.Permission.WORK_ON_CASES;
import static org.suoma.county.access.Permission.WRITE;
import static org.suoma.county.console.ConsoleRoute.get;
import static org.suoma.county.console.ConsoleRoute.own;
import static org.suoma.county.console.ConsoleRoute.post;
import static org.suoma.county.console.ConsoleRoute.upload;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.suoma.county.access.AccessServices;
import org.suoma.county.assessment.AssessmentServices;
import org.suoma.county.calling.DeskAddresses;
import org.suoma.county.cases.CaseServices;
import org.suoma.county.notices.Notices;
import org.suoma.county.storage.ContentShelf;

/** All addresses of the console that are behind the sign-in, each with what it needs. */
final class ConsoleRoutes {

  private final ConsoleServices services;
  private final ConsoleSessions sessions;
  private final PageFrames frames;
  private final PageTemplates templates;

  ConsoleRoutes(
      ConsoleServices services,
      ConsoleSessions sessions,
      PageFrames frames,
      PageTemplates templates) {
    this.services = services;
    this.sessions = sessions;
    this.frames = frames;
    this.templates = templates;
  }

  /** All of them. */
  List<ConsoleRoute> all(Uploads uploads, HeldUploads held, DeskAddresses desks, Clock clock) {
    return Stream.of(
            content(uploads, held),
            revisions(clock),
            checks(),
            translations(),
            recordings(uploads),
            cases(),
            calls(desks, clock),
            kiosks(clock),
            numbers(),
            scores(),
            access(clock))
        .flatMap(List::stream)
        .toList();
  }

  /** Content and releases. */
  private List<ConsoleRoute> content(Uploads uploads, HeldUploads held) {
    ImportPage importPage = new ImportPage(services, frames, templates);
    ImportAction imports = new ImportAction(services, templates, importPage, uploads, held);
    RolloutPage rollout = new RolloutPage(services, frames, templates);
    RollbackPage rollback = new RollbackPage(services, frames, templates);
    PreviewPage preview =
        new PreviewPage(services, new EntryForms(services.shelf()), frames, templates);
    return List.of(
        get("/", LOOK, new OverviewPage(services, frames, templates)),
        get("/entries", READ_CONTENT, new EntriesPage(services, frames, templates)),
        get("/entries/{id}", READ_CONTENT, new EntryPreviewPage(services, frames, templates)),
        get("/entries/{id}/kiosk", READ_CONTENT, preview),
        get("/media/{path}", READ_CONTENT, new MediaPage(services)),
        get("/releases", LOOK, new ReleasesPage(services, frames, templates)),
        get("/releases/next", LOOK, new NextReleasePage(services, frames, templates)),
        post("/releases", PUBLISH, new PublishAction(services, templates)),
        post("/releases/promote", PUBLISH, new PromoteAction(services, templates)),
        get("/releases/rollout", LOOK, rollout::newest),
        get("/releases/rollout/{release}", LOOK, rollout::one),
        post("/releases/rollout/{action}", PUBLISH, rollout::act),
        get("/releases/rollback/{release}", PUBLISH, rollback),
        post("/releases/rollback/{release}", PUBLISH, rollback),
        get("/import", IMPORT, importPage),
        upload("/import", IMPORT, imports::preview),
        post("/import/confirm", IMPORT, imports::confirm));
  }

  /** What entries are to become. */
  private List<ConsoleRoute> revisions(Clock clock) {
    EntryForms forms = new EntryForms(services.shelf());
    RevisionFindings findings = new RevisionFindings(services);
    RevisionsPage list = new RevisionsPage(services, forms, frames, templates, clock);
    RevisionPage one = new RevisionPage(services, forms, findings, frames, templates);
    BatchPage batch = new BatchPage(services, findings, frames, templates);
    PreviewPage preview = new PreviewPage(services, forms, frames, templates);
    RevisionEditPage edit = new RevisionEditPage(services, forms, frames, templates);
    return List.of(
        get("/revisions", SEE_REVISIONS, list),
        post("/revisions", WRITE, list),
        get("/revisions/{revision}", SEE_REVISIONS, one),
        get("/revisions/{revision}/edit", WRITE, edit),
        post("/revisions/{revision}/edit", WRITE, edit),
        get("/revisions/{revision}/kiosk", SEE_REVISIONS, preview),
        get("/revisions/{revision}/media/{path}", SEE_REVISIONS, new MediaPage(services)),
        post("/revisions/{revision}/{action}", DECIDE, one),
        get("/batches/{batch}", SEE_REVISIONS, batch),
        post("/batches/{batch}/{step}", DECIDE, batch));
  }

  /** Checks of content. */
  private List<ConsoleRoute> checks() {
    ChecksPage checks = new ChecksPage(services, frames, templates);
    return List.of(
        get("/checks", READ_CONTENT, checks::list),
        post("/checks/scan", CHECK_CONTENT, checks::scan),
        post("/checks/override", OVERRIDE_CHECKS, checks::override));
  }

  /** Texts that translators write. */
  private List<ConsoleRoute> translations() {
    TranslationsPage list = new TranslationsPage(services, frames, templates);
    TranslationPage one = new TranslationPage(services, frames, templates);
    return List.of(
        get("/translations", TRANSLATE, list::overview),
        get("/translations/list", TRANSLATE, list::texts),
        get("/translations/text", TRANSLATE, one::show),
        post("/translations/text", TRANSLATE, one::write),
        post("/translations/approve", TRANSLATE, one::approve),
        post("/translations/remove", TRANSLATE, one::remove),
        post("/translations/back", TRANSLATE, one::takeBack));
  }

  /** Texts that translators speak. */
  private List<ConsoleRoute> recordings(Uploads uploads) {
    RecordingsPage list = new RecordingsPage(services, frames, templates);
    RecordingPage one = new RecordingPage(services.recordings(), uploads, frames, templates);
    return List.of(
        get("/voices", RECORD, list),
        get("/voices/record", RECORD, one::show),
        upload("/voices/record", RECORD, one::save),
        post("/voices/remove", RECORD, one::remove),
        post("/voices/back", RECORD, one::takeBack),
        get("/voices/sound", RECORD, one::sound));
  }

  /** What residents hand in. */
  private List<ConsoleRoute> cases() {
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

  /** Residents who call for staff. */
  private List<ConsoleRoute> calls(DeskAddresses desks, Clock clock) {
    CallPages calls =
        new CallPages(services.calls(), services.shelf(), desks, clock, frames, templates);
    return List.of(
        get("/calls", ANSWER_CALLS, calls::calls),
        get("/calls/list", ANSWER_CALLS, calls::list),
        post("/calls/{id}/{answer}", ANSWER_CALLS, calls::answer));
  }

  /** The kiosks, and which of them are let in. */
  private List<ConsoleRoute> kiosks(Clock clock) {
    KiosksPage list = new KiosksPage(services, frames, templates);
    KioskPage one = new KioskPage(services, frames, templates);
    AlarmsPage alarms = new AlarmsPage(services, frames, templates, clock);
    SoftwarePage software = new SoftwarePage(services, frames, templates);
    return List.of(
        get("/software", LOOK, software::look),
        post("/software", MANAGE_KIOSKS, software::offer),
        post("/software/{action}", MANAGE_KIOSKS, software::act),
        get("/kiosks", LOOK, list),
        post("/kiosks", MANAGE_KIOSKS, list),
        get("/kiosks/{kiosk}", LOOK, one),
        get("/kiosks/{kiosk}/picture", MANAGE_KIOSKS, new KioskPicturePage(services, templates)),
        post("/kiosks/{kiosk}/{action}", MANAGE_KIOSKS, one),
        get("/alarms", LOOK, alarms::list),
        post("/alarms/{alarm}/{action}", MANAGE_KIOSKS, alarms::act));
  }

  /** How the kiosks are used. */
  private List<ConsoleRoute> numbers() {
    NumbersPage numbers = new NumbersPage(services.numbers(), services.shelf(), frames, templates);
    return List.of(
        get("/numbers", LOOK, numbers::show), get("/numbers/export", LOOK, numbers::export));
  }

  /** How the units are scored each quarter. */
  private List<ConsoleRoute> scores() {
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

  /** Accounts, the trail, and what concerns oneself. */
  private List<ConsoleRoute> access(Clock clock) {
    AccessServices access = services.access();
    ContentShelf shelf = services.shelf();
    AccountsPage accounts = new AccountsPage(access, shelf, frames, templates, clock);
    AccountPage account = new AccountPage(access, sessions, shelf, frames, templates, clock);
    HandoverPage handover = new HandoverPage(services, templates, clock);
    PasswordPage password = new PasswordPage(access, sessions, frames, templates);
    SecondFactorPage factor = new SecondFactorPage(access, sessions, frames, templates);
    return List.of(
        get("/accounts", MANAGE_ACCOUNTS, accounts),
        post("/accounts", MANAGE_ACCOUNTS, accounts),
        get("/accounts/{login}", MANAGE_ACCOUNTS, account),
        post("/accounts/{login}/{action}", MANAGE_ACCOUNTS, account),
        get("/accounts/{login}/handover", MANAGE_ACCOUNTS, handover),
        own("GET", "/handover", handover),
        get("/trail", READ_TRAIL, new TrailPage(access, frames, templates)),
        own("GET", "/password", password),
        own("POST", "/password", password),
        own("GET", "/second-factor", factor),
        own("POST", "/second-factor", factor),
        own("POST", "/sign-out", new SignOutAction(access, sessions)));
  }
}
