package org.suoma.agent.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.agent.county.CountyEnd;
import org.suoma.agent.outbox.SubmissionDesk;
import org.suoma.content.release.Ring;
import org.suoma.content.report.KioskSoftware;
import org.suoma.content.report.KioskVitals;
import org.suoma.content.rollout.KioskTraits;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

@Timeout(60)
class CountyReporterTest {

  @TempDir private Path folder;

  /** The county fails once, then takes what it is told. */
  @Test
  void onlyAReportThatTheCountyHasTakenCountsAsTold() throws Exception {
    BlockingQueue<Integer> answers = new LinkedBlockingQueue<>(List.of(500, 204));
    BlockingQueue<String> bodies = new LinkedBlockingQueue<>();
    BlockingQueue<Integer> given = new LinkedBlockingQueue<>();
    HttpServer county =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    county.createContext(
        "/kiosks/report",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          Integer answer = answers.poll();
          int status = answer == null ? 204 : answer;
          given.add(status);
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    county.start();
    ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    BlockingQueue<Integer> toldAfter = new LinkedBlockingQueue<>();
    try {
      new CountyReporter(
              CountyEnd.line(county.getAddress().getPort(), CountyEnd.stranger("hall-1", folder)),
              new CountyReporter.Reports() {
                @Override
                public CountyReport next() {
                  return new CountyReport(
                      "hall-1",
                      Instant.parse("2026-11-26T04:00:00Z"),
                      ContentStatus.unknown(),
                      List.of(),
                      Map.of(),
                      SubmissionDesk.closed().status(),
                      List.of(),
                      List.of(),
                      KioskTraits.of("hall-1", Ring.ALL),
                      new KioskVitals("0.2", 4L, 100L, 60L, null, 2L),
                      new KioskSoftware(
                          "1.1.0", "1.0.0", true, null, "ON_TRIAL", null, null, null, null),
                      List.of(),
                      List.of());
                }

                @Override
                public void taken(CountyReport report) {
                  toldAfter.add(given.size());
                }
              },
              JsonMapper.builder().addModule(new JavaTimeModule()).build(),
              EventLog.unkept(Program.AGENT))
          .start(scheduler, Duration.ofMillis(10));

      assertThat(toldAfter.poll(30, TimeUnit.SECONDS)).isEqualTo(2);
      assertThat(bodies.peek())
          .contains(
              "\"traits\":{\"name\":\"hall-1\",\"ring\":\"all\",\"area\":\"\",\"tags\":[]}",
              "\"vitals\":{\"version\":\"0.2\",\"diskFreeBytes\":4,\"diskBytes\":100,"
                  + "\"uptimeSeconds\":60,\"windowSilentSeconds\":2}",
              "\"software\":{\"version\":\"1.1.0\",\"before\":\"1.0.0\",\"trial\":true,\"outcome\":\"ON_TRIAL\"}");
    } finally {
      scheduler.shutdownNow();
      county.stop(0);
    }
  }
}
