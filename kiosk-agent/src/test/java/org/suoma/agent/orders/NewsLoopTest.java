package org.suoma.agent.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.undertow.Undertow;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.server.handlers.PathHandler;
import io.undertow.util.Methods;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.agent.county.CountyEnd;
import org.suoma.agent.county.CountyLine;
import org.suoma.agent.county.IdentityFile;
import org.suoma.agent.outbox.BackOff;
import org.suoma.content.message.VerifyingKey;
import org.suoma.content.order.KioskCommand;
import org.suoma.content.order.KioskOrder;
import org.suoma.content.order.KioskSettings;
import org.suoma.content.order.OrderKeys;
import org.suoma.content.order.OrderResult;
import org.suoma.content.order.SignedWord;
import org.suoma.content.order.UnverifiedWordException;
import org.suoma.content.release.Ring;
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
import org.suoma.county.storage.Database;
import org.suoma.county.storage.content.ReleaseLine;
import org.suoma.county.storage.content.ReleaseLog;
import org.suoma.county.storage.kiosk.OrderStore;
import org.suoma.county.storage.staff.TrailStore;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** A kiosk waits at a real county over a real line, and does what it is told. */
@Timeout(60)
class NewsLoopTest {

  private static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Staff OPERATOR =
      Staff.of(
          new Account(
              "li",
              "李工",
              "",
              Set.of(Role.OPERATOR),
              Remit.WHOLE,
              new Account.Standing(false, false, false, null),
              NOON));

  @TempDir private Path folder;
  private final SigningKey key = SigningKey.generate();
  private final List<KioskCommand> done = new ArrayList<>();
  private final AtomicInteger polls = new AtomicInteger();
  private Database database;
  private ReleaseLog releases;
  private CountyEnd county;
  private OrderDesk orders;
  private NewsDesk news;
  private ScheduledExecutorService ticks;
  private Undertow server;
  private IdentityFile identity;
  private Optional<OrderKeys> keys = Optional.of(keys(key));
  private OrderTaker taker;
  private NewsLoop loop;

  @BeforeEach
  void start() throws IOException {
    database = Database.open(folder.resolve("county"));
    releases = new ReleaseLog(database);
    county = new CountyEnd(database, Clock.systemUTC());
    StaffTrail trail = new StaffTrail(new TrailStore(database), Clock.systemUTC());
    orders = new OrderDesk(new OrderStore(database), releases, key, trail, Clock.systemUTC());
    news = new NewsDesk(orders, Clock.systemUTC(), new Random(7));
    ticks = Executors.newSingleThreadScheduledExecutor();
    ScheduledFuture<?> unused =
        ticks.scheduleWithFixedDelay(
            () -> {
              news.look();
              news.tell();
            },
            10,
            10,
            TimeUnit.MILLISECONDS);
    server =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setHandler(
                new BlockingHandler(
                    new PathHandler()
                        .addExactPath(
                            "/kiosks/news",
                            county.door().admit(Methods.GET, 0, new NewsHandler(news)))
                        .addExactPath(
                            "/kiosks/order-results",
                            county
                                .door()
                                .admit(
                                    Methods.POST,
                                    OrderResult.Batch.MOST_BYTES,
                                    new OrderResultHandler(orders)))))
            .build();
    server.start();
    identity = county.enrol("hall-1", Files.createDirectories(folder.resolve("kiosk")));
    startAgent();
  }

  private void startAgent() throws IOException {
    int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    CountyLine line = CountyEnd.line(port, identity);
    SettingsFile settings =
        new SettingsFile(
            folder.resolve("settings.json"), () -> "hall-1", EventLog.unkept(Program.AGENT));
    taker =
        new OrderTaker(
            () -> "hall-1",
            () -> keys,
            settings,
            polls::incrementAndGet,
            this::run,
            line::countyTime,
            folder.resolve("orders.json"),
            EventLog.unkept(Program.AGENT));
    loop =
        new NewsLoop(
            line,
            taker,
            () -> settings.get().map(KioskSettings::ring).orElse(Ring.ALL),
            () -> 0L,
            polls::incrementAndGet,
            new BackOff(FIRST_WAIT, FIRST_WAIT, new Random(7)),
            EventLog.unkept(Program.AGENT));
  }

  @AfterEach
  void stop() {
    ticks.shutdownNow();
    news.close();
    server.stop();
    database.close();
  }

  private Commands.Done run(KioskOrder order) {
    KioskCommand command = order.command();
    done.add(command);
    return command instanceof KioskCommand.TestPrint
        ? Commands.Done.refused("打印纸用完了")
        : Commands.Done.done();
  }

  private static OrderKeys keys(SigningKey... keys) {
    return new OrderKeys(
        OrderKeys.FORMAT,
        List.of(keys).stream().map(key -> new VerifyingKey(key.publicKey().publicText())).toList());
  }

  private SignedWord word(String kiosk, long number, SigningKey signer) {
    Instant expires = Clock.systemUTC().instant().plusSeconds(600);
    return SignedWord.of(
        new KioskOrder(kiosk, number, expires, new KioskCommand.ReportNow()), signer);
  }

  private List<String> states() {
    return orders.newest("hall-1", 10).stream().map(line -> line.state().label()).toList();
  }

  @Test
  void doesAnOrderOnceAndTellsWhatCameOfIt() throws Exception {
    orders.order(OPERATOR, "hall-1", new KioskCommand.FetchContent());
    orders.order(OPERATOR, "hall-2", new KioskCommand.RestartAgent());
    orders.order(OPERATOR, "hall-1", new KioskCommand.TestPrint());

    assertThat(loop.step()).isEqualTo(Duration.ZERO);

    assertThat(done).containsExactly(new KioskCommand.FetchContent(), new KioskCommand.TestPrint());
    assertThat(states()).containsExactly("没有做成", "已完成");
    assertThat(orders.newest("hall-1", 1).get(0).state().detail()).isEqualTo("打印纸用完了");
    assertThat(new TrailStore(database).steps("kiosk:hall-1"))
        .extracting(step -> step.deed().action())
        .endsWith("KIOSK_ORDERED", "KIOSK_ORDERED", "KIOSK_ANSWERED", "KIOSK_ANSWERED");
  }

  @Test
  void hearsAnOrderThatIsGivenWhileItWaits() throws Exception {
    ScheduledExecutorService other = Executors.newSingleThreadScheduledExecutor();
    try {
      other.execute(
          () -> {
            while (news.waiting() == 0) {
              Thread.onSpinWait();
            }
            orders.order(OPERATOR, "hall-1", new KioskCommand.ReportNow());
          });
      assertThat(loop.step()).isEqualTo(Duration.ZERO);
    } finally {
      other.shutdownNow();
    }
    assertThat(done).containsExactly(new KioskCommand.ReportNow());
  }

  @Test
  void looksForAReleaseAtOnceAndIsNotToldOfItAgain() throws Exception {
    releases.add(new ReleaseLine("common", Ring.ALL, 7, NOON, 1, 1, 1, 1, 0, 0));

    assertThat(loop.step()).isEqualTo(Duration.ZERO);

    assertThat(polls).hasValue(1);
    orders.order(OPERATOR, "hall-1", new KioskCommand.ReportNow());
    assertThat(loop.step()).isEqualTo(Duration.ZERO);
    assertThat(polls).hasValue(1);
  }

  @Test
  void anOrderThatComesTwiceIsDoneOnceEvenByAnAgentThatBeganAnew() throws Exception {
    SignedWord order = word("hall-1", 5, key);
    taker.take(order);
    taker.take(order);
    startAgent();
    taker.take(order);
    taker.take(word("hall-1", 4, key));

    assertThat(done).hasSize(1);
    assertThat(taker.untold()).hasSize(1);
  }

  @Test
  void anOrderThatWasBegunWhenThePowerWentIsNotDoneAgain() throws Exception {
    new OrderJournal(folder.resolve("orders.json"), EventLog.unkept(Program.AGENT)).begin(5);
    startAgent();
    taker.take(word("hall-1", 5, key));

    assertThat(done).isEmpty();
    assertThat(taker.untold())
        .containsExactly(new OrderResult(5, OrderResult.Outcome.INTERRUPTED, ""));
  }

  @Test
  void nothingIsDoneForWhatTheCountyHasNotSigned() throws Exception {
    SigningKey forger = SigningKey.generate();
    SignedWord good = word("hall-1", 5, key);
    SignedWord changed =
        new SignedWord(
            good.kind(),
            good.json().replace("report-now", "restart-agent"),
            good.keyId(),
            good.signature());
    SignedWord otherKind =
        new SignedWord(SignedWord.Kind.SETTINGS, good.json(), good.keyId(), good.signature());
    for (SignedWord bad :
        List.of(word("hall-1", 5, forger), word("hall-2", 5, key), changed, otherKind)) {
      assertThatThrownBy(() -> taker.take(bad)).isInstanceOf(UnverifiedWordException.class);
    }
    keys = Optional.empty();
    assertThatThrownBy(() -> taker.take(good))
        .isInstanceOf(UnverifiedWordException.class)
        .hasMessageContaining("no keys");
    assertThat(done).isEmpty();
    assertThat(taker.lastOrder()).isZero();
  }

  @Test
  void anOrderSignedByAKeyThatTheReleaseDoesNotNameYetWaitsForTheRelease() throws Exception {
    keys = Optional.of(keys(SigningKey.generate()));
    orders.order(OPERATOR, "hall-1", new KioskCommand.ReportNow());
    assertThat(loop.step()).isBetween(FIRST_WAIT.dividedBy(2), FIRST_WAIT);
    assertThat(done).isEmpty();

    keys = Optional.of(keys(SigningKey.generate(), key));
    assertThat(loop.step()).isEqualTo(Duration.ZERO);
    assertThat(done).hasSize(1);
  }

  @Test
  void anOrderThatIsTooOldIsNotDone() throws Exception {
    Instant past = Clock.systemUTC().instant().minusSeconds(1);
    taker.take(SignedWord.of(new KioskOrder("hall-1", 5, past, new KioskCommand.ReportNow()), key));

    assertThat(done).isEmpty();
    assertThat(taker.untold()).containsExactly(new OrderResult(5, OrderResult.Outcome.EXPIRED, ""));
  }

  @Test
  void takesSettingsAndNoOlderOnes() throws Exception {
    orders.set(
        OPERATOR,
        "hall-1",
        known -> new KioskSettings("hall-1", 1, Ring.CANARY, 100, null, null, null, null));
    orders.set(
        OPERATOR,
        "hall-1",
        known -> new KioskSettings("hall-1", 1, Ring.EARLY, 200, "22:00", "06:00", null, null));

    assertThat(loop.step()).isEqualTo(Duration.ZERO);

    KioskSettings expected =
        new KioskSettings("hall-1", 2, Ring.EARLY, 200, "22:00", "06:00", null, null);
    assertThat(settings()).contains(expected);
    assertThat(polls).as("looks what the ring has").hasValue(1);
    taker.take(
        SignedWord.of(new KioskSettings("hall-1", 1, null, null, null, null, null, null), key));
    assertThat(settings()).contains(expected);
    assertThat(
            new SettingsFile(
                    folder.resolve("settings.json"), () -> "hall-2", EventLog.unkept(Program.AGENT))
                .get())
        .as("another kiosk's")
        .isEmpty();
  }

  private Optional<KioskSettings> settings() {
    return new SettingsFile(
            folder.resolve("settings.json"), () -> "hall-1", EventLog.unkept(Program.AGENT))
        .get();
  }

  @Test
  void aResultThatWasNotTakenIsToldAgain() throws Exception {
    orders.order(OPERATOR, "hall-1", new KioskCommand.ReportNow());
    taker.take(word("hall-1", 1, key));
    assertThat(states()).containsExactly("等终端来取");
    startAgent();
    releases.add(new ReleaseLine("common", Ring.ALL, 7, NOON, 1, 1, 1, 1, 0, 0));

    assertThat(loop.step()).isEqualTo(Duration.ZERO);

    assertThat(states()).containsExactly("已完成");
    assertThat(taker.untold()).isEmpty();
    assertThat(done).hasSize(1);
  }

  @Test
  void aWithdrawnKioskHearsNothingAndComesBackLater() throws Exception {
    orders.order(OPERATOR, "hall-1", new KioskCommand.ReportNow());
    assertThat(county.desk().withdraw(Optional.empty(), "hall-1")).isTrue();

    assertThat(loop.step()).isBetween(FIRST_WAIT.dividedBy(2), FIRST_WAIT);
    assertThat(done).isEmpty();
  }

  @Test
  void aLineThatIsCutIsTriedAgainLaterWithJitter() throws Exception {
    server.stop();

    assertThat(loop.step()).isBetween(FIRST_WAIT.dividedBy(2), FIRST_WAIT);
    assertThat(loop.step()).isBetween(FIRST_WAIT.dividedBy(2), FIRST_WAIT);
  }
}
