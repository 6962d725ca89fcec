package org.suoma.county.orders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.Methods;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.enrolment.EnrolledKiosk;
import org.suoma.content.enrolment.EnrolmentCode;
import org.suoma.content.enrolment.EnrolmentRequest;
import org.suoma.content.order.KioskCommand;
import org.suoma.content.order.KioskNews;
import org.suoma.content.release.Ring;
import org.suoma.content.release.Sha256;
import org.suoma.content.trust.SigningKey;
import org.suoma.county.TestKiosk;
import org.suoma.county.access.Account;
import org.suoma.county.access.Remit;
import org.suoma.county.access.Role;
import org.suoma.county.access.Staff;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.enrolment.EnrolmentDesk;
import org.suoma.county.enrolment.FreshRequests;
import org.suoma.county.enrolment.KioskDoor;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.content.ReleaseLine;
import org.suoma.county.storage.content.ReleaseLog;
import org.suoma.county.storage.kiosk.EnrolmentStore;
import org.suoma.county.storage.kiosk.OrderStore;
import org.suoma.county.storage.staff.TrailStore;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** Thousands of kiosks wait for news and hold no thread. */
@Timeout(120)
class NewsDeskTest {

  private static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");
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
  private Instant now = NOON;
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };
  private final Set<String> told = new HashSet<>();
  private final Set<String> sentAway = new HashSet<>();
  private Database database;
  private ReleaseLog releases;
  private OrderDesk orders;
  private NewsDesk desk;

  @BeforeEach
  void open() throws IOException {
    database = Database.open(folder);
    releases = new ReleaseLog(database);
    publish(1, Ring.ALL);
    orders =
        new OrderDesk(
            new OrderStore(database),
            releases,
            SigningKey.generate(),
            new StaffTrail(new TrailStore(database), clock),
            clock);
    desk = new NewsDesk(orders, clock, new Random(7));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void publish(long sequence, Ring ring) {
    releases.add(new ReleaseLine("common", ring, sequence, NOON, 1, 1, 1, 1, 0, 0));
  }

  private void lookAndTell() {
    desk.look();
    desk.tell();
  }

  private void ask(String kiosk, Ring ring, long release) {
    desk.ask(
        new Knowledge(kiosk, ring, release, 0, 0),
        news -> assertThat((news.isPresent() ? told : sentAway).add(kiosk)).isTrue());
  }

  @Test
  void tellsTenThousandOfAReleaseABitAtATimeAndOfAnOrderAtOnce() {
    for (int i = 0; i < 10_000; i++) {
      ask("kiosk-" + i, Ring.ALL, 1);
    }
    lookAndTell();
    assertThat(told).isEmpty();

    publish(2, Ring.ALL);
    orders.order(OPERATOR, "kiosk-9999", new KioskCommand.ReportNow());
    lookAndTell();

    assertThat(told).hasSize(NewsDesk.MOST_AT_ONCE + 1).contains("kiosk-0", "kiosk-9999");
    Duration time = NewsDesk.LOOK.plus(NewsDesk.TELL);
    while (told.size() < 10_000) {
      desk.tell();
      time = time.plus(NewsDesk.TELL);
    }
    assertThat(time).isLessThan(Duration.ofMinutes(1));
    assertThat(desk.waiting()).isZero();
    assertThat(sentAway).isEmpty();
  }

  @Test
  void tellsOnlyTheRingsForWhichAReleaseIsInForce() {
    ask("canary", Ring.CANARY, 1);
    ask("early", Ring.EARLY, 1);
    ask("all", Ring.ALL, 1);

    publish(2, Ring.EARLY);
    lookAndTell();

    assertThat(told).containsExactlyInAnyOrder("canary", "early");
    ask("late", Ring.ALL, 0);
    desk.tell();
    assertThat(told).contains("late").doesNotContain("all");
  }

  @Test
  void sendsEverybodyAwayInTimeButNotAllAtOnce() {
    for (int i = 0; i < 1_000; i++) {
      ask("kiosk-" + i, Ring.ALL, 1);
    }
    now = NOON.plus(NewsDesk.LONGEST_WAIT.multipliedBy(3).dividedBy(4));
    lookAndTell();
    assertThat(sentAway.size()).isBetween(50, 400);
    now = NOON.plus(NewsDesk.LONGEST_WAIT);
    lookAndTell();
    assertThat(sentAway).hasSize(1_000);
    assertThat(told).isEmpty();
  }

  @Test
  void letsGoOfAQuestionThatWasAskedAnewAndOfAllAtTheEnd() {
    ask("kiosk", Ring.ALL, 1);
    List<Optional<KioskNews>> second = new ArrayList<>();
    desk.ask(new Knowledge("kiosk", Ring.ALL, 1, 0, 0), second::add);
    assertThat(sentAway).containsExactly("kiosk");
    assertThat(desk.waiting()).isEqualTo(1);

    desk.close();

    assertThat(second).containsExactly(Optional.empty());
    desk.ask(new Knowledge("late", Ring.ALL, 1, 0, 0), second::add);
    assertThat(second).hasSize(2);
  }

  @Test
  void ordersThatNobodyFetchedInTimeAreNotToldAnyMore() {
    orders.order(OPERATOR, "kiosk", new KioskCommand.ReportNow());
    now = NOON.plus(OrderDesk.ORDER_LIFE);
    lookAndTell();
    ask("kiosk", Ring.ALL, 1);

    assertThat(told).isEmpty();
    assertThat(orders.newest("kiosk", 1).get(0).state().label()).contains("已过期");
  }

  /** A hundred lines, two threads. */
  @Test
  void holdsNoThreadWhileKiosksWait() throws Exception {
    EnrolmentDesk enrolments =
        new EnrolmentDesk(
            new EnrolmentStore(database),
            digest -> true,
            new StaffTrail(new TrailStore(database), clock),
            "secret-of-the-codes",
            clock,
            new SecureRandom());
    KioskDoor door =
        new KioskDoor(enrolments, new FreshRequests(clock), EventLog.unkept(Program.COUNTY));
    Undertow server =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setIoThreads(1)
            .setWorkerThreads(2)
            .setHandler(new BlockingHandler(door.admit(Methods.GET, 0, new NewsHandler(desk))))
            .build();
    server.start();
    int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    List<Socket> lines = new ArrayList<>();
    try {
      for (int i = 0; i < 100; i++) {
        lines.add(waitOn(port, enrolled(enrolments, port, "kiosk-" + i)));
      }
      while (desk.waiting() < 100) {
        LockSupport.parkNanos(1_000_000);
      }
      publish(2, Ring.ALL);
      lookAndTell();
      desk.tell();
      for (Socket line : lines) {
        assertThat(firstLine(line)).isEqualTo("HTTP/1.1 200 OK");
      }
    } finally {
      for (Socket line : lines) {
        line.close();
      }
      server.stop();
    }
  }

  private TestKiosk enrolled(EnrolmentDesk enrolments, int port, String name) throws Exception {
    TestKiosk kiosk = new TestKiosk(URI.create("http://127.0.0.1:" + port), clock);
    EnrolmentCode code =
        enrolments.invite(Optional.empty(), new EnrolledKiosk(name, "519999", "")).code();
    Sha256 root = Sha256.of(new byte[0]);
    assertThat(enrolments.enrol(new EnrolmentRequest(code, kiosk.key(), root), "a").name())
        .isEqualTo(name);
    return kiosk;
  }

  private static Socket waitOn(int port, TestKiosk kiosk) throws IOException {
    String path = "/kiosks/news?ring=all&release=1&order=0&settings=0";
    StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: x\r\n");
    kiosk
        .headers("GET", path, new byte[0])
        .forEach((name, value) -> request.append(name + ": " + value + "\r\n"));
    Socket line = new Socket(InetAddress.getLoopbackAddress(), port);
    line.setSoTimeout((int) Duration.ofSeconds(60).toMillis());
    line.getOutputStream().write(request.append("\r\n").toString().getBytes(UTF_8));
    return line;
  }

  private static String firstLine(Socket line) throws IOException {
    InputStream in = line.getInputStream();
    StringBuilder text = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '\r'; next = in.read()) {
      text.append((char) next);
    }
    return text.toString();
  }
}
