package org.suoma.app.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.journey.Await;

/**
 * Asking an agent for a card that may not have heard yet, or has forgotten, that somebody waits.
 */
@Timeout(60)
class CardLineTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private Path directory;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch slow = new CountDownLatch(1);
  private final AtomicInteger requests = new AtomicInteger();
  private volatile boolean isAwaited;
  private HttpServer agent;
  private AgentLine line;
  private CardLine cards;

  @BeforeEach
  void start() throws IOException {
    agent = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    agent.setExecutor(threads);
    agent.createContext("/v1/card/request", this::request);
    agent.createContext("/v1/card/take", exchange -> answer(exchange, isAwaited ? 404 : 409));
    agent.start();
    Path token = Files.writeString(directory.resolve("token"), "token");
    line = new AgentLine(URI.create("http://127.0.0.1:" + agent.getAddress().getPort()), token);
    cards = new CardLine(line);
  }

  @AfterEach
  void stop() {
    line.close();
    agent.stop(0);
    threads.shutdownNow();
  }

  private void request(HttpExchange exchange) throws IOException {
    try {
      slow.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    requests.incrementAndGet();
    isAwaited = true;
    answer(exchange, 200);
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  @Test
  void anAgentThatIsBeingAskedIsNotAskedTwice() throws Exception {
    cards.requestCard();

    assertThat(cards.takeCard()).isEmpty();
    slow.countDown();
    Await.until("the request", PATIENCE, () -> isAwaited);

    assertThat(cards.takeCard()).isEmpty();
    CountDownLatch after = new CountDownLatch(1);
    line.later(after::countDown);
    after.await();
    assertThat(requests).as("a second one would let go of the card").hasValue(1);
  }

  @Test
  void anAgentThatHasForgottenIsAskedAnew() throws Exception {
    slow.countDown();
    cards.requestCard();
    Await.until("the request", PATIENCE, () -> isAwaited);
    isAwaited = false;

    Await.until(
        "another request", PATIENCE, () -> cards.takeCard().isEmpty() && requests.get() == 2);
    assertThat(isAwaited).isTrue();
  }
}
