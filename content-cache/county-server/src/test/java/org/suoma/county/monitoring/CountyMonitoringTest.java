package org.suoma.county.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.release.Ring;
import org.suoma.county.access.AccessServices;
import org.suoma.county.alarms.AlarmDesk;
import org.suoma.county.fleet.Fleet;
import org.suoma.county.fleet.FleetStores;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.cases.CaseStore;
import org.suoma.county.storage.cases.SubmissionStore;
import org.suoma.county.storage.content.ReleaseLine;
import org.suoma.county.storage.content.ReleaseLog;
import org.suoma.county.storage.kiosk.AlarmStore;
import org.suoma.county.storage.kiosk.RolloutStore;
import org.suoma.event.CountyKinds;

class CountyMonitoringTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-27T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private static final Pattern SAMPLE =
      Pattern.compile(
          "([a-z_]+)(\\{[a-z_]+=\"[A-Za-z0-9_/.+-]*\"(,[a-z_]+=\"[A-Za-z0-9_/.+-]*\")*})? [0-9.E+-]+");

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private Database database;
  private Fleet fleet;
  private CountyEvents events;
  private CountyMonitoring monitoring;

  @BeforeEach
  void start() throws IOException {
    database = Database.open(folder);
    AccessServices access =
        AccessServices.of(database, folder.resolve("access.key"), NOON, new SecureRandom());
    fleet = new Fleet(FleetStores.of(database), Workdays::unannounced, NOON);
    events = new CountyEvents(folder, Map.of("SUOMA_VERSION", "1.4.2"), NOON);
    monitoring =
        new CountyMonitoring(
            new CountyMonitoring.Subjects(
                database,
                fleet,
                new AlarmDesk(new AlarmStore(database), fleet, access.trail(), NOON),
                new ReleaseLog(database),
                RolloutStore.ofReleases(database),
                new SubmissionStore(database),
                new CaseStore(database, NOON.getZone())),
            events,
            NOON,
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    monitoring.start();
  }

  @AfterEach
  void stop() {
    monitoring.close();
    events.close();
    database.close();
  }

  private HttpResponse<String> get(int port, String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
        BodyHandlers.ofString());
  }

  private String metrics() throws Exception {
    HttpResponse<String> answer = get(monitoring.listening().getPort(), "/metrics");
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("text/plain; version=0.0.4; charset=utf-8");
    return answer.body();
  }

  @Test
  void numbersAreInPrometheusFormatAndDocumented() throws Exception {
    new ReleaseLog(database)
        .add(
            new ReleaseLine(
                "common", Ring.ALL, 7, NOON.instant().minusSeconds(90), 1, 3, 9, 1, 0, 0));
    fleet.take("{\"kiosk\":\"hall-1\",\"content\":{\"sequence\":7}}".getBytes(UTF_8));
    events.log().tell(CountyKinds.SCAN_BLOCKS.of(3));

    String text = metrics();
    assertThat(text.lines().filter(line -> !line.startsWith("# ")))
        .allSatisfy(line -> assertThat(line).matches(SAMPLE));
    assertThat(text)
        .contains(
            "suoma_kiosks{state=\"WELL\"} 1.0\n",
            "suoma_kiosks{state=\"SILENT\"} 0.0\n",
            "suoma_release 7.0\n",
            "suoma_release_age_seconds 90.0\n",
            "suoma_submissions 0.0\n",
            "suoma_database_answering 1.0\n",
            "suoma_events_total{id=\"C118\",program=\"county\",severity=\"WARNING\"} 1.0\n");
    Set<String> documented =
        Pattern.compile("`(suoma_[a-z_]+)")
            .matcher(Files.readString(Path.of("../../docs/metrics.md")))
            .results()
            .map(name -> name.group(1))
            .collect(Collectors.toSet());
    assertThat(
            text.lines()
                .filter(line -> line.startsWith("# TYPE "))
                .map(line -> line.replaceFirst("# TYPE ([a-z_]+) .*", "$1")))
        .isSubsetOf(documented);
  }

  @Test
  void requestsAreCountedByWhatTheirAddressIsForAndNeverByAddress() throws Exception {
    Undertow server =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setHandler(monitoring.around(exchange -> exchange.setStatusCode(404)))
            .build();
    server.start();
    try {
      int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
      assertThat(get(port, "/console/cases/34052419800101001X").statusCode()).isEqualTo(404);
      assertThat(get(port, "/consolation?q=11010519491231002X").statusCode()).isEqualTo(404);
      assertThat(get(port, "/healthz").statusCode()).isEqualTo(200);
      String text = metrics();
      for (int i = 0; i < 100 && !text.contains("route=\"/healthz\""); i++) {
        TimeUnit.MILLISECONDS.sleep(20); // an answer is counted when it has gone
        text = metrics();
      }
      assertThat(text)
          .contains(
              "suoma_http_requests_total{route=\"/console\",status=\"4xx\"} 1.0\n",
              "suoma_http_requests_total{route=\"other\",status=\"4xx\"} 1.0\n",
              "suoma_http_requests_total{route=\"/healthz\",status=\"2xx\"} 1.0\n",
              "suoma_http_request_duration_seconds_count{route=\"/console\"} 1\n")
          .doesNotContain("34052419800101001X", "11010519491231002X");
    } finally {
      server.stop();
    }
  }

  @Test
  void aDatabaseThatIsGoneIsToldAndTurnsHealthRed() throws Exception {
    int port = monitoring.listening().getPort();
    assertThat(get(port, "/healthz").body()).isEqualTo("{\"state\":\"WELL\"}");

    database.close();
    monitoring.look();

    assertThat(get(port, "/healthz").statusCode()).isEqualTo(503);
    assertThat(Files.readString(folder.resolve("log/county.jsonl")))
        .contains(
            "\"id\":\"C132\",\"severity\":\"FAULT\",\"program\":\"county\",\"version\":\"1.4.2\"");
  }

  @Test
  void whatIsPublishedIsToldWhoeverDidIt() throws Exception {
    monitoring.look();
    new ReleaseLog(database)
        .add(new ReleaseLine("common", Ring.ALL, 8, NOON.instant(), 1, 3, 9, 1, 0, 0));
    monitoring.look();
    monitoring.look();

    assertThat(Files.readAllLines(folder.resolve("log/county.jsonl")))
        .filteredOn(line -> line.contains("\"C120\""))
        .singleElement()
        .asString()
        .contains("{\"number\":\"8\"}");
  }
}
