package org.suoma.county.enrolment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.server.handlers.PathHandler;
import io.undertow.util.Methods;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.enrolment.EnrolledKiosk;
import org.suoma.content.enrolment.EnrolmentCode;
import org.suoma.content.enrolment.EnrolmentRequest;
import org.suoma.content.message.VerifyingKey;
import org.suoma.content.release.Sha256;
import org.suoma.content.trust.SigningKey;
import org.suoma.county.TestKiosk;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.kiosk.EnrolmentStore;
import org.suoma.county.storage.staff.StepRow;
import org.suoma.county.storage.staff.TrailStore;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** Who gets in and who does not, over real HTTP. */
@Timeout(60)
class KioskDoorTest {

  private static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");
  private static final Sha256 ROOT = Sha256.of("root".getBytes(UTF_8));
  private static final byte[] BODY = "{}".getBytes(UTF_8);

  @TempDir private Path folder;
  private final MutableClock clock = new MutableClock();
  private Database database;
  private EnrolmentDesk desk;
  private Undertow server;
  private TestKiosk kiosk;

  @BeforeEach
  void start() throws IOException {
    database = Database.open(folder);
    desk =
        new EnrolmentDesk(
            new EnrolmentStore(database),
            ROOT::equals,
            new StaffTrail(new TrailStore(database), clock),
            "secret-of-the-codes",
            clock,
            new SecureRandom());
    server = serve();
    kiosk = kiosk();
  }

  private Undertow serve() {
    KioskDoor door = new KioskDoor(desk, new FreshRequests(clock), EventLog.unkept(Program.COUNTY));
    HttpHandler echo =
        door.admit(
            Methods.POST,
            100,
            (exchange, request) -> exchange.getResponseSender().send(request.kiosk().name()));
    Undertow started =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setHandler(
                new BlockingHandler(
                    new PathHandler()
                        .addExactPath("/kiosks/enrol", door.enrolment())
                        .addExactPath("/echo", echo)))
            .build();
    started.start();
    return started;
  }

  @AfterEach
  void stop() {
    server.stop();
    database.close();
  }

  private TestKiosk kiosk() {
    int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    return new TestKiosk(URI.create("http://127.0.0.1:" + port), clock);
  }

  private EnrolmentCode invite(String name) {
    return desk.invite(Optional.empty(), new EnrolledKiosk(name, "519999", "place-a")).code();
  }

  private Enrolment.State state(String name) {
    return desk.find(name).orElseThrow().state();
  }

  private static void assertRefused(HttpResponse<byte[]> answer, int status, String code) {
    assertThat(new String(answer.body(), UTF_8)).contains("\"code\":\"" + code + "\"");
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @Test
  void aCodeLetsOneKioskInOnceAndTellsItWhoItIs() throws Exception {
    EnrolmentCode code = invite("hall-1");
    assertThat(state("hall-1")).isEqualTo(Enrolment.State.AWAITED);
    assertRefused(kiosk.post("/echo", BODY), 401, "UNKNOWN_KEY");

    HttpResponse<byte[]> answer = kiosk.enrol(code, ROOT);

    assertThat(EnrolledKiosk.read(answer.body()))
        .isEqualTo(new EnrolledKiosk("hall-1", "519999", "place-a"));
    assertThat(new String(kiosk.post("/echo", BODY).body(), UTF_8)).isEqualTo("hall-1");
    assertThat(state("hall-1")).isEqualTo(Enrolment.State.ENROLLED);
    assertRefused(kiosk().enrol(code, ROOT), 403, "CODE_REFUSED");
    assertThat(new String(kiosk.post("/echo", BODY).body(), UTF_8)).isEqualTo("hall-1");
    assertThat(new TrailStore(database).steps("kiosk:hall-1"))
        .extracting(step -> step.deed().action())
        .containsExactly("KIOSK_INVITED", "KIOSK_ENROLLED");
  }

  @Test
  void theNewKeyOfAReplacedKioskKillsTheOldOne() throws Exception {
    kiosk.enrol(invite("hall-1"), ROOT);
    EnrolmentCode code = invite("hall-1");
    assertThat(kiosk.post("/echo", BODY).statusCode()).as("until the new one comes").isEqualTo(200);
    TestKiosk replacement = kiosk();

    assertThat(replacement.enrol(code, ROOT).statusCode()).isEqualTo(200);

    assertThat(new String(replacement.post("/echo", BODY).body(), UTF_8)).isEqualTo("hall-1");
    assertRefused(kiosk.post("/echo", BODY), 401, "UNKNOWN_KEY");
  }

  @Test
  void aWithdrawnKioskStaysOutsideUntilItHasANewCode() throws Exception {
    kiosk.enrol(invite("hall-1"), ROOT);
    EnrolmentCode unused = invite("hall-1");

    assertThat(desk.withdraw(Optional.empty(), "hall-1")).isTrue();

    assertThat(state("hall-1")).isEqualTo(Enrolment.State.WITHDRAWN);
    assertRefused(kiosk.post("/echo", BODY), 403, "WITHDRAWN");
    assertRefused(kiosk.enrol(unused, ROOT), 403, "CODE_REFUSED");
    assertThat(kiosk.enrol(invite("hall-1"), ROOT).statusCode()).isEqualTo(200);
    assertThat(kiosk.post("/echo", BODY).statusCode()).isEqualTo(200);
  }

  @Test
  void aCodeIsDeadAfterADay() throws Exception {
    EnrolmentCode code = invite("hall-1");
    clock.pass(EnrolmentDesk.CODE_LIFE);

    assertThat(state("hall-1")).isEqualTo(Enrolment.State.LAPSED);
    assertRefused(kiosk.enrol(code, ROOT), 403, "CODE_REFUSED");
  }

  @Test
  void whoeverGuessesHasToWait() throws Exception {
    for (int i = 0; i < WrongCodeLimit.MOST_OF_ONE; i++) {
      assertRefused(kiosk.enrol(EnrolmentCode.generate(new Random(i)), ROOT), 403, "CODE_REFUSED");
    }
    EnrolmentCode right = invite("hall-1");
    assertRefused(kiosk.enrol(right, ROOT), 429, "TRIED_TOO_OFTEN");
    assertThat(new TrailStore(database).steps("kiosks"))
        .extracting(step -> step.deed().action())
        .containsExactly("KIOSK_CODES_GUESSED");

    clock.pass(WrongCodeLimit.WINDOW.plusSeconds(1));
    assertThat(kiosk.enrol(right, ROOT).statusCode()).isEqualTo(200);
  }

  @Test
  void aKioskOfAnotherCountyIsToldSoAndKeepsItsCode() throws Exception {
    EnrolmentCode code = invite("hall-1");

    assertRefused(kiosk.enrol(code, Sha256.of(BODY)), 409, "WRONG_ROOT");
    assertThat(kiosk.enrol(code, ROOT).statusCode()).isEqualTo(200);
  }

  @Test
  void nobodyComesWithTheKeyOfSomebodyElse() throws Exception {
    VerifyingKey others = new VerifyingKey(SigningKey.generate().publicKey().publicText());

    HttpResponse<byte[]> answer =
        kiosk.post("/kiosks/enrol", new EnrolmentRequest(invite("hall-1"), others, ROOT).write());

    assertRefused(answer, 401, "WRONG_SIGNATURE");
    assertThat(state("hall-1")).isEqualTo(Enrolment.State.AWAITED);
  }

  @Test
  void aForgedOrChangedRequestIsRefusedByName() throws Exception {
    kiosk.enrol(invite("hall-1"), ROOT);
    HttpRequest signed = kiosk.request("POST", "/echo", BODY);
    TestKiosk forger = kiosk();
    String mine = kiosk.key().id();
    String input = forger.headers("POST", "/echo", BODY).getOrDefault("Signature-Input", "");

    assertRefused(send(signed, "/echo", "[]", null), 400, "WRONG_DIGEST");
    assertRefused(send(signed, "/echo?a=1", "{}", null), 401, "WRONG_SIGNATURE");
    assertRefused(
        send(
            forger.request("POST", "/echo", BODY),
            "/echo",
            "{}",
            input.replace(forger.key().id(), mine)),
        401,
        "WRONG_SIGNATURE");
    assertRefused(
        send(signed, "/echo", "{}", "kiosk=(\"@method\");created=1;keyid=\"a\";nonce=\"b\""),
        401,
        "NOT_SIGNED");
    assertRefused(kiosk.post("/echo", new byte[101]), 413, "TOO_LARGE");
    HttpRequest plain =
        HttpRequest.newBuilder(signed.uri()).POST(BodyPublishers.ofString("{}")).build();
    HttpResponse<byte[]> answer = kiosk.send(plain);
    assertRefused(answer, 401, "NOT_SIGNED");
    assertThat(answer.headers().firstValue("Accept-Signature").orElse("")).contains("nonce");
  }

  /** The same signature on another request. */
  private HttpResponse<byte[]> send(
      HttpRequest signed, String path, String body, @Nullable String input) throws Exception {
    HttpRequest.Builder other =
        HttpRequest.newBuilder(signed.uri().resolve(path)).POST(BodyPublishers.ofString(body));
    signed.headers().map().forEach((name, values) -> other.setHeader(name, values.get(0)));
    if (input != null) {
      other.setHeader("Signature-Input", input);
    }
    return kiosk.send(other.build());
  }

  @Test
  void aRequestIsTakenOnceEvenAfterTheServerBeganAnew() throws Exception {
    kiosk.enrol(invite("hall-1"), ROOT);
    HttpRequest signed = kiosk.request("POST", "/echo", BODY);
    assertThat(kiosk.send(signed).statusCode()).isEqualTo(200);
    assertRefused(kiosk.send(signed), 401, "REPLAYED");

    clock.pass(Duration.ofMinutes(4));
    assertRefused(kiosk.send(signed), 401, "REPLAYED");
    server.stop();
    server = serve();
    TestKiosk again = kiosk();
    HttpRequest.Builder replayed =
        HttpRequest.newBuilder(again.request("POST", "/echo", BODY).uri())
            .POST(BodyPublishers.ofByteArray(BODY));
    signed.headers().map().forEach((name, values) -> replayed.setHeader(name, values.get(0)));
    assertRefused(again.send(replayed.build()), 401, "CLOCK_SKEWED");
  }

  @Test
  void aClockOutsideTheWindowIsToldTheTime() throws Exception {
    kiosk.enrol(invite("hall-1"), ROOT);
    for (Duration off : List.of(Duration.ofMinutes(5), Duration.ofMinutes(-4))) {
      clock.pass(Duration.ofMinutes(10));
      InstantSource skewed = () -> clock.instant().plus(off);
      assertThat(kiosk.at(skewed).post("/echo", BODY).statusCode())
          .as(off.toString())
          .isEqualTo(200);
    }
    for (Duration off : List.of(Duration.ofMinutes(6), Duration.ofDays(-9_000))) {
      HttpResponse<byte[]> answer = kiosk.at(() -> clock.instant().plus(off)).post("/echo", BODY);
      assertRefused(answer, 401, "CLOCK_SKEWED");
      assertThat(answer.headers().firstValue("Date")).contains("Thu, 26 Nov 2026 04:20:00 GMT");
    }
  }

  @Test
  void noCodeLiesInTheDatabaseOrTheTrail() throws Exception {
    EnrolmentCode code = invite("hall-1");
    kiosk.enrol(EnrolmentCode.generate(new Random(1)), ROOT);

    assertThat(new TrailStore(database).steps("kiosk:hall-1"))
        .extracting(StepRow::toString)
        .noneMatch(step -> step.contains(code.text()));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, ISO_8859_1)).doesNotContain(code.text());
      }
    }
  }

  private static final class MutableClock extends Clock {

    private Instant now = NOON;

    void pass(Duration time) {
      now = now.plus(time);
    }

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
  }
}
