package org.suoma.agent;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.server.handlers.PathHandler;
import io.undertow.util.Methods;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.agent.county.CountyEnd;
import org.suoma.agent.county.CountyLine;
import org.suoma.agent.county.IdentityFile;
import org.suoma.agent.events.AgentEvents;
import org.suoma.agent.http.AgentServer;
import org.suoma.agent.http.BearerToken;
import org.suoma.agent.http.ServicesOfTests;
import org.suoma.agent.http.StatusReport;
import org.suoma.agent.http.Wire;
import org.suoma.agent.orders.NewsLoop;
import org.suoma.agent.orders.OrderTaker;
import org.suoma.agent.orders.SettingsFile;
import org.suoma.agent.outbox.BackOff;
import org.suoma.agent.outbox.SubmissionDesk;
import org.suoma.agent.support.SupportDesk;
import org.suoma.agent.support.SupportFile;
import org.suoma.agent.sync.ContentStatus;
import org.suoma.agent.window.WindowDesk;
import org.suoma.agent.window.WindowLoop;
import org.suoma.content.message.VerifyingKey;
import org.suoma.content.order.Closure;
import org.suoma.content.order.Errand;
import org.suoma.content.order.KioskCommand;
import org.suoma.content.order.KioskSettings;
import org.suoma.content.order.OrderKeys;
import org.suoma.content.order.OrderResult;
import org.suoma.content.release.Ring;
import org.suoma.content.report.SupportLimits;
import org.suoma.content.trust.SigningKey;
import org.suoma.county.access.Account;
import org.suoma.county.access.Remit;
import org.suoma.county.access.Role;
import org.suoma.county.access.Staff;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.orders.NewsDesk;
import org.suoma.county.orders.NewsHandler;
import org.suoma.county.orders.OrderDesk;
import org.suoma.county.orders.OrderResultHandler;
import org.suoma.county.orders.PictureDesk;
import org.suoma.county.orders.PictureHandler;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.content.ReleaseLog;
import org.suoma.county.storage.kiosk.KioskFileStore;
import org.suoma.county.storage.kiosk.OrderStore;
import org.suoma.county.storage.staff.TrailStore;
import org.suoma.county.support.SupportHandler;
import org.suoma.county.support.SupportShelf;
import org.suoma.device.PrintOutcome;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** What the county tells a kiosk reaches its window by the agent's API, and comes back. */
@Timeout(60)
class WindowOrdersTest {

  private static final byte[] PNG = "\u0089PNG\r\n\u001a\nhome".getBytes(ISO_8859_1);
  private static final Staff OPERATOR =
      Staff.of(
          new Account(
              "li",
              "李工",
              "",
              Set.of(Role.OPERATOR),
              Remit.WHOLE,
              new Account.Standing(false, false, false, null),
              Instant.parse("2026-11-26T04:00:00Z")));

  @TempDir private Path folder;
  private final SigningKey key = SigningKey.generate();
  private final HttpClient client = HttpClient.newHttpClient();
  private final AgentEvents events = new AgentEvents();
  private ScheduledExecutorService tasks;
  private Database database;
  private OrderDesk orders;
  private PictureDesk pictures;
  private SupportShelf support;
  private NewsDesk news;
  private Undertow county;
  private ServicesOfTests services;
  private BearerToken token;
  private AgentServer agent;

  @BeforeEach
  void start() throws IOException {
    tasks = Executors.newScheduledThreadPool(3);
    database = Database.open(folder.resolve("county"));
    StaffTrail trail = new StaffTrail(new TrailStore(database), Clock.systemUTC());
    OrderStore store = new OrderStore(database);
    orders = new OrderDesk(store, new ReleaseLog(database), key, trail, Clock.systemUTC());
    support =
        new SupportShelf(
            new KioskFileStore(database, KioskFileStore.Kind.SUPPORT), trail, Clock.systemUTC());
    pictures =
        new PictureDesk(
            new KioskFileStore(database, KioskFileStore.Kind.PICTURE),
            store,
            trail,
            Clock.systemUTC());
    news = new NewsDesk(orders, Clock.systemUTC(), new Random(7));
    ScheduledFuture<?> unused =
        tasks.scheduleWithFixedDelay(
            () -> {
              news.look();
              news.tell();
            },
            10,
            10,
            TimeUnit.MILLISECONDS);
    CountyEnd end = new CountyEnd(database, Clock.systemUTC());
    county = county(end);
    county.start();
    IdentityFile identity = end.enrol("hall-1", Files.createDirectories(folder.resolve("kiosk")));
    startAgent(CountyEnd.line(port(county), identity));
  }

  private Undertow county(CountyEnd end) {
    return Undertow.builder()
        .addHttpListener(0, "127.0.0.1")
        .setHandler(
            new BlockingHandler(
                new PathHandler()
                    .addExactPath(
                        "/kiosks/news", end.door().admit(Methods.GET, 0, new NewsHandler(news)))
                    .addExactPath(
                        "/kiosks/picture",
                        end.door()
                            .admit(
                                Methods.POST,
                                Errand.MOST_PICTURE_BYTES,
                                new PictureHandler(pictures)))
                    .addExactPath(
                        "/kiosks/support",
                        end.door()
                            .admit(
                                Methods.POST,
                                SupportLimits.MOST_BYTES,
                                new SupportHandler(support)))
                    .addExactPath(
                        "/kiosks/order-results",
                        end.door()
                            .admit(
                                Methods.POST,
                                OrderResult.Batch.MOST_BYTES,
                                new OrderResultHandler(orders)))))
        .build();
  }

  private static int port(Undertow server) {
    return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
  }

  private void startAgent(CountyLine line) throws IOException {
    SettingsFile settings =
        new SettingsFile(
            folder.resolve("settings.json"), () -> "hall-1", EventLog.unkept(Program.AGENT));
    WindowDesk window = new WindowDesk(settings, line::countyTime);
    services =
        new ServicesOfTests(folder, events)
            .status(
                () ->
                    new StatusReport(
                        List.of(),
                        new ContentStatus(7L, null, null, null, null, null, null),
                        SubmissionDesk.closed().status(),
                        window.standing()))
            .window(window);
    SupportDesk supportDesk =
        new SupportDesk(
            new SupportFile(
                Map.of("report.json", () -> "{}".getBytes(UTF_8)), folder.resolve("log")),
            folder.resolve("support.zip"),
            Optional.of(line),
            Clock.systemUTC(),
            Clock.systemUTC(),
            EventLog.unkept(Program.AGENT));
    OrderCommands commands =
        new OrderCommands(
            () -> {},
            () -> {},
            services.receiptDesk(),
            events,
            () -> "hall-1",
            window,
            supportDesk,
            () -> {});
    OrderKeys keys =
        new OrderKeys(OrderKeys.FORMAT, List.of(new VerifyingKey(key.publicKey().publicText())));
    OrderTaker taker =
        new OrderTaker(
            () -> "hall-1",
            () -> Optional.of(keys),
            settings,
            () -> {},
            commands,
            line::countyTime,
            folder.resolve("orders.json"),
            EventLog.unkept(Program.AGENT));
    Duration wait = Duration.ofMillis(50);
    NewsLoop loop =
        new NewsLoop(
            line,
            taker,
            () -> Ring.ALL,
            () -> 0L,
            () -> {},
            new BackOff(wait, wait, new Random(7)),
            EventLog.unkept(Program.AGENT));
    loop.start(tasks);
    WindowLoop.Results results =
        finished -> {
          for (OrderResult result : finished) {
            taker.finish(result);
          }
          loop.tellResults();
        };
    new WindowLoop(window, line, results, EventLog.unkept(Program.AGENT)).start(tasks);
    token = BearerToken.inFile(folder.resolve("agent.token"));
    agent =
        new AgentServer(
            0, token, new Wire(), events, services.services(), EventLog.unkept(Program.AGENT));
    agent.start();
  }

  @AfterEach
  void stop() {
    tasks.shutdownNow();
    agent.close();
    services.close();
    news.close();
    county.stop();
    database.close();
  }

  private HttpResponse<String> post(String path, byte[] body) throws Exception {
    return client.send(
        request(path).POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + agent.port() + path))
        .header("Authorization", "Bearer " + token.value());
  }

  private String status() {
    try {
      return client.send(request("/v1/status").build(), BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private String state(int order) {
    List<OrderDesk.Line> all = orders.newest("hall-1", 9);
    OrderDesk.Line line = all.get(all.size() - order);
    return line.state().label() + line.state().detail();
  }

  private static void await(BooleanSupplier holds) {
    while (!holds.getAsBoolean()) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  @Test
  void aKioskOutOfServiceIsSoForItsWindow() {
    orders.close(OPERATOR, "hall-1", Closure.Reason.MAINTENANCE);

    await(() -> status().contains("\"closed\":{\"reason\":\"MAINTENANCE\",\"since\":\""));

    orders.reopen(OPERATOR, "hall-1");
    await(() -> !status().contains("closed"));
    assertThat(
            new SettingsFile(
                    folder.resolve("settings.json"), () -> "hall-1", EventLog.unkept(Program.AGENT))
                .get())
        .map(KioskSettings::version)
        .contains(2L);
  }

  @Test
  void aPictureGoesToTheCountyAndIsDoneWhenItIsThere() throws Exception {
    orders.order(OPERATOR, "hall-1", new KioskCommand.TakePicture());
    await(() -> status().contains("\"errand\":{\"number\":1,\"kind\":\"PICTURE\"}"));
    assertThat(state(1)).isEqualTo("等终端来取、没有人在用");

    assertThat(post("/v1/errands/1/picture", PNG).statusCode()).isEqualTo(202);

    await(() -> state(1).equals("已完成"));
    assertThat(pictures.look(OPERATOR, "hall-1")).hasValue(PNG);
    assertThat(status()).doesNotContain("errand");
    assertThat(post("/v1/errands/1/picture", PNG).statusCode()).isEqualTo(404);
  }

  @Test
  void theFileForSupportGoesToTheCountyAndIsDoneWhenItIsThere() throws Exception {
    orders.order(OPERATOR, "hall-1", new KioskCommand.SendSupport());

    await(() -> state(1).equals("已完成"));
    assertThat(support.fetch(OPERATOR, "hall-1").orElseThrow()).startsWith('P', 'K');
    assertThat(folder.resolve("support.zip")).doesNotExist();
  }

  @Test
  void errandsWaitForEachOtherAndOtherOrdersForNone() throws Exception {
    orders.order(OPERATOR, "hall-1", new KioskCommand.RestartWindow());
    orders.order(OPERATOR, "hall-1", new KioskCommand.TakePicture());
    orders.order(OPERATOR, "hall-1", new KioskCommand.TestPrint());

    services.printer().awaitJobs(1);
    services.printer().end(PrintOutcome.printed());
    await(() -> state(3).equals("已完成"));
    assertThat(status()).contains("\"errand\":{\"number\":1,\"kind\":\"RESTART\"}");

    byte[] answer = "{\"done\":true,\"detail\":\"\"}".getBytes(UTF_8);
    assertThat(post("/v1/errands/1", answer).statusCode()).isEqualTo(202);
    assertThat(status()).contains("\"errand\":{\"number\":2,\"kind\":\"PICTURE\"}");
    await(() -> state(1).equals("已完成"));
    byte[] refusal = "{\"done\":false,\"detail\":\"这台终端没有窗口\"}".getBytes(UTF_8);
    assertThat(post("/v1/errands/2", refusal).statusCode()).isEqualTo(202);
    await(() -> state(2).equals("没有做成这台终端没有窗口"));
  }
}
