package org.suoma.agent.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.suoma.agent.events.AgentEvents;
import org.suoma.content.release.ReleaseFile;
import org.suoma.content.release.Ring;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.MetadataFolder;
import org.suoma.content.store.PublishedTree;
import org.suoma.content.store.ReleasePublisher;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.OnlineKeys;
import org.suoma.content.trust.RootPlan;
import org.suoma.content.trust.SigningKey;
import org.suoma.content.trust.TufClient;
import org.suoma.content.update.HttpTree;
import org.suoma.content.update.Patience;
import org.suoma.content.update.ReleaseUpdate;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/**
 * Whatever a server, a proxy or a network's log-in page answers: it is refused by name, reported
 * and tried again, and the release on the screen stays until the right one can be had.
 */
@Timeout(60)
class HostileServerTest {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final Patience LITTLE = new Patience(Duration.ofMillis(300), 1_000);
  private static final String PACKS = "packs/";
  private static final String TIMESTAMP = "metadata/timestamp.json";
  private static final int ENDLESS = 400 << 20;

  @TempDir private Path directory;
  private final OnlineKeys keys = OnlineKeys.generate();
  private final SigningKey holder = SigningKey.generate();
  private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private HttpServer server;
  private ContentStore store;
  private ContentSync sync;
  private volatile Fault fault = Fault.none();

  /** What the server does wrong with files whose paths begin in some way. */
  private record Fault(String where, Answer answer) {
    static Fault none() {
      return new Fault("nowhere", (exchange, file) -> {});
    }
  }

  /** Answers in the server's stead. */
  @FunctionalInterface
  private interface Answer {
    void to(HttpExchange exchange, byte[] file) throws IOException;
  }

  @BeforeEach
  void aKioskThatShowsTheFirstRelease() throws Exception {
    byte[] root =
        RootPlan.first(List.of(holder), 1, keys, CLOCK.instant().plus(Duration.ofDays(9)))
            .write(1, List.of(holder));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(workers);
    server.start();
    store = ContentStore.openForWriting(directory.resolve("store"), new DiskFiles());
    MetadataFolder trusted = new MetadataFolder(directory.resolve("metadata"), new DiskFiles());
    TufClient.init(root, trusted);
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    ReleaseUpdate update =
        new ReleaseUpdate(
            new HttpTree(HttpClient.newHttpClient(), address, LITTLE),
            trusted,
            CLOCK,
            store,
            (generation, before) -> {});
    sync =
        new ContentSync(
            update::run,
            store,
            new ContentSync.Target("common", () -> Ring.ALL, Duration.ofMillis(20)),
            new AgentEvents(),
            new ContentSync.Scheduling(scheduler, CLOCK, new Random(1)),
            EventLog.unkept(Program.AGENT));
    publish("一");
    sync.start();
    awaitRelease(1);
  }

  @AfterEach
  void stop() {
    scheduler.shutdownNow();
    server.stop(0);
    workers.shutdownNow();
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(
            "a corrupted piece",
            new Fault(PACKS, (exchange, file) -> send(exchange, 200, flipped(file))),
            ContentError.DIGEST_MISMATCH),
        Arguments.of(
            "a missing pack",
            new Fault(PACKS, (exchange, file) -> send(exchange, 404, new byte[0])),
            ContentError.NOT_FOUND),
        Arguments.of(
            "a pack that ends too early",
            new Fault(PACKS, (exchange, file) -> send(exchange, 200, new byte[0])),
            ContentError.TRUNCATED),
        Arguments.of(
            "a wrong manifest",
            new Fault("manifests/", (exchange, file) -> send(exchange, 200, "{}".getBytes(UTF_8))),
            ContentError.MALFORMED),
        Arguments.of(
            "a web page that says it is one",
            new Fault("", HostileServerTest::webPage),
            ContentError.WEB_PAGE),
        Arguments.of(
            "a web page that does not say so",
            new Fault(
                TIMESTAMP, (exchange, file) -> send(exchange, 200, "<html>请登录".getBytes(UTF_8))),
            ContentError.MALFORMED),
        Arguments.of(
            "an endless body",
            new Fault(TIMESTAMP, HostileServerTest::endless),
            ContentError.TOO_LARGE),
        Arguments.of(
            "a body that never comes",
            new Fault(PACKS, HostileServerTest::silence),
            ContentError.TOO_SLOW),
        Arguments.of(
            "a redirect to another host",
            new Fault("", HostileServerTest::redirect),
            ContentError.REDIRECTED),
        Arguments.of(
            "an error of the server",
            new Fault(TIMESTAMP, (exchange, file) -> send(exchange, 503, new byte[0])),
            ContentError.SOURCE_UNREACHABLE));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("faults")
  void isRefusedByNameReportedAndTriedAgain(String what, Fault wrong, ContentError error)
      throws Exception {
    fault = wrong;
    publish("二");

    awaitError(error);
    assertThat(shown()).as(what).isEqualTo("一");
    fault = Fault.none();

    awaitRelease(2);
    assertThat(shown()).isEqualTo("二");
    while (sync.status().error() != null) {
      Thread.onSpinWait();
    }
  }

  private void awaitError(ContentError error) {
    while (sync.status().error() != error) {
      Thread.onSpinWait();
    }
  }

  private void awaitRelease(long sequence) {
    while (!Long.valueOf(sequence).equals(sync.status().sequence())) {
      Thread.onSpinWait();
    }
  }

  private String shown() throws IOException {
    return new String(store.active().orElseThrow().read("county.json").orElseThrow(), UTF_8);
  }

  private void publish(String name) throws IOException {
    Path folder = directory.resolve("public");
    new ReleasePublisher(new PublishedTree(folder, new DiskFiles()), keys, CLOCK)
        .publish("common", Ring.ALL, List.of(ReleaseFile.of("county.json", name.getBytes(UTF_8))));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(1);
    Path file = directory.resolve("public").resolve(path);
    Fault now = fault;
    try (exchange) {
      if (path.startsWith(now.where)) {
        now.answer.to(exchange, Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
      } else if (Files.exists(file)) {
        send(exchange, 200, Files.readAllBytes(file));
      } else {
        send(exchange, 404, new byte[0]);
      }
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static void webPage(HttpExchange exchange, byte[] file) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    send(exchange, 200, "<html>请先登录上网</html>".getBytes(UTF_8));
  }

  private static void redirect(HttpExchange exchange, byte[] file) throws IOException {
    exchange.getResponseHeaders().set("Location", "http://portal.example/login");
    send(exchange, 302, new byte[0]);
  }

  /** More than the kiosk may take; it hangs up long before the end. */
  private static void endless(HttpExchange exchange, byte[] file) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      byte[] zeros = new byte[64 << 10];
      for (int sent = 0; sent < ENDLESS; sent += zeros.length) {
        out.write(zeros);
      }
    }
  }

  private static void silence(HttpExchange exchange, byte[] file) throws IOException {
    exchange.sendResponseHeaders(200, file.length);
    exchange.getResponseBody().flush();
    try {
      new CountDownLatch(1).await(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] flipped(byte[] file) {
    byte[] changed = file.clone();
    if (changed.length > 0) {
      changed[changed.length - 1] ^= 1;
    }
    return changed;
  }
}
