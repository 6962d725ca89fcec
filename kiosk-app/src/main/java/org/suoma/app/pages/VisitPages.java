package org.suoma.app.pages;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.suoma.app.session.Visit;
import org.suoma.app.session.VisitDesk;
import org.suoma.app.site.Reply;
import org.suoma.app.site.Request;

/** Language, display, and the end of a visit. */
final class VisitPages {

  private static final Pattern OWN_ADDRESS =
      Pattern.compile("[a-z]+(/[a-z]+)?(\\?[A-Za-z0-9%=&._+-]*)?");

  private final VisitDesk visits;

  VisitPages(VisitDesk visits) {
    this.visits = visits;
  }

  Reply language(Request request) throws IOException {
    Map<String, String> form = request.form();
    for (Visit.Language language : Visit.Language.values()) {
      if (language.code().equals(form.get("to"))) {
        visits.language(language);
      }
    }
    return back(form);
  }

  Reply display(Request request) {
    return Reply.page("display", "大字与显示", "home", Map.of());
  }

  Reply setDisplay(Request request) throws IOException {
    Map<String, String> form = request.form();
    Visit.Display now = request.visit().display();
    String size = form.getOrDefault("size", "");
    visits.display(
        new Visit.Display(
            size.matches("[1-4]") ? Integer.parseInt(size) : now.textSize(),
            theme(form.getOrDefault("theme", ""), now.theme()),
            form.containsKey("reach") ? "low".equals(form.get("reach")) : now.lowReach(),
            now.hearing()));
    return Reply.goTo("display");
  }

  /** Reads aloud what is touched, or no longer. */
  Reply hear(Request request) throws IOException {
    Map<String, String> form = request.form();
    Visit.Display now = request.visit().display();
    visits.display(
        new Visit.Display(
            now.textSize(), now.theme(), now.lowReach(), "on".equals(form.get("to"))));
    return back(form);
  }

  private static Visit.Theme theme(String code, Visit.Theme otherwise) {
    for (Visit.Theme theme : Visit.Theme.values()) {
      if (theme.code().equals(code)) {
        return theme;
      }
    }
    return otherwise;
  }

  /** Shows all of the county, or what concerns this place. */
  Reply scope(Request request) throws IOException {
    Map<String, String> form = request.form();
    visits.wholeCounty("county".equals(form.get("to")));
    return back(form);
  }

  Reply finish(Request request) throws IOException {
    boolean byTime = "time".equals(request.form().get("by"));
    visits.finish(byTime ? VisitDesk.End.TIME : VisitDesk.End.TOUCH);
    return Reply.page("finished", "谢谢使用", null, Map.of());
  }

  Reply touch(Request request) {
    return Reply.page("touched", "", null, Map.of());
  }

  private static Reply back(Map<String, String> form) {
    String from = form.getOrDefault("from", "home");
    return Reply.goTo(OWN_ADDRESS.matcher(from).matches() ? from : "home");
  }
}
