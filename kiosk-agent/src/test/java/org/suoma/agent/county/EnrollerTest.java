package org.suoma.agent.county;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.server.handlers.PathHandler;
import io.undertow.util.Methods;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.enrolment.EnrolledKiosk;
import org.suoma.content.enrolment.EnrolmentCode;
import org.suoma.county.storage.Database;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** A kiosk enrols at a real county over a real line, and is known there from then on. */
@Timeout(60)
class EnrollerTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @TempDir private Path folder;
  private Database database;
  private CountyEnd county;
  private Undertow server;
  private HttpHandler answering;
  private Path root;

  @BeforeEach
  void start() throws IOException {
    root = Files.write(folder.resolve("root.json"), CountyEnd.ROOT);
    database = Database.open(folder.resolve("county"));
    county = new CountyEnd(database, Clock.systemUTC());
    answering =
        new PathHandler()
            .addExactPath("/kiosks/enrol", county.door().enrolment())
            .addExactPath(
                "/who",
                county
                    .door()
                    .admit(
                        Methods.GET,
                        0,
                        (exchange, request) ->
                            exchange.getResponseSender().send(request.kiosk().name())));
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

  /** A machine with a disk of its own. */
  private final class Machine {

    private final IdentityFile identity;
    private final CountyLine line;
    private final Enroller enroller;

    Machine(String name, InstantSource clock) {
      identity =
          new IdentityFile(
              folder.resolve(name).resolve("kiosk-identity.json"), EventLog.unkept(Program.AGENT));
      int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
      URI address = URI.create("http://127.0.0.1:" + port + "/");
      line =
          new CountyLine(
              HttpClient.newHttpClient(), address, identity, clock, EventLog.unkept(Program.AGENT));
      enroller = new Enroller(line, identity, root);
    }

    EnrolledKiosk enrol(EnrolmentCode code) throws Exception {
      return enroller.enrol(code);
    }

    String who() throws Exception {
      HttpResponse<byte[]> answer = line.get("who", TIMEOUT);
      return answer.statusCode() == 200
          ? new String(answer.body(), UTF_8)
          : line.problemCode(answer);
    }
  }

  private Machine machine(String name) {
    return new Machine(name, Clock.systemUTC());
  }

  @Test
  void isKnownByItsKeyFromThenOnAndKeepsItToItself() throws Exception {
    Machine kiosk = machine("kiosk");
    assertThatThrownBy(kiosk::who).isInstanceOf(NotEnrolledException.class);

    assertThat(kiosk.enrol(county.invite("hall-1")).name()).isEqualTo("hall-1");

    assertThat(kiosk.who()).isEqualTo("hall-1");
    Path file = folder.resolve("kiosk/kiosk-identity.json");
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(machine("kiosk").who()).as("after a start anew").isEqualTo("hall-1");
  }

  @Test
  void aReplacementIsTheSameKioskAndTheBrokenOneIsNobody() throws Exception {
    Machine broken = machine("broken");
    broken.enrol(county.invite("hall-1"));
    Machine replacement = machine("replacement");

    replacement.enrol(county.invite("hall-1"));

    assertThat(replacement.who()).isEqualTo("hall-1");
    assertThat(broken.who()).isEqualTo("UNKNOWN_KEY");
  }

  @Test
  void aWithdrawnKioskIsToldSo() throws Exception {
    Machine kiosk = machine("kiosk");
    kiosk.enrol(county.invite("hall-1"));
    assertThat(county.desk().withdraw(Optional.empty(), "hall-1")).isTrue();

    assertThat(kiosk.who()).isEqualTo("WITHDRAWN");
  }

  @Test
  void aKioskWhoseClockIsYearsOffEnrolsAndAsksAllTheSame() throws Exception {
    for (Duration off : new Duration[] {Duration.ofDays(-7_000), Duration.ofHours(8)}) {
      InstantSource wrong = () -> Clock.systemUTC().instant().plus(off);
      Machine kiosk = new Machine("kiosk" + off.toHours(), wrong);

      kiosk.enrol(county.invite("hall-1"));

      assertThat(kiosk.who()).isEqualTo("hall-1");
    }
  }

  @Test
  void anAgentThatRunsNoticesWhatAnotherProcessHasWritten() throws Exception {
    Machine running = machine("kiosk");
    assertThat(running.identity.read()).isEmpty();

    machine("kiosk").enrol(county.invite("hall-1"));

    assertThat(running.who()).isEqualTo("hall-1");
  }

  @Test
  void saysInWordsWhyItIsNotEnrolledAndKeepsTheKeyItHad() throws Exception {
    Machine kiosk = machine("kiosk");
    EnrolmentCode used = county.invite("hall-1");
    kiosk.enrol(used);

    assertFails(kiosk, used, "CODE_REFUSED", "已经用过");
    assertFails(kiosk, EnrolmentCode.generate(new Random(1)), "CODE_REFUSED", "不对");
    Files.writeString(root, "another county's");
    assertFails(kiosk, county.invite("hall-1"), "WRONG_ROOT", "不是这个县的");
    HttpHandler real = answering;
    answering = exchange -> exchange.getResponseSender().send("<html>请登录</html>");
    assertFails(kiosk, county.invite("hall-1"), "COUNTY_UNREACHABLE", "不是县服务器");
    answering = exchange -> exchange.setStatusCode(502);
    assertFails(kiosk, county.invite("hall-1"), "COUNTY_UNREACHABLE", "502");
    answering = real;

    assertThat(kiosk.who()).isEqualTo("hall-1");
    server.stop();
    assertFails(kiosk, county.invite("hall-1"), "COUNTY_UNREACHABLE", "检查网络");
  }

  private static void assertFails(Machine kiosk, EnrolmentCode code, String name, String words) {
    assertThatThrownBy(() -> kiosk.enrol(code))
        .isInstanceOfSatisfying(
            EnrolmentFailedException.class, e -> assertThat(e.code()).isEqualTo(name))
        .hasMessageContaining(words);
  }
}
