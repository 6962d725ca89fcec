package org.suoma.app.site;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.suoma.app.language.Speech;
import org.suoma.app.library.Library;
import org.suoma.app.session.Visit;
import org.suoma.app.standing.Rest;
import org.suoma.content.model.OnlineServices;
import org.suoma.content.order.WindowSettings;
import org.suoma.content.search.IndexView;

/**
 * A request for a page, once it has been let in.
 *
 * @param exchange the exchange
 * @param path below the token, without a leading slash
 * @param library the release to answer from
 * @param visit who asks
 * @param view what of the release is shown here and today
 * @param standpoint where the kiosk stands
 * @param now this kiosk's time
 * @param speech the languages of the visit
 * @param settings how the county has set this kiosk
 */
public record Request(
    HttpServerExchange exchange,
    String path,
    Library library,
    Visit visit,
    IndexView view,
    Standpoint standpoint,
    LocalDateTime now,
    Speech speech,
    WindowSettings settings) {

  /**
   * Tells what stands there while nobody is there from what should, as it stands in addresses: the
   * release and the day may be others by now.
   */
  public String restKey(Rest rest) {
    return rest.key()
        + (rest.isOpen() ? "-" + library.generation().sequence() : "")
        + "-"
        + now.toLocalDate();
  }

  /** The sites of other organs that this kiosk may open: the release's, or fewer. */
  public OnlineServices onlineServices() {
    return library.county().onlineServices().without(settings.sitesOff());
  }

  /** A query parameter; empty if it is not there. */
  public String query(String name) {
    Deque<String> values = exchange.getQueryParameters().get(name);
    return values == null || values.isEmpty() ? "" : values.getFirst();
  }

  /** All values of a query parameter. */
  public List<String> queries(String name) {
    Deque<String> values = exchange.getQueryParameters().get(name);
    return values == null ? List.of() : List.copyOf(values);
  }

  /** A query parameter as a number from 0 to 10,000; 0 if it is none. */
  public int number(String name) {
    String value = query(name);
    return value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : 0;
  }

  /**
   * The fields of a posted form.
   *
   * @throws MalformedFormException if it is none, or larger than any of ours
   */
  public Map<String, String> form() throws IOException {
    return PostedForm.read(exchange);
  }

  /**
   * Whether somebody opened it; what a page fetches for itself, such as how printing goes, is no
   * page that somebody opened.
   */
  public boolean isWholePage() {
    return !exchange.getRequestHeaders().contains("HX-Request")
        || exchange.getRequestHeaders().contains("HX-Boosted");
  }

  /** This page's address with its query, for coming back to it. */
  public String here() {
    String query = exchange.getQueryString();
    return query.isEmpty() ? path : path + "?" + query;
  }
}
