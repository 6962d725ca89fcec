package org.suoma.app.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.event.EventLog;
import org.suoma.event.Program;
import org.suoma.watch.Heartbeat;

@Timeout(60)
class PagesWatchTest {

  private final AtomicInteger status = new AtomicInteger(200);
  @TempDir private Path folder;
  private HttpServer server;
  private PagesWatch watch;

  @BeforeEach
  void servePages() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/token/assets/measures.css",
        exchange -> {
          exchange.sendResponseHeaders(status.get(), -1);
          exchange.close();
        });
    server.start();
    watch =
        new PagesWatch(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/token/"),
            EventLog.unkept(Program.APP));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void passSilently() {
    for (int i = 0; i < PagesWatch.MOST_SILENT_TICKS; i++) {
      watch.tick();
    }
  }

  @Test
  void pagesThatAnswerAreFineForSecondsAndNotForEver() {
    passSilently();
    watch.look();
    assertThat(watch.tick()).isTrue();

    passSilently();
    assertThat(watch.tick()).isFalse();
    watch.look();
    assertThat(watch.tick()).isTrue();
  }

  @Test
  void pagesThatAreGoneOrFailAreNot() {
    passSilently();
    status.set(500);
    watch.look();
    assertThat(watch.tick()).isFalse();

    server.stop(0);
    watch.look();
    assertThat(watch.tick()).isFalse();
  }

  @Test
  void aWindowWhosePagesDoNotAnswerShowsNoSignOfLifeHoweverLivelyItIs() throws Exception {
    Path file = folder.resolve("heartbeat-app");
    Files.writeString(file, "0".repeat(19) + "\n");
    WindowLife life =
        new WindowLife(
            Heartbeat.begin(Map.of(Heartbeat.VARIABLE, file.toString())), watch, () -> {});

    life.alive();
    assertThat(file).content().endsWith("2\n");

    passSilently();
    life.alive();
    assertThat(file).content().endsWith("2\n");
  }
}
