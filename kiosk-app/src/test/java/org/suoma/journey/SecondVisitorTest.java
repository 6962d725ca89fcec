package org.suoma.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the first visitor has typed, scanned, laid down and printed is nowhere when the second one
 * comes, whatever ended the visit: not on any page, on the disk, in a log or a database, in the
 * memory of a program, or on its way to the paper; and what programs tell of what went wrong
 * meanwhile, and monitoring systems of the rest, holds nothing of it either.
 */
@Tag("running-system")
@Timeout(180)
class SecondVisitorTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** On the emulated reader's card. */
  private static final List<String> CARD = List.of("示例人", "11010519491231002X");

  /** Every page that shows something of a visit. */
  private static final List<String> PAGES =
      List.of(
          "",
          "home",
          "search",
          "form?form=opinion",
          "form?form=disclosure",
          "form?form=disclosure&q=name",
          "form-review?form=disclosure",
          "printed",
          "handoff?id=guide-marriage");

  private final RunningSystem system = RunningSystem.ofLauncher();
  private final List<String> written = new ArrayList<>(CARD);

  /** Counted in memory, and told of only if five visits of a day search for the same. */
  private final List<String> searched = new ArrayList<>();

  @TempDir private Path dumps;

  @Test
  void findsNothingOfTheFirstHoweverThatVisitEnded() throws Exception {
    Await.until("the pages", PATIENCE, () -> system.page("home").contains("我要办"));
    awaitPrinter();

    String waiting = visit("qzxwvkpa");
    system.post("finish", "");
    look();
    awaitDropped(waiting);

    waiting = visit("qzxwvkpb");
    system.post("finish", "by=time");
    look();
    awaitDropped(waiting);

    visit("qzxwvkpc");
    system.doAtBench("printer/unplug");
    awaitEvent("A202");
    long app = system.pid("app");
    system.kill("app");
    Await.until("another app", PATIENCE, () -> system.pid("app") != app);
    Await.until("its pages", PATIENCE, () -> system.page("home").contains("我要办"));
    look();
    awaitEvent("G101");
    system.doAtBench("printer/plug");

    system.post("finish", "");
    assertThat(traces()).isEmpty();
    assertThatNothingIsTold();
  }

  private void awaitEvent(String id) throws Exception {
    Await.until(
        "the event " + id,
        PATIENCE,
        () -> system.agent("v1/events/recent").toString().contains("\"" + id + "\""));
  }

  /** Files of events lie below the data's folder and were looked through with the rest. */
  private void assertThatNothingIsTold() throws Exception {
    Path log = Path.of(system.data()).resolve("log");
    assertThat(log.resolve("agent.jsonl")).content().contains("\"A202\"");
    assertThat(log.resolve("app.jsonl")).content().contains("\"G101\"");
    assertThat(Path.of(system.data()).resolve("county/log/county.jsonl")).isNotEmptyFile();
    // Tests before may have told of such an event, which an agent started since has not counted.
    Await.until(
        "the end of the app to be counted",
        PATIENCE,
        () -> system.agentText("v1/metrics").contains("suoma_events_total{id=\"G101\""));
    String told =
        system.agent("v1/events/recent")
            + system.agent("v1/health").toString()
            + system.agentText("v1/metrics")
            + whatThePanelTells()
            + system.county("metrics");
    assertThat(told).contains("suoma_events_total{id=\"G101\"", "suoma_http_requests_total");
    assertThat(written).noneMatch(told::contains);
    assertThat(searched).noneMatch(told::contains);
  }

  /** It goes to the county in the file for support, with what else is looked at here. */
  private String whatThePanelTells() throws Exception {
    String ticket =
        system
            .tellAgent("v1/care/open", "{\"number\":\"12\",\"pin\":\"482913\"}")
            .path("ticket")
            .asText();
    String asked = "{\"ticket\":\"" + ticket + "\"";
    JsonNode report = system.tellAgent("v1/care/report", asked + "}");
    JsonNode unused = system.tellAgent("v1/care/lock", asked + ",\"left\":false}");
    assertThat(report.path("vitals").isObject()).isTrue();
    return report.toString();
  }

  /** Uses everything; the id of a print job that waits for another. */
  private String visit(String canary) throws Exception {
    written.add(canary);
    String word = new StringBuilder(canary).reverse().toString();
    searched.add(word);
    system.page("search?q=" + word);
    system.page("candidates?letters=" + canary);
    answer("opinion", "text", canary);
    assertThat(system.page("form?form=opinion&q=text")).contains(canary);
    for (String[] answer :
        new String[][] {
          {"request", canary},
          {"organ", "civil-affairs"},
          {"agree", "yes"},
          {"who", "citizen"},
          {"hand", "myself"},
          {"agree-id", "yes"}
        }) {
      answer("disclosure", answer[0], answer[1]);
    }
    layDownTheCard();
    scan(canary);
    startPrinting(UUID.randomUUID().toString());
    String behind = UUID.randomUUID().toString();
    startPrinting(behind);
    return behind;
  }

  private void answer(String form, String question, String value) throws Exception {
    system.post(
        "form", "form=%s&q=%s&value=%s".formatted(form, question, URLEncoder.encode(value, UTF_8)));
  }

  private void layDownTheCard() throws Exception {
    assertThat(system.page("form?form=disclosure&q=card")).contains("card-field");
    system.doAtBench("card/lay");
    Await.until(
        "the card to be read",
        PATIENCE,
        () -> system.page("card?form=disclosure&q=card").contains("data-question=\"phone\""));
    system.doAtBench("card/lift");
    assertThat(system.page("form?form=disclosure&q=name")).contains(CARD.get(0));
  }

  private void scan(String canary) throws Exception {
    system.page("handoff?id=guide-marriage");
    system.page("handoff-scan?id=guide-marriage");
    Await.until(
        "the code to be seen",
        PATIENCE,
        () -> {
          system.scan(canary);
          return !system.page("handoff-scan?id=guide-marriage").isEmpty();
        });
  }

  private void startPrinting(String job) throws Exception {
    system.post("print", "id=policy-elder-allowance&job=" + job + "&extent=full");
  }

  private void look() throws Exception {
    for (String page : PAGES) {
      String seen = system.page(page);
      assertThat(written).as(page).noneMatch(seen::contains);
      assertThat(searched).as(page).noneMatch(seen::contains);
    }
  }

  /** It must not come out in front of somebody else. */
  private void awaitDropped(String job) throws Exception {
    Await.until(
        "the paper that waited to be dropped",
        PATIENCE,
        () -> system.agent("v1/print/" + job).path("state").asText().equals("NOT_PRINTED"));
    awaitPrinter();
  }

  private void awaitPrinter() throws Exception {
    Await.until(
        "a printer at rest",
        PATIENCE,
        () -> system.agent("v1/status").at("/devices/0/status/state").asText().equals("ONLINE"));
  }

  private List<String> traces() throws Exception {
    Traces traces = new Traces(written);
    List<String> found = new ArrayList<>(traces.below(Path.of(system.data())));
    found.addAll(new Traces(searched).below(Path.of(system.data())));
    for (String program : List.of("app", "agent")) {
      found.addAll(traces.inHeap(system.pid(program), dumps));
    }
    return found;
  }
}
