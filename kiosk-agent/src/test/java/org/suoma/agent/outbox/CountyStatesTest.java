package org.suoma.agent.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.agent.county.CountyEnd;
import org.suoma.agent.county.IdentityFile;
import org.suoma.content.model.ContentJson;
import org.suoma.content.submission.EnvelopeSealer;
import org.suoma.content.submission.NumberIssuer;
import org.suoma.content.submission.QueryCode;
import org.suoma.content.submission.QueryVerifier;
import org.suoma.content.submission.SubmissionError;
import org.suoma.content.submission.SubmissionException;
import org.suoma.content.submission.SubmissionKeys;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.content.submission.SubmissionQuestion;
import org.suoma.content.submission.SubmissionState;
import org.suoma.county.cases.CaseServices;
import org.suoma.county.cases.StateHandler;
import org.suoma.county.publishing.SubmissionKeyFolder;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** The agent asks a real county over a real line, and somebody in the county's place. */
@Timeout(60)
class CountyStatesTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-02T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private static final QueryCode CODE = QueryCode.parse("12345678");

  @TempDir private Path folder;
  private IdentityFile kiosk;
  private Database database;
  private HttpHandler county;
  private Undertow server;
  private SubmissionNumber number;

  @BeforeEach
  void handIn() throws IOException {
    SubmissionKeyFolder keys = new SubmissionKeyFolder(folder.resolve("keys"));
    SubmissionKeys published = keys.loadOrMake().published();
    database = Database.open(folder);
    CaseServices cases =
        CaseServices.of(database, keys, new ContentShelf(database, new ContentJson()), NOON);
    number = new NumberIssuer(17, NOON, new Random(7)).next();
    byte[] envelope =
        new EnvelopeSealer(published, "hall-1")
            .seal(
                number,
                SubmissionKind.OPINION,
                NOON.instant(),
                QueryVerifier.of(CODE, new Random(8)),
                "一条意见".getBytes(UTF_8))
            .bytes();
    assertThat(cases.inbox().take(envelope).number()).isEqualTo(number);
    CountyEnd end = new CountyEnd(database, Clock.systemUTC());
    kiosk = end.enrol("hall-1", folder);
    county =
        end.door()
            .admit(Methods.POST, SubmissionQuestion.MOST_BYTES, new StateHandler(cases.inquiry()));
    server = serve(exchange -> county.handleRequest(exchange));
  }

  private static Undertow serve(HttpHandler handler) {
    Undertow undertow =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setHandler(new BlockingHandler(handler))
            .build();
    undertow.start();
    return undertow;
  }

  @AfterEach
  void close() {
    server.stop();
    database.close();
  }

  private SubmissionState ask(IdentityFile asking, QueryCode code) throws Exception {
    int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    return new HttpCountyStates(CountyEnd.line(port, asking))
        .ask(new SubmissionQuestion("hall-1", number, code.digits()));
  }

  @Test
  void tellsWhatTheCountyTells() throws Exception {
    SubmissionState state = ask(kiosk, CODE);

    assertThat(state.kind()).isEqualTo(SubmissionKind.OPINION);
    assertThat(state.state()).contains("等待登记");
    assertThat(state.receivedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
  }

  @Test
  void tellsARefusalInTheCountysWords() throws Exception {
    QueryCode wrong = QueryCode.parse("87654321");

    for (int i = 0; i < 5; i++) {
      assertFails(SubmissionError.CODE_REFUSED, () -> ask(kiosk, wrong));
    }
    assertFails(SubmissionError.CODE_LOCKED, () -> ask(kiosk, CODE));
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    IdentityFile stranger = CountyEnd.stranger("hall-1", elsewhere);
    assertFails(SubmissionError.NOT_ADMITTED, () -> ask(stranger, CODE));
    IdentityFile nobody =
        new IdentityFile(elsewhere.resolve("no-such-file"), EventLog.unkept(Program.AGENT));
    assertFails(SubmissionError.NOT_ADMITTED, () -> ask(nobody, CODE));
  }

  @Test
  void saysThatTheCountyCannotBeAskedWhateverAnswersInItsPlace() {
    county = exchange -> exchange.getResponseSender().send("<html>log in</html>");
    assertFails(SubmissionError.COUNTY_UNREACHABLE, () -> ask(kiosk, CODE));
    county = exchange -> exchange.setStatusCode(404);
    assertFails(SubmissionError.COUNTY_UNREACHABLE, () -> ask(kiosk, CODE));
    county =
        exchange -> {
          exchange.setStatusCode(302);
          exchange.getResponseHeaders().put(Headers.LOCATION, "http://127.0.0.1/");
        };
    assertFails(SubmissionError.COUNTY_UNREACHABLE, () -> ask(kiosk, CODE));
    county = exchange -> exchange.getResponseSender().send("x".repeat(100_000));
    assertFails(SubmissionError.COUNTY_UNREACHABLE, () -> ask(kiosk, CODE));
  }

  @Test
  void saysThatTheLineIsDown() throws Exception {
    HttpCountyStates nobody = new HttpCountyStates(CountyEnd.line(1, kiosk));

    assertFails(
        SubmissionError.COUNTY_UNREACHABLE,
        () -> nobody.ask(new SubmissionQuestion("hall-1", number, CODE.digits())));
    assertFails(SubmissionError.NO_COUNTY, () -> SubmissionDesk.closed().state(number, CODE));
  }

  private static void assertFails(SubmissionError error, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            SubmissionException.class, e -> assertThat(e.error()).isEqualTo(error));
  }
}
