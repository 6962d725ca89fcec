package org.suoma.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks the running window where things are on the screen; see {@link WatchedKiosk}. */
public final class Probe {

  /** A program that is held still takes a question and does not answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Duration OPENING = Duration.ofSeconds(60);

  private final RunningSystem system;
  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();

  public Probe(RunningSystem system) {
    this.system = system;
  }

  /**
   * What is on the screen for a CSS selector; its first visible match.
   *
   * @param what a selector for the kiosk's pages; after {@code site|} for another organ's site,
   *     after {@code keys|} for the keyboard below it, after {@code node|} for what lies around
   *     them
   */
  public Sight look(String what) throws IOException, InterruptedException {
    int bar = what.indexOf('|');
    String where = bar < 0 ? "css" : what.substring(0, bar);
    String css = URLEncoder.encode(what.substring(bar + 1), StandardCharsets.UTF_8);
    JsonNode seen = ask("where?" + where + "=" + css);
    return new Sight(
        seen.path("found").asBoolean(),
        seen.path("x").asInt(),
        seen.path("y").asInt(),
        seen.path("text").asText());
  }

  /** All words on the screen. */
  public String words() throws IOException, InterruptedException {
    return ask("where?css=body").path("text").asText();
  }

  /** What a script says in the kiosk's page, which may also change that page. */
  public String answer(String script) throws IOException, InterruptedException {
    String words = URLEncoder.encode(script, StandardCharsets.UTF_8);
    return ask("where?script=" + words).path("text").asText();
  }

  /** Opens one of the kiosk's pages, and waits until its heading shows. */
  void open(String page) throws Exception {
    String address = system.fact("app", "pages") + page;
    // It may be the page that is open already, which is not the one to wait for.
    String unused = answer("window.isLeft = true; location.href = '" + address + "'; 0");
    Await.until(
        "the page " + page,
        OPENING,
        () ->
            answer("String(window.isLeft) + document.readyState + location.href")
                    .equals("undefinedcomplete" + address)
                && look("h1").found());
  }

  /** Has the page run a script, and does not wait for it. */
  public void run(String script) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(system.fact("app", "probe") + "run"))
            .POST(BodyPublishers.ofString(script))
            .build();
    int status = http.send(request, BodyHandlers.discarding()).statusCode();
    if (status != 204) {
      throw new IOException("the window's eye answered " + status);
    }
  }

  private JsonNode ask(String path) throws IOException, InterruptedException {
    URI address = URI.create(system.fact("app", "probe") + path);
    return json.readTree(
        http.send(
                HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString())
            .body());
  }

  /**
   * Something on the screen.
   *
   * @param found whether it is there and can be touched
   * @param x its middle, in pixels of the screen
   * @param y its middle, in pixels of the screen
   * @param text its words
   */
  public record Sight(boolean found, int x, int y, String text) {}
}
