package org.suoma.agent.calling;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.Methods;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.agent.county.CountyEnd;
import org.suoma.agent.county.IdentityFile;
import org.suoma.content.calling.CallAnswer;
import org.suoma.content.calling.StaffCall;
import org.suoma.county.calling.CallHandler;
import org.suoma.county.calling.OpenCalls;
import org.suoma.county.storage.Database;

/** The agent rings at a real county over a real line, and at somebody in the county's place. */
@Timeout(60)
class CountyBellTest {

  private final OpenCalls calls = new OpenCalls(() -> Instant.parse("2026-11-26T02:00:00Z"));
  @TempDir private Path folder;
  private volatile HttpHandler answering;
  private Database database;
  private IdentityFile kiosk;
  private final StaffCall call =
      new StaffCall(
          UUID.randomUUID(), "hall-1", "一楼", "place-hall", StaffCall.Language.BOTH, false);
  private Undertow server;

  @BeforeEach
  void start() throws Exception {
    database = Database.open(folder);
    CountyEnd end = new CountyEnd(database, Clock.systemUTC());
    kiosk = end.enrol("hall-1", folder);
    answering = end.door().admit(Methods.POST, StaffCall.MOST_BYTES, new CallHandler(calls));
    server =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setHandler(new BlockingHandler(exchange -> answering.handleRequest(exchange)))
            .build();
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
    database.close();
  }

  private Optional<CallAnswer.State> ring(StaffCall ringing, IdentityFile caller) throws Exception {
    int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    return new HttpCountyBell(CountyEnd.line(port, caller)).ring(ringing);
  }

  @Test
  void theCountyHearsACallAndSaysWhatBecomesOfIt() throws Exception {
    assertThat(ring(call, kiosk)).contains(CallAnswer.State.WAITING);
    assertThat(calls.at("place-hall")).singleElement().matches(open -> open.call().equals(call));
    calls.answer(call.id());
    assertThat(ring(call, kiosk)).contains(CallAnswer.State.COMING);
    assertThat(ring(call.withdraw(), kiosk)).contains(CallAnswer.State.GONE);
    assertThat(calls.all()).isEmpty();
  }

  @Test
  void whoeverIsNotTheCountyHasNotHeard() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    assertThat(ring(call, CountyEnd.stranger("hall-1", elsewhere))).isEmpty();
    for (String answer : List.of("<html>请登录</html>", "{\"state\":\"SOON\"}", "")) {
      answering = exchange -> exchange.getResponseSender().send(answer);
      assertThat(ring(call, kiosk)).as(answer).isEmpty();
    }
    answering = exchange -> exchange.setStatusCode(500);
    assertThat(ring(call, kiosk)).isEmpty();
    server.stop();
    int port = 9; // nobody answers there
    assertThat(new HttpCountyBell(CountyEnd.line(port, kiosk)).ring(call)).isEmpty();
  }
}
