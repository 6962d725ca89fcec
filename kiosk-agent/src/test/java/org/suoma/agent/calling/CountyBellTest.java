package org.suoma.agent.calling;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.BlockingHandler;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.suoma.content.calling.CallAnswer;
import org.suoma.content.calling.StaffCall;
import org.suoma.county.calling.CallHandler;
import org.suoma.county.calling.OpenCalls;
import org.suoma.county.fleet.KioskTokens;
import org.suoma.county.fleet.KiosksOnly;

/** The agent rings at a real county over a real line, and at somebody in the county's place. */
@Timeout(60)
class CountyBellTest {

  private static final String TOKEN = "a-token-of-the-county";

  private final OpenCalls calls = new OpenCalls(() -> Instant.parse("2026-11-26T02:00:00Z"));
  private final HttpHandler county =
      new KiosksOnly(new KioskTokens(List.of(TOKEN)), new CallHandler(calls));
  private volatile HttpHandler answering = county;
  private final StaffCall call =
      new StaffCall(
          UUID.randomUUID(), "hall-1", "一楼", "place-hall", StaffCall.Language.BOTH, false);
  private Undertow server;

  @BeforeEach
  void start() {
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
  }

  private Optional<CallAnswer.State> ring(StaffCall ringing, String token) throws Exception {
    int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    URI address = URI.create("http://127.0.0.1:" + port + "/api/calls");
    return new HttpCountyBell(HttpClient.newHttpClient(), address, token).ring(ringing);
  }

  @Test
  void theCountyHearsACallAndSaysWhatBecomesOfIt() throws Exception {
    assertThat(ring(call, TOKEN)).contains(CallAnswer.State.WAITING);
    assertThat(calls.at("place-hall")).singleElement().matches(open -> open.call().equals(call));
    calls.answer(call.id());
    assertThat(ring(call, TOKEN)).contains(CallAnswer.State.COMING);
    assertThat(ring(call.withdraw(), TOKEN)).contains(CallAnswer.State.GONE);
    assertThat(calls.all()).isEmpty();
  }

  @Test
  void whoeverIsNotTheCountyHasNotHeard() throws Exception {
    assertThat(ring(call, "wrong")).isEmpty();
    for (String answer : List.of("<html>请登录</html>", "{\"state\":\"SOON\"}", "")) {
      answering = exchange -> exchange.getResponseSender().send(answer);
      assertThat(ring(call, TOKEN)).as(answer).isEmpty();
    }
    answering = exchange -> exchange.setStatusCode(500);
    assertThat(ring(call, TOKEN)).isEmpty();
    server.stop();
    int port = 9; // nobody answers there
    assertThat(
            new HttpCountyBell(
                    HttpClient.newHttpClient(), URI.create("http://127.0.0.1:" + port + "/"), TOKEN)
                .ring(call))
        .isEmpty();
  }
}
