package org.suoma.agent.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.agent.events.AgentEvents;
import org.suoma.agent.http.AgentServer;
import org.suoma.agent.http.BearerToken;
import org.suoma.agent.http.ServicesOfTests;
import org.suoma.agent.http.StatusReport;
import org.suoma.agent.http.Wire;
import org.suoma.agent.outbox.SubmissionDesk;
import org.suoma.agent.sync.ContentStatus;
import org.suoma.content.order.WindowStanding;
import org.suoma.content.trust.ContentError;
import org.suoma.content.update.UpdateResult.Outcome;
import org.suoma.content.update.UpdateState.Step;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** The commands against a real API, whose content is as the test says. */
@Timeout(60)
class ContentMainTest {

  private static final Instant PUBLISHED = Instant.parse("2026-11-23T01:00:00Z");
  private static final Instant CHECKED = Instant.parse("2026-11-23T02:00:00Z");

  @TempDir private Path directory;
  private final StringWriter printed = new StringWriter();
  private final Queue<ContentStatus> statuses = new ArrayDeque<>();
  private ServicesOfTests services;
  private AgentServer server;

  @BeforeEach
  void start() throws Exception {
    AgentEvents events = new AgentEvents();
    services =
        new ServicesOfTests(directory, events)
            .status(
                () ->
                    new StatusReport(
                        List.of(),
                        nextStatus(),
                        SubmissionDesk.closed().status(),
                        WindowStanding.usual()));
    server =
        new AgentServer(
            0,
            BearerToken.inFile(directory.resolve("agent.token")),
            new Wire(),
            events,
            services.services(),
            EventLog.unkept(Program.AGENT));
    server.start();
    writeConfig(server.port());
  }

  @AfterEach
  void stop() {
    server.close();
    services.close();
  }

  @Test
  void tellWhatIsOnTheScreen() {
    statuses.add(status(Outcome.WAITING, null));

    assertThat(run("status")).isZero();

    assertThat(printed.toString()).contains("第 7 版", "已下载好，到规定的时段再上屏");
  }

  @Test
  void followAnUpdateToItsEnd() {
    ContentStatus before = new ContentStatus(6L, PUBLISHED, null, null, null, null, null);
    ContentStatus.Progress half =
        new ContentStatus.Progress(Step.FETCHING, 1, 2, 500_000, 1_000_000, 50_000L, 10L);
    statuses.addAll(List.of(before, before));
    statuses.add(new ContentStatus(6L, PUBLISHED, null, null, null, null, half));
    statuses.add(status(Outcome.ACTIVATED, null));

    assertThat(run("update")).isZero();

    assertThat(printed.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("50%", "500 KB / 1.0 MB", "还需 10 秒"),
            line -> assertThat(line).contains("第 7 版"),
            line -> assertThat(line).contains("已是最新"));
  }

  @Test
  void sayWhyAnUpdateFailed() {
    ContentStatus before = new ContentStatus(6L, PUBLISHED, null, null, null, null, null);
    statuses.addAll(List.of(before, before, status(null, ContentError.WEB_PAGE)));

    assertThat(run("update")).isEqualTo(1);

    assertThat(printed.toString()).contains("可能要先登录上网", "WEB_PAGE");
  }

  @Test
  void sayThatThereIsNothingToGoBackTo() {
    assertThat(run("rollback")).isEqualTo(1);

    assertThat(printed.toString()).contains("没有可以退回的上一版");
  }

  @Test
  void sayThatTheAgentDoesNotRun() throws Exception {
    server.close();

    assertThat(run("status")).isEqualTo(1);

    assertThat(printed.toString()).contains("连不上这台终端的代理").hasLineCount(1);
  }

  private int run(String command) {
    return ContentMain.commandLine()
        .setOut(new PrintWriter(printed, true))
        .execute("--config", directory.resolve("agent.toml").toString(), command);
  }

  /** The last one stays. */
  private ContentStatus nextStatus() {
    synchronized (statuses) {
      return statuses.size() > 1 ? statuses.remove() : statuses.element();
    }
  }

  private static ContentStatus status(@Nullable Outcome outcome, @Nullable ContentError error) {
    return new ContentStatus(
        7L, PUBLISHED, CHECKED, outcome, error, error == null ? null : "how", null);
  }

  private void writeConfig(int port) throws Exception {
    Files.writeString(
        directory.resolve("agent.toml"),
        """
        kiosk-name = "hall-1"
        [api]
        port = %d
        token-file = "%s"
        [content]
        store-dir = "/unused"
        source = "http://127.0.0.1/"
        trusted-root = "/unused"
        channel = "common"
        ring = "all"
        poll-seconds = 60
        [content.limits]
        daily-megabytes = 200
        activate-from = "22:00"
        activate-to = "06:00"
        """
            .formatted(port, directory.resolve("agent.token")));
  }
}
