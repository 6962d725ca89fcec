package org.suoma.agent.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suoma.agent.events.AgentEvent;
import org.suoma.agent.events.AgentEvents;
import org.suoma.agent.link.LinkHealth;
import org.suoma.agent.outbox.SubmissionDesk;
import org.suoma.agent.sync.ContentStatus;
import org.suoma.content.order.WindowStanding;
import org.suoma.device.DeviceError;
import org.suoma.device.DeviceStatus;
import org.suoma.device.PrintOutcome;
import org.suoma.event.EventLog;
import org.suoma.event.Program;
import org.suoma.watch.Heartbeat;

@Timeout(60)
class AgentServerTest {

  private static final String JOB = "0f8fad5b-d9cb-469f-a165-70867728950e";
  private static final String PRINT_REQUEST =
      "{\"id\": \"" + JOB + "\", \"receipt\": {\"items\": [{\"item\": \"rule\"}]}}";

  @TempDir private Path directory;
  private final HttpClient client = HttpClient.newHttpClient();
  private final AgentEvents events = new AgentEvents();
  private final AtomicInteger polls = new AtomicInteger();
  private BearerToken token;
  private ServicesOfTests services;
  private AgentServer server;

  @BeforeEach
  void startServer() throws Exception {
    token = BearerToken.inFile(directory.resolve("agent.token"));
    services =
        new ServicesOfTests(directory, events)
            .status(AgentServerTest::status)
            .pollNow(polls::incrementAndGet);
    server =
        new AgentServer(
            0, token, new Wire(), events, services.services(), EventLog.unkept(Program.AGENT));
    server.start();
  }

  @Test
  void theHeartBeatsForAsLongAsTheAgentAnswersItself() throws Exception {
    Path file = directory.resolve("heartbeat-agent");
    Files.writeString(file, "0".repeat(19) + "\n");
    Heartbeat heartbeat = Heartbeat.begin(Map.of(Heartbeat.VARIABLE, file.toString()));
    AgentPulse pulse =
        new AgentPulse(server.port(), token, heartbeat, EventLog.unkept(Program.AGENT));

    pulse.look();
    assertThat(file).content().endsWith("2\n");

    server.close();
    pulse.look();
    assertThat(file).content().endsWith("2\n");
  }

  @AfterEach
  void stopServer() {
    server.close();
    services.close();
  }

  @Test
  void tellsHowTheKioskIs() throws Exception {
    HttpResponse<String> answer = send(request("/v1/status"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"receipt-printer\"", "\"USER_ERROR\"", "\"PAPER_OUT\"", "\"sequence\":7");
  }

  @Test
  void printsOnceWhatIsAskedForTwice() throws Exception {
    HttpResponse<String> first = send(post("/v1/print", PRINT_REQUEST));
    HttpResponse<String> second = send(post("/v1/print", PRINT_REQUEST));

    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(second.body()).containsPattern("QUEUED|PRINTING");
    services.printer().awaitJobs(1);
    services.printer().end(PrintOutcome.printed());
    awaitJob("PRINTED");
    assertThat(services.printer().jobCount()).isEqualTo(1);
  }

  @Test
  void printsADocumentOfManyMegabytesOnce() throws Exception {
    String document = "%PDF-1.7" + " ".repeat(15 << 20);

    assertThat(send(post("/v1/documents/" + JOB, document)).statusCode()).isEqualTo(202);
    assertThat(send(post("/v1/documents/" + JOB, document)).statusCode()).isEqualTo(202);

    services.close();
    assertThat(services.documents())
        .singleElement()
        .satisfies(it -> assertThat(it).hasSize((15 << 20) + 8));
  }

  @Test
  void refusesADocumentThatIsTooLarge() throws Exception {
    try {
      assertThat(send(post("/v1/documents/" + JOB, "%PDF-" + " ".repeat(20 << 20))).statusCode())
          .isIn(400, 413);
    } catch (IOException e) {
      assertThat(e).as("the line was cut while it was being sent").isNotNull();
    }
    assertThat(services.documents()).isEmpty();
  }

  @Test
  void refusesAJobThatIsNoUuid() throws Exception {
    assertProblem(send(post("/v1/documents/x", "%PDF-1.7")), 400, "BAD_REQUEST");
    assertThat(services.documents()).isEmpty();
  }

  @Test
  void tellsWhatBecameOfAJob() throws Exception {
    send(post("/v1/print", PRINT_REQUEST));
    services.printer().awaitJobs(1);
    services.printer().end(PrintOutcome.notPrinted(DeviceError.COVER_OPEN));

    assertThat(awaitJob("NOT_PRINTED")).contains("\"reason\":\"COVER_OPEN\"");
  }

  @Test
  void saysThatItKnowsNoSuchJob() throws Exception {
    assertProblem(send(request("/v1/print/" + JOB)), 404, "UNKNOWN_JOB");
  }

  @Test
  void saysThatThereIsNoReleaseToGoBackTo() throws Exception {
    assertProblem(send(post("/v1/rollback", "")), 409, "NO_RELEASE_BEFORE");
  }

  @Test
  void saysThatAKioskWithoutACountyTakesNoSubmissions() throws Exception {
    assertProblem(send(post("/v1/submissions", "SUOM")), 503, "NO_COUNTY");
  }

  @Test
  void pollsForContentWhenAsked() throws Exception {
    assertThat(send(post("/v1/sync", "")).statusCode()).isEqualTo(202);
    assertThat(polls).hasValue(1);
  }

  @Test
  void sendsEventsAsTheyHappen() throws Exception {
    HttpResponse<Stream<String>> stream =
        client.send(request("/v1/events").build(), BodyHandlers.ofLines());
    try (Stream<String> lines = stream.body()) {
      Iterator<String> told = lines.filter(line -> !line.isBlank()).iterator();
      assertThat(List.of(told.next(), told.next()))
          .containsExactlyInAnyOrder("event:listening", "data:{}");

      events.publish(new AgentEvent.ContentActivated(8));

      assertThat(List.of(told.next(), told.next()))
          .containsExactlyInAnyOrder("event:content-activated", "data:{\"sequence\":8}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer ", "Bearer 0000", "Basic abc"})
  void refusesAWrongToken(String authorization) throws Exception {
    HttpRequest wrong =
        HttpRequest.newBuilder(uri("/v1/status")).header("Authorization", authorization).build();

    assertProblem(client.send(wrong, BodyHandlers.ofString()), 401, "WRONG_TOKEN");
  }

  @Test
  void refusesAWebPageOfAnotherOrigin() throws Exception {
    assertProblem(
        send(request("/v1/status").header("Origin", "http://evil.example")), 403, "WRONG_HOST");
  }

  @Test
  void refusesAnotherHostName() throws Exception {
    String answer =
        raw("GET /v1/status HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 403").contains("WRONG_HOST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "{\"id\": \"x\"}",
        "{\"id\": \"" + JOB + "\", \"receipt\": {\"items\": []}}",
        "{\"id\": \"" + JOB + "\", \"receipt\": {\"items\": [{\"item\": \"bomb\"}]}}",
        "{\"id\": \"" + JOB + "\", \"receipt\": {\"items\": [{\"item\": \"feed\", \"lines\": 99}]}}"
      })
  void refusesBrokenJsonAndPrintsNothing(String body) throws Exception {
    assertProblem(send(post("/v1/print", body)), 400, "BAD_REQUEST");
    assertThat(services.printer().jobCount()).isZero();
  }

  @Test
  void refusesABodyThatIsTooLarge() throws Exception {
    assertThat(send(post("/v1/print", " ".repeat(300 << 10))).statusCode()).isIn(400, 413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/v1", "/v1/nothing", "/v1/%2e%2e/etc/passwd", "/v1/../v1/nothing"})
  void saysThatThereIsNoSuchAddress(String path) throws Exception {
    assertProblem(send(request(path)), 404, "NOT_FOUND");
  }

  @Test
  void saysThatAnAddressTakesAnotherMethod() throws Exception {
    assertProblem(send(post("/v1/status", "")), 405, "WRONG_METHOD");
  }

  @Test
  void refusesAnAddressThatIsTooLong() throws Exception {
    assertProblem(send(request("/v1/" + "a".repeat(3000))), 414, "URL_TOO_LONG");
  }

  @Test
  void cutsOffAnAddressOfTenMegabytesAndGoesOn() throws Exception {
    byte[] part = "a".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    boolean cutOff = false;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      OutputStream out = socket.getOutputStream();
      out.write("GET /".getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < 10; i++) {
        out.write(part);
      }
    } catch (SocketException e) {
      cutOff = true;
    }

    assertThat(cutOff).isTrue();
    assertThat(send(request("/v1/status")).statusCode()).isEqualTo(200);
  }

  @Test
  void keepsItsTokenFromOtherUsers() throws Exception {
    Path file = directory.resolve("agent.token");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    assertThat(BearerToken.inFile(file).value()).isEqualTo(token.value());
  }

  /** Asks for the job until it is in this state. */
  private String awaitJob(String state) throws Exception {
    String job = "";
    while (!job.contains("\"state\":\"" + state + "\"")) {
      job = send(request("/v1/print/" + JOB)).body();
    }
    return job;
  }

  private static StatusReport status() {
    return new StatusReport(
        List.of(
            new StatusReport.Device(
                "receipt-printer",
                "printer",
                DeviceStatus.failing(DeviceStatus.State.USER_ERROR, DeviceError.PAPER_OUT, null),
                LinkHealth.never())),
        new ContentStatus(7L, null, null, null, null, null, null),
        SubmissionDesk.closed().status(),
        WindowStanding.usual());
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token.value());
  }

  private HttpRequest.Builder post(String path, String body) {
    return request(path).POST(BodyPublishers.ofString(body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private String raw(String text) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      return String.join("\n", in.lines().toList());
    }
  }
}
