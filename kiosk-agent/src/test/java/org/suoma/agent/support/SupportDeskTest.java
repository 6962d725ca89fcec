package org.suoma.agent.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.agent.county.CountyEnd;
import org.suoma.agent.county.CountyLine;
import org.suoma.agent.county.IdentityFile;
import org.suoma.agent.support.SupportStanding.State;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

@Timeout(60)
class SupportDeskTest {

  private static final Instant NOON = Instant.parse("2026-11-27T04:00:00Z");

  @TempDir private Path folder;
  private final List<byte[]> taken = new ArrayList<>();
  private final AtomicInteger answers = new AtomicInteger(204);
  private final Semaphore open = new Semaphore(1);
  private final Semaphore arrived = new Semaphore(0);
  private Instant now = NOON;
  private int made;
  private Undertow county;
  private CountyLine line;

  @BeforeEach
  void start() throws IOException {
    county =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setHandler(new BlockingHandler(this::take))
            .build();
    county.start();
    int port = ((InetSocketAddress) county.getListenerInfo().get(0).getAddress()).getPort();
    IdentityFile identity = CountyEnd.stranger("hall-1", folder);
    line = CountyEnd.line(port, identity);
  }

  @AfterEach
  void stop() {
    county.stop();
  }

  private void take(HttpServerExchange exchange) throws Exception {
    assertThat(exchange.getRequestPath()).isEqualTo("/kiosks/support");
    byte[] body = exchange.getInputStream().readAllBytes();
    arrived.release();
    open.acquire();
    open.release();
    answer(exchange, body);
  }

  private synchronized void answer(HttpServerExchange exchange, byte[] body) {
    exchange.setStatusCode(answers.get());
    if (answers.get() == 204) {
      taken.add(body);
    }
  }

  private synchronized List<byte[]> taken() {
    return List.copyOf(taken);
  }

  private SupportDesk desk(Optional<CountyLine> to) {
    InstantSource clock = () -> now;
    SupportFile file =
        new SupportFile(
            Map.of("report.json", () -> ("the " + ++made + ".").getBytes(UTF_8)),
            folder.resolve("log"));
    return new SupportDesk(
        file, folder.resolve("support.zip"), to, clock, clock, EventLog.unkept(Program.AGENT));
  }

  @Test
  void whatSomebodyAskedForReachesTheCountyOnce() throws Exception {
    SupportDesk desk = desk(Optional.of(line));
    assertThat(desk.standing()).isEqualTo(SupportStanding.NONE);
    desk.step();
    assertThat(taken()).isEmpty();

    assertThat(desk.ask()).isEqualTo(new SupportStanding(State.WAITING, NOON, null));
    desk.step();
    desk.step();

    assertThat(desk.standing()).isEqualTo(new SupportStanding(State.SENT, NOON, null));
    assertThat(taken()).hasSize(1);
    assertThat(SupportFileTest.read(taken().get(0))).containsEntry("report.json", "the 1.");
    assertThat(folder.resolve("support.zip")).doesNotExist();
  }

  @Test
  void whoAsksWhileOneIsOnItsWayDoesNotWaitAndTheNewerGoesNext() throws Exception {
    SupportDesk desk = desk(Optional.of(line));
    desk.ask();
    open.acquire();
    Thread slow = new Thread(desk::step);
    slow.start();
    arrived.acquire();

    assertThat(desk.ask().state()).isEqualTo(State.WAITING);
    open.release();
    slow.join();
    assertThat(desk.standing().state()).as("the newer one").isEqualTo(State.WAITING);
    desk.step();

    assertThat(desk.standing().state()).isEqualTo(State.SENT);
    assertThat(taken()).hasSize(2);
    assertThat(SupportFileTest.read(taken().get(1))).containsEntry("report.json", "the 2.");
  }

  @Test
  void waitsForTheLineThroughARestartAndTheNewestGoes() throws Exception {
    answers.set(503);
    SupportDesk before = desk(Optional.of(line));
    before.ask();
    before.step();
    before.ask();
    before.step();
    assertThat(before.standing().state()).isEqualTo(State.WAITING);

    SupportDesk after = desk(Optional.of(line));
    assertThat(after.standing().state()).as("from the disk").isEqualTo(State.WAITING);
    after.step();
    answers.set(204);
    after.step();
    assertThat(taken()).as("not at once again").isEmpty();
    now = now.plus(Duration.ofSeconds(16));
    after.step();

    assertThat(after.standing().state()).isEqualTo(State.SENT);
    assertThat(SupportFileTest.read(taken().get(0))).containsEntry("report.json", "the 2.");
  }

  @Test
  void aCountyThatDoesNotKnowTheKioskYetIsAskedAgainAndOneThatRefusesIsNot() throws Exception {
    SupportDesk desk = desk(Optional.of(line));
    answers.set(403);
    assertThat(desk.askAndSend().state()).isEqualTo(State.WAITING);
    answers.set(404);
    now = now.plus(Duration.ofSeconds(16));
    desk.step();

    assertThat(desk.standing()).isEqualTo(new SupportStanding(State.REFUSED, now, "HTTP_404"));
    assertThat(folder.resolve("support.zip")).doesNotExist();
    answers.set(204);
    assertThat(desk.askAndSend().state()).as("another one").isEqualTo(State.SENT);
  }

  @Test
  void aDiskThatTakesNothingIsTold() throws Exception {
    Files.createDirectories(folder.resolve("support.zip").resolve("in-the-way"));
    SupportDesk desk = desk(Optional.empty());

    assertThat(desk.ask().state()).isEqualTo(State.NOT_KEPT);
    desk.step();
    assertThat(desk.standing().state()).isEqualTo(State.NOT_KEPT);
  }
}
