package org.suoma.app.pages;

import java.util.HashMap;
import java.util.Map;
import org.suoma.app.client.AgentClient;
import org.suoma.app.document.DocumentDesk;
import org.suoma.app.forms.FormFolder;
import org.suoma.app.forms.SealingDesk;
import org.suoma.app.handoff.Composers;
import org.suoma.app.handoff.HandoffSlip;
import org.suoma.app.handoff.OnlineDesk;
import org.suoma.app.handoff.ScanDesk;
import org.suoma.app.keyboard.KeyboardDesk;
import org.suoma.app.session.VisitDesk;
import org.suoma.app.site.Page;
import org.suoma.app.usage.VisitCounter;
import org.suoma.event.EventLog;

/** Which address shows which page. */
public final class Routes {

  private final Map<String, Page> gets = new HashMap<>();
  private final Map<String, Page> posts = new HashMap<>();
  private final CountedPages counted;

  /** The addresses of a kiosk's pages. */
  public Routes(
      AgentClient agent, Composers composers, VisitDesk visits, Desks desks, EventLog eventLog) {
    this.counted = new CountedPages(desks.counter(), visits);
    toFind(agent);
    KeyboardPages keyboard = new KeyboardPages(desks.keyboard());
    toType(keyboard);
    SheetPages sheets = new SheetPages(agent, composers.sheets(), desks.documents(), visits);
    toReadAndTake(
        new EntryPages(agent.news()::contentFault, eventLog),
        new PrintPages(agent, composers.receipts(), visits, sheets),
        new DocumentPages(desks.documents(), agent.news()::contentFault, sheets, eventLog));
    FormFolder folder = new FormFolder();
    toHandIn(
        new FormPages(folder, agent, visits),
        new ReviewPages(folder, desks.sealing(), visits, desks.counter()::handedIn),
        new SentPages(folder, agent, composers.sent(), visits),
        new StatePages(agent),
        keyboard);
    gets.put("sheet-job", sheets::job);
    posts.put("sheets", sheets::start);
    toCall(new StaffPages(agent.staff(), visits));
    ofTheVisit(new VisitPages(visits));
  }

  private void toFind(AgentClient agent) {
    HomePages home = new HomePages(agent);
    CatalogPages catalog = new CatalogPages();
    RegisterPages registers = new RegisterPages();
    VillagePages villages = new VillagePages();
    gets.put("", home::attract);
    gets.put("home", home::home);
    gets.put("phones", home::phones);
    gets.put("column", catalog::column);
    for (Holding holding : Holding.values()) {
      gets.put(holding.path(), request -> registers.register(request, holding));
    }
    gets.put("life", new LifePages()::life);
    gets.put("match", new MatchPages()::match);
    gets.put("villages", villages::villages);
    gets.put("village", villages::village);
    gets.put("map", new MapPages()::map);
    gets.put("design", new DesignPages()::design);
    gets.put("pages.json", new PageList()::pages);
  }

  private void toType(KeyboardPages keyboard) {
    SearchPages search = new SearchPages();
    gets.put("search", keyboard.preparing(search::search));
    gets.put("hits", search::hits);
    gets.put("candidates", keyboard::candidates);
    gets.put("yi-keys", keyboard::yiKeys);
    gets.computeIfPresent("", (path, attract) -> keyboard.preparing(attract));
  }

  private void toReadAndTake(EntryPages entries, PrintPages print, DocumentPages documents) {
    TakeAwayPages takeAway = new TakeAwayPages();
    gets.put("entry", entries::entry);
    gets.put("clauses", entries::clauses);
    gets.put("article", entries::article);
    gets.put("document", documents::document);
    gets.put("document-page", documents::page);
    gets.put("picture", documents::picture);
    gets.put("qr", takeAway::qr);
    gets.put("libraries", takeAway::libraries);
    gets.put("print", print::choose);
    gets.put("job", print::job);
    gets.put("printed", print::printed);
    posts.put("print", print::start);
  }

  private void toHandIn(
      FormPages forms,
      ReviewPages review,
      SentPages sent,
      StatePages state,
      KeyboardPages keyboard) {
    gets.put("apply", forms::apply);
    gets.put("speak", forms::speak);
    gets.put("form", keyboard.preparing(forms::form));
    gets.put("card", forms::card);
    gets.put("found", new SearchPages()::found);
    gets.put("form-review", review::review);
    gets.put("sent", sent::sent);
    gets.put("sent-job", sent::job);
    gets.put("state", state::ask);
    posts.put("state", state::look);
    posts.put("form", forms::answer);
    posts.put("form-send", review::send);
    posts.put("form-drop", review::drop);
    posts.put("sent-print", sent::print);
  }

  private void toCall(StaffPages staff) {
    gets.put("staff", staff::staff);
    gets.put("staff-call", staff::part);
    posts.put("staff", staff::call);
    posts.put("staff-cancel", staff::cancel);
  }

  private void ofTheVisit(VisitPages visit) {
    gets.put("display", visit::display);
    posts.put("language", visit::language);
    posts.put("display", visit::setDisplay);
    posts.put("hear", visit::hear);
    posts.put("scope", visit::scope);
    posts.put("finish", visit::finish);
    posts.put("touch", visit::touch);
  }

  /**
   * Where pages have work done.
   *
   * @param documents draws documents
   * @param keyboard turns letters into characters
   * @param sealing seals what is handed in
   * @param counter counts how the pages are used
   */
  public record Desks(
      DocumentDesk documents, KeyboardDesk keyboard, SealingDesk sealing, VisitCounter counter) {}

  /** Adds the way to the phone and to other organs' sites. */
  public Routes withHandoff(AgentClient agent, HandoffSlip slip, OnlineDesk desk, ScanDesk scans) {
    HandoffPages handoff = new HandoffPages(agent, slip, desk, scans);
    gets.put("handoff", handoff::handoff);
    gets.put("handoff-scan", handoff::scan);
    gets.put("site-keys", handoff::keys);
    posts.put("slip", handoff::slip);
    posts.put("online", handoff::goOnline);
    return this;
  }

  /** What answers to GET, by address below the token. */
  public Map<String, Page> gets() {
    return counted.gets(gets);
  }

  /** What answers to POST. */
  public Map<String, Page> posts() {
    return counted.posts(posts);
  }
}
