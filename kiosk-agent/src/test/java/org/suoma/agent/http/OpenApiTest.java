package org.suoma.agent.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suoma.agent.calling.CallDesk;
import org.suoma.agent.calling.CallStatus;
import org.suoma.agent.county.CountyEnd;
import org.suoma.agent.county.Enroller;
import org.suoma.agent.county.IdentityFile;
import org.suoma.agent.events.AgentEvent;
import org.suoma.agent.events.AgentEvents;
import org.suoma.agent.link.LinkHealth;
import org.suoma.agent.monitoring.KioskHealth;
import org.suoma.agent.outbox.OutboxStatus;
import org.suoma.agent.outbox.SubmissionDesk;
import org.suoma.agent.printing.PrintJob;
import org.suoma.agent.support.SupportStanding;
import org.suoma.agent.sync.ContentStatus;
import org.suoma.agent.sync.RollbackException;
import org.suoma.agent.window.WindowDesk;
import org.suoma.content.calendar.OpeningHours;
import org.suoma.content.calling.CallAnswer;
import org.suoma.content.enrolment.EnrolmentCode;
import org.suoma.content.order.Closure;
import org.suoma.content.order.Errand;
import org.suoma.content.order.WindowSettings;
import org.suoma.content.order.WindowStanding;
import org.suoma.content.report.KioskSoftware;
import org.suoma.content.report.KioskVitals;
import org.suoma.content.submission.QueryCode;
import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SubmissionError;
import org.suoma.content.submission.SubmissionException;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.content.submission.SubmissionState;
import org.suoma.content.submission.Submissions;
import org.suoma.content.trust.ContentError;
import org.suoma.content.update.UpdateResult;
import org.suoma.content.update.UpdateState;
import org.suoma.device.DeviceError;
import org.suoma.device.DeviceStatus;
import org.suoma.device.PrintOutcome;
import org.suoma.device.protocol.ScannedCode;
import org.suoma.event.EventLog;
import org.suoma.event.Program;
import org.suoma.event.Severity;

/** The document that the agent serves is what the agent does. */
@Timeout(60)
class OpenApiTest {

  private static final Wire WIRE = new Wire();
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final String JOB = "0f8fad5b-d9cb-469f-a165-70867728950e";
  private static final String RECEIPT =
      "{\"id\": \"" + JOB + "\", \"receipt\": {\"items\": [{\"item\": \"rule\"}]}}";

  private static final String CALL = "{\"hall\": \"一楼\", \"place\": \"\", \"language\": \"HAN\"}";
  private static final String MET =
      "{\"run\": \"0123456789abcdef\", \"day\": \"2026-11-23\","
          + " \"counts\": {\"interface/frame.home\": 3}}";

  private static final String USED =
      "{\"run\": \"0123456789abcdef\", \"day\": \"2026-11-23\","
          + " \"counts\": {\"visit\": 3, \"page/column\": 7}}";

  private static final String TOLD =
      "{\"events\": [{\"number\": 1, \"id\": \"S150\", \"severity\": \"FAULT\", \"program\": \"app\","
          + " \"version\": \"1.4.2\", \"first\": \"2026-11-23T04:00:00Z\","
          + " \"last\": \"2026-11-23T04:00:00Z\", \"count\": 1,"
          + " \"facts\": {\"failure\": \"IOException\"}}]}";

  private static final JsonNode DOCUMENT = document();

  @TempDir private Path directory;
  private final HttpClient client = HttpClient.newHttpClient();
  private final AgentEvents events = new AgentEvents();
  private final AtomicBoolean hasReleaseBefore = new AtomicBoolean();
  private volatile SubmissionError stateError = SubmissionError.CODE_REFUSED;
  private final CallDesk calls =
      new CallDesk(
          () -> "hall-1",
          call -> Optional.of(CallAnswer.State.WAITING),
          Duration.ofMinutes(10),
          Clock.systemUTC(),
          Runnable::run);
  private final WindowDesk window = new WindowDesk(Optional::empty, () -> NOON);
  private JsonNode answered = DOCUMENT;
  private String retryAfter = "";
  private BearerToken token;
  private ServicesOfTests services;
  private AgentServer server;

  private static JsonNode document() {
    try (InputStream in = OpenApiTest.class.getResourceAsStream("/api/openapi.json")) {
      return WIRE.mapper().readTree(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void start() throws Exception {
    token = BearerToken.inFile(directory.resolve("agent.token"));
    services =
        new ServicesOfTests(directory, events)
            .status(OpenApiTest::everythingAtOnce)
            .rollback(this::goBack)
            .submissions(new Desk())
            .calls(calls)
            .enrolment(enrolment())
            .window(window)
            .care(PanelOfTests.in(directory, () -> report(everythingAtOnce())));
    server =
        new AgentServer(
            0, token, WIRE, events, services.services(), EventLog.unkept(Program.AGENT));
    server.start();
  }

  private long goBack() throws RollbackException {
    if (!hasReleaseBefore.get()) {
      throw new RollbackException(RollbackException.Reason.NO_RELEASE_BEFORE);
    }
    return 6;
  }

  private static CareReport report(StatusReport status) {
    return new CareReport(
        NOON,
        status,
        new KioskVitals("0.2", 4L, 100L, 60L, 3, 2L),
        new CareReport.County(true, true, "hall-1", -400),
        new KioskSoftware("1.1.0", "1.0.0", true, "x", "ON_TRIAL", "x", "x", "1.2.0", "x"),
        new SupportStanding(SupportStanding.State.REFUSED, NOON, "MALFORMED"));
  }

  /** Nobody answers in the county's place. */
  private AgentServer.Enrolment enrolment() {
    IdentityFile identity =
        new IdentityFile(directory.resolve("kiosk-identity.json"), EventLog.unkept(Program.AGENT));
    Enroller enroller =
        new Enroller(CountyEnd.line(1, identity), identity, directory.resolve("agent.token"));
    return new AgentServer.Enrolment(identity, Optional.of(enroller));
  }

  @AfterEach
  void stop() {
    server.close();
    services.close();
  }

  @Test
  void documentsEveryAddressAndNoOther() {
    Set<String> served =
        new Routes(WIRE, services.services(), new EventStream(WIRE))
            .routes().stream()
                .map(route -> route.method() + " " + route.path())
                .collect(Collectors.toSet());

    assertThat(documented()).isEqualTo(served);
  }

  private static String question(String number, String code) {
    return "{\"number\": \"%s\", \"code\": \"%s\"}".formatted(number, code);
  }

  private static Set<String> documented() {
    return DOCUMENT.get("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .map(method -> method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
        .collect(Collectors.toSet());
  }

  @Test
  void answersAsDocumented() throws Exception {
    assertThat(ask("GET", "/v1/status", null)).isEqualTo(200);
    assertThat(ask("POST", "/v1/print", "{}")).isEqualTo(400);
    assertThat(ask("GET", "/v1/print/{id}", null)).isEqualTo(404);
    assertThat(ask("POST", "/v1/print", RECEIPT)).isEqualTo(202);
    services.printer().awaitJobs(1);
    services.printer().end(PrintOutcome.notPrinted(DeviceError.COVER_OPEN));
    assertThat(ask("GET", "/v1/print/{id}", null)).isEqualTo(200);
    assertThat(ask("GET", "/v1/documents/{id}", null)).isEqualTo(404);
    assertThat(ask("POST", "/v1/documents/{id}", "no PDF")).isEqualTo(400);
    assertThat(services.documents()).isEmpty();
    assertThat(ask("POST", "/v1/documents/{id}", "%PDF-1.7")).isEqualTo(202);
    assertThat(ask("GET", "/v1/documents/{id}", null)).isEqualTo(200);
    assertThat(ask("POST", "/v1/scanner/start", null)).isEqualTo(202);
    assertThat(ask("POST", "/v1/scanner/stop", null)).isEqualTo(202);
    assertThat(ask("POST", "/v1/scanner/code", "{\"text\": \"9787\"}")).isEqualTo(202);
    assertThat(ask("POST", "/v1/scanner/code", "{\"text\": \"\"}")).isEqualTo(400);
    assertThat(ask("POST", "/v1/card/request", null)).isEqualTo(202);
    assertThat(ask("POST", "/v1/card/take", null)).isEqualTo(404);
    assertThat(ask("POST", "/v1/card/cancel", null)).isEqualTo(202);
    assertThat(ask("POST", "/v1/visit/end", null)).isEqualTo(202);
    assertThat(window.ask(new Errand(3, Errand.Kind.PICTURE), NOON.plusSeconds(60))).isTrue();
    assertThat(window.ask(new Errand(4, Errand.Kind.RESTART), NOON.plusSeconds(60))).isTrue();
    assertThat(ask("POST", "/v1/errands/{number}/picture", "no PNG")).isEqualTo(400);
    assertThat(ask("POST", "/v1/errands/{number}/picture", "\u0089PNG\r\n\u001a\n."))
        .isEqualTo(202);
    assertThat(ask("POST", "/v1/errands/{number}/picture", "\u0089PNG\r\n\u001a\n."))
        .isEqualTo(404);
    assertThat(ask("POST", "/v1/errands/{number}", "{\"done\": true}")).isEqualTo(400);
    assertThat(ask("POST", "/v1/errands/{number}", "{\"done\": true, \"detail\": \"\"}"))
        .isEqualTo(404);
    assertThat(ask("GET", "/v1/enrolment", null)).isEqualTo(200);
    assertThat(ask("POST", "/v1/enrolment", "{\"code\": \"7k3m\"}")).isEqualTo(400);
    String code = EnrolmentCode.generate(new Random(7)).spaced();
    assertThat(ask("POST", "/v1/enrolment", "{\"code\": \"%s\"}".formatted(code))).isEqualTo(503);
    assertThat(ask("GET", "/v1/call", null)).isEqualTo(200);
    assertThat(ask("POST", "/v1/call/request", CALL)).isEqualTo(202);
    assertThat(ask("POST", "/v1/call/request", CALL.replace("HAN", "LATIN"))).isEqualTo(400);
    assertThat(ask("POST", "/v1/call/request", CALL.replace("一楼", ""))).isEqualTo(400);
    assertThat(ask("GET", "/v1/call", null)).isEqualTo(200);
    assertThat(ask("POST", "/v1/call/cancel", null)).isEqualTo(202);
    assertThat(ask("POST", "/v1/content/faults", "{\"what\": \"media/a.pdf\", \"fault\": \"x\"}"))
        .isEqualTo(202);
    assertThat(ask("GET", "/v1/health", null)).isEqualTo(503);
    assertThat(ask("POST", "/v1/events/told", TOLD)).isEqualTo(202);
    assertThat(ask("GET", "/v1/events/recent", null)).isEqualTo(200);
    assertThat(ask("POST", "/v1/events/told", TOLD.replace("\"app\"", "\"agent\""))).isEqualTo(400);
    assertThat(ask("POST", "/v1/events/told", TOLD.replace("\"IOException\"", "\"罗 阿依\"")))
        .isEqualTo(400);
    assertThat(ask("POST", "/v1/untranslated", MET)).isEqualTo(202);
    assertThat(ask("POST", "/v1/untranslated", MET.replace("frame.home", "../home")))
        .isEqualTo(400);
    assertThat(ask("POST", "/v1/usage", USED)).isEqualTo(202);
    assertThat(ask("POST", "/v1/usage", USED.replace("page/column", "visitor/1"))).isEqualTo(400);
    assertThat(ask("POST", "/v1/content/faults", "{\"what\": \"\", \"fault\": \"x\"}"))
        .isEqualTo(400);
    assertThat(ask("POST", "/v1/submissions", "an envelope")).isEqualTo(202);
    for (SubmissionError error :
        List.of(
            SubmissionError.NOT_AN_ENVELOPE,
            SubmissionError.NUMBER_TAKEN,
            SubmissionError.TOO_LARGE,
            SubmissionError.NO_COUNTY,
            SubmissionError.OUTBOX_FULL)) {
      assertThat(ask("POST", "/v1/submissions", error.name())).isEqualTo(error.httpStatus());
    }
    String number = new Submissions(7).next().header().number().digits();
    assertThat(ask("POST", "/v1/submission-state", question(number, "0000 0000"))).isEqualTo(200);
    assertThat(ask("POST", "/v1/submission-state", question(number, "123"))).isEqualTo(400);
    for (SubmissionError error :
        List.of(
            SubmissionError.CODE_REFUSED,
            SubmissionError.CODE_LOCKED,
            SubmissionError.ASKED_TOO_OFTEN,
            SubmissionError.COUNTY_UNREACHABLE,
            SubmissionError.NO_COUNTY)) {
      stateError = error;
      assertThat(ask("POST", "/v1/submission-state", question(number, "12345678")))
          .isEqualTo(error.httpStatus());
    }
    assertThat(ask("POST", "/v1/sync", null)).isEqualTo(202);
    assertThat(ask("POST", "/v1/rollback", null)).isEqualTo(409);
    hasReleaseBefore.set(true);
    assertThat(ask("POST", "/v1/rollback", null)).isEqualTo(200);
    assertThat(ask("GET", "/v1/openapi.json", null)).isEqualTo(200);
  }

  @Test
  void thePanelAnswersAsDocumented() throws Exception {
    String open = "{\"number\": \"12\", \"pin\": \"%s\"}";
    assertThat(ask("POST", "/v1/care/open", open.formatted("48291"))).isEqualTo(400);
    assertThat(ask("POST", "/v1/care/open", open.formatted("482914"))).isEqualTo(403);
    assertThat(ask("POST", "/v1/care/open", open.formatted(PanelOfTests.PIN))).isEqualTo(200);
    String ticket = "{\"ticket\": \"%s\"}".formatted(answered.path("ticket").asText());
    String stranger = "{\"ticket\": \"0\"}";
    assertThat(ask("POST", "/v1/care/report", ticket)).isEqualTo(200);
    assertThat(ask("POST", "/v1/care/report", stranger)).isEqualTo(403);
    String print = ticket.replace("}", ", \"id\": \"" + JOB + "\"}");
    assertThat(ask("POST", "/v1/care/test-print", print)).isEqualTo(202);
    assertThat(ask("POST", "/v1/care/support", ticket)).isEqualTo(202);
    assertThat(answered.path("state").asText()).isEqualTo("WAITING");
    String note = ticket.replace("}", ", \"act\": \"VOLUME\", \"detail\": \"60\"}");
    assertThat(ask("POST", "/v1/care/note", note)).isEqualTo(202);
    assertThat(ask("POST", "/v1/care/note", note.replace("VOLUME", "OPENED"))).isEqualTo(400);
    String leave = ticket.replace("}", ", \"left\": false}");
    assertThat(ask("POST", "/v1/care/lock", leave)).isEqualTo(202);
    for (String path : List.of("report", "support", "test-print", "note")) {
      String asked = path.equals("note") ? note : path.equals("test-print") ? print : ticket;
      assertThat(ask("POST", "/v1/care/" + path, asked)).as(path).isEqualTo(403);
      assertThat(answered.path("code").asText()).isEqualTo("PANEL_LOCKED");
    }
    for (int i = 0; i < 3; i++) {
      assertThat(ask("POST", "/v1/care/open", open.formatted("482914"))).isEqualTo(403);
    }
    assertThat(ask("POST", "/v1/care/open", open.formatted(PanelOfTests.PIN))).isEqualTo(429);
    assertThat(retryAfter).as("seconds").isEqualTo("60");
  }

  @Test
  void givesNumbersAsDocumented() throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(address("/v1/metrics"))
                .header("Authorization", "Bearer " + token.value())
                .build(),
            BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(DOCUMENT.at("/paths/~1v1~1metrics/get/responses/200/content").fieldNames())
        .toIterable()
        .containsExactly(answer.headers().firstValue("Content-Type").orElseThrow());
    assertThat(answer.body()).contains("suoma_kiosk_state{state=\"FAILED\"} 1.0");
  }

  @Test
  void refusesAsDocumented() throws Exception {
    HttpRequest withoutToken = HttpRequest.newBuilder(address("/v1/status")).build();
    HttpResponse<String> answer = client.send(withoutToken, BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(401);
    assertMatches("GET", "/v1/status", answer);
  }

  @ParameterizedTest
  @MethodSource("happenings")
  void sendsEventsAsDocumented(AgentEvent event) throws Exception {
    assertValid("event-" + event.name(), WIRE.mapper().valueToTree(event));
  }

  @Test
  void documentsEveryEvent() {
    assertThat(happenings().map(Object::getClass).collect(Collectors.toSet()))
        .isEqualTo(Set.of(AgentEvent.class.getPermittedSubclasses()));
  }

  static Stream<AgentEvent> happenings() {
    return Stream.of(
        new AgentEvent.DeviceStatusChanged(
            "receipt-printer",
            DeviceStatus.failing(DeviceStatus.State.USER_ERROR, DeviceError.PAPER_OUT, "x")),
        new AgentEvent.PrintFinished(JOB, PrintOutcome.unknown(DeviceError.LINK_LOST)),
        new AgentEvent.MediaPresented(JOB),
        new AgentEvent.MediaTaken(JOB),
        new AgentEvent.ContentActivated(7),
        new AgentEvent.CardPresence(true, "示**", "1101**********002X"),
        new AgentEvent.CodeScanned(ScannedCode.Kind.OTHER, "9787"));
  }

  @Test
  void listsAllWordsOfEveryVocabulary() {
    assertThat(words("KioskHealth/properties/state")).isEqualTo(names(KioskHealth.State.values()));
    assertThat(words("ToldEvent/properties/severity")).isEqualTo(names(Severity.values()));
    assertThat(words("DeviceError")).isEqualTo(names(DeviceError.values()));
    assertThat(words("DeviceState")).isEqualTo(names(DeviceStatus.State.values()));
    assertThat(words("SubmissionError")).isEqualTo(names(SubmissionError.values()));
    assertThat(words("ContentError")).isEqualTo(names(ContentError.values()));
    assertThat(words("CallStatus/properties/state")).isEqualTo(names(CallStatus.State.values()));
    assertThat(words("Errand/properties/kind")).isEqualTo(names(Errand.Kind.values()));
    assertThat(words("WindowSettings/properties/closed/properties/reason"))
        .isEqualTo(names(Closure.Reason.values()));
    assertThat(words("PrintJob/properties/state")).isEqualTo(names(PrintJob.State.values()));
    assertThat(words("PrintOutcome/properties/state"))
        .isEqualTo(names(PrintOutcome.State.values()));
    assertThat(words("ContentStatus/properties/outcome"))
        .isEqualTo(names(UpdateResult.Outcome.values()));
    assertThat(words("Progress/properties/step")).isEqualTo(names(UpdateState.Step.values()));
    assertThat(words("event-scan/properties/kind")).isEqualTo(names(ScannedCode.Kind.values()));
  }

  private static List<String> words(String schema) {
    List<String> words = new ArrayList<>();
    DOCUMENT
        .at("/components/schemas/" + schema + "/enum")
        .forEach(word -> words.add(word.asText()));
    return words;
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  /** Refuses what spells a refusal, and takes all else. */
  private final class Desk implements SubmissionDesk {
    @Override
    public SealedEnvelope take(byte[] body) throws SubmissionException {
      for (SubmissionError error : SubmissionError.values()) {
        if (error.name().equals(new String(body, UTF_8))) {
          throw new SubmissionException(error, "envelope: …");
        }
      }
      return new Submissions(7).next();
    }

    @Override
    public SubmissionState state(SubmissionNumber number, QueryCode code)
        throws SubmissionException {
      if (code.digits().equals("00000000")) {
        return new SubmissionState(
            SubmissionKind.OPINION, "正在办理", DAY, DAY, "县政府办公室", "0899-555-0101", DAY);
      }
      throw new SubmissionException(stateError, "…");
    }

    @Override
    public OutboxStatus status() {
      return everythingAtOnce().outbox();
    }
  }

  /** A status with all that can stand in one. */
  private static StatusReport everythingAtOnce() {
    DeviceStatus busy =
        new DeviceStatus(
            DeviceStatus.State.OFFLINE, DeviceError.TIMEOUT, List.of(DeviceError.PAPER_LOW), "x");
    return new StatusReport(
        List.of(
            new StatusReport.Device(
                "receipt-printer", "printer", busy, new LinkHealth(2, NOON, NOON)),
            new StatusReport.Device(
                "scanner", "scanner", DeviceStatus.online(), LinkHealth.never())),
        new ContentStatus(
            7L,
            NOON,
            NOON,
            UpdateResult.Outcome.WAITING,
            ContentError.TOO_SLOW,
            "x",
            new ContentStatus.Progress(UpdateState.Step.FETCHING, 1, 2, 3, 4, 5L, 6L)),
        new OutboxStatus(
            1,
            2,
            3,
            4,
            5,
            NOON,
            SubmissionError.COUNTY_REFUSED,
            "UNKNOWN_KEY: keyId: …",
            SubmissionError.DISK_FULL),
        new WindowStanding(
            new WindowSettings(
                new Closure(Closure.Reason.LINE, NOON),
                30,
                new OpeningHours(
                    Map.of(
                        DayOfWeek.MONDAY,
                        new OpeningHours.Span(LocalTime.of(8, 30), LocalTime.of(17, 30))),
                    true),
                List.of("zwfw.example.gov.cn")),
            new Errand(7, Errand.Kind.PICTURE)));
  }

  private int ask(String method, String path, @Nullable String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address(path.replace("{id}", JOB).replace("{number}", "3")))
            .header("Authorization", "Bearer " + token.value())
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(body, charset(path)))
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    assertMatches(method, path, answer);
    answered = WIRE.mapper().readTree(answer.body());
    retryAfter = answer.headers().firstValue("Retry-After").orElse("");
    return answer.statusCode();
  }

  /** Bytes of a picture are written as characters of Latin 1. */
  private static Charset charset(String path) {
    return path.endsWith("/picture") ? ISO_8859_1 : UTF_8;
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private static void assertMatches(String method, String path, HttpResponse<String> answer)
      throws Exception {
    JsonNode response =
        DOCUMENT
            .path("paths")
            .path(path)
            .path(method.toLowerCase(Locale.ROOT))
            .path("responses")
            .path(String.valueOf(answer.statusCode()));
    String type = answer.headers().firstValue("Content-Type").orElse("");
    JsonNode schema = response.path("content").path(type).path("schema");
    assertThat(schema.isObject())
        .as("%s %s: %d as %s is documented", method, path, answer.statusCode(), type)
        .isTrue();
    assertValid(schema, WIRE.mapper().readTree(answer.body()));
  }

  private static void assertValid(String schema, JsonNode value) {
    assertValid(
        Objects.requireNonNull(DOCUMENT.path("components").path("schemas").get(schema)), value);
  }

  /** The document's own references must lead somewhere: its components go along. */
  private static void assertValid(JsonNode schema, JsonNode value) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", DOCUMENT.get("components"));
    JsonSchema compiled =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
    Set<ValidationMessage> wrong = compiled.validate(value);
    assertThat(wrong).as(value.toString()).isEmpty();
  }
}
