package org.suoma.app.pages;

import java.util.Map;
import org.suoma.app.client.AgentClient;
import org.suoma.app.handoff.ReceiptComposer;
import org.suoma.app.session.VisitDesk;

/** Which address shows which page. */
public final class Routes {

  private final HomePages home;
  private final CatalogPages catalog = new CatalogPages();
  private final EntryPages entries = new EntryPages();
  private final PolicyLibraryPages policies = new PolicyLibraryPages();
  private final MatchPages match = new MatchPages();
  private final SearchPages search = new SearchPages();
  private final PrintPages print;
  private final VisitPages visit;

  /** The addresses of a kiosk's pages. */
  public Routes(AgentClient agent, ReceiptComposer composer, VisitDesk visits) {
    this.home = new HomePages(agent);
    this.print = new PrintPages(agent, composer, visits);
    this.visit = new VisitPages(visits);
  }

  void addTo(Map<String, Page> gets, Map<String, Page> posts) {
    gets.put("", home::attract);
    gets.put("home", home::home);
    gets.put("column", catalog::column);
    gets.put("entry", entries::entry);
    gets.put("qr", entries::qr);
    gets.put("policies", policies::policies);
    gets.put("match", match::match);
    gets.put("phones", home::phones);
    gets.put("search", search::search);
    gets.put("hits", search::hits);
    gets.put("print", print::choose);
    gets.put("job", print::job);
    gets.put("printed", print::printed);
    gets.put("display", visit::display);
    gets.put("staff", visit::staff);
    posts.put("print", print::start);
    posts.put("language", visit::language);
    posts.put("display", visit::setDisplay);
    posts.put("finish", visit::finish);
    posts.put("touch", visit::touch);
  }
}
