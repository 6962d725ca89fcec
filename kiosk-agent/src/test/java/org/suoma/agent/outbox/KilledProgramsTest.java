package org.suoma.agent.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.agent.KioskAgent;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.submission.EnvelopeSealer;
import org.suoma.content.submission.NumberIssuer;
import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.content.submission.Submissions;
import org.suoma.county.CountyServer;
import org.suoma.county.cases.OpenedSubmission;
import org.suoma.county.cases.SubmissionInbox;
import org.suoma.county.command.CountyCommandLine;
import org.suoma.county.publishing.SubmissionKeyFolder;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.cases.SubmissionStore;

/** The agent and the county's server as they run, killed by SIGKILL at any moment. */
@Timeout(1_800)
class KilledProgramsTest {

  private static final List<String> CANARIES =
      List.of("11010519491231002X", "样本人", "请公开索玛村征地补偿的金丝雀文件");

  private static final String ALL_DELIVERED = "\"outbox\":{\"waiting\":0,\"refused\":0,";

  private static final String LOGBACK =
      """
      <configuration>
        <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
          <encoder><pattern>%d %level %logger %msg%n</pattern></encoder>
        </appender>
        <logger name="org.suoma" level="TRACE"/>
        <root level="INFO"><appender-ref ref="out"/></root>
      </configuration>
      """;

  @TempDir private Path folder;
  private final Random random = new Random(7);
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();
  private final List<SubmissionNumber> handedIn = new ArrayList<>();
  private Path data;
  private final StringBuilder watched = new StringBuilder();
  private int agentPort;
  private KilledProgram county;
  private KilledProgram agent;
  private EnvelopeSealer sealer;
  private NumberIssuer numbers;

  @BeforeEach
  void startBoth() throws Exception {
    data = Files.createDirectories(folder.resolve("data"));
    Path logback = Files.writeString(folder.resolve("logback.xml"), LOGBACK);
    int countyPort = freePort();
    agentPort = freePort();
    writeSample(folder.resolve("sample"));
    Path countyToml =
        Files.writeString(
            folder.resolve("county.toml"),
            """
            data-dir = "%s"
            port = %d
            """
                .formatted(data.resolve("county"), countyPort));
    county =
        new KilledProgram(
            CountyServer.class,
            logback,
            data.resolve("county.log"),
            "serve",
            "--config",
            countyToml.toString(),
            "--sample",
            folder.resolve("sample").toString());
    county.start();
    await(() -> isAnswered("http://127.0.0.1:" + countyPort + "/health", "ok"));
    Path agentToml =
        Files.writeString(
            folder.resolve("agent.toml"),
            """
            kiosk-name = "hall-1"
            [api]
            port = %d
            token-file = "%s/agent/agent.token"
            [content]
            store-dir = "%s/agent/store"
            source = "http://127.0.0.1:%d/content/"
            trusted-root = "%s/county/keys/root.json"
            channel = "common"
            ring = "all"
            poll-seconds = 1
            [county]
            url = "http://127.0.0.1:%d/"
            """
                .formatted(agentPort, data, data, countyPort, data, countyPort));
    Files.createDirectories(data.resolve("agent"));
    enrol(countyToml, agentToml);
    agent =
        new KilledProgram(
            KioskAgent.class, logback, data.resolve("agent.log"), "--config", agentToml.toString());
    agent.start();
    await(() -> status().contains("\"sequence\":1"));
    sealer = new EnvelopeSealer(countyKeys().load().published(), "hall-1");
    numbers = new NumberIssuer(17, Clock.systemUTC(), random);
  }

  @AfterEach
  void stop() {
    killer.shutdownNow();
    agent.close();
    county.close();
  }

  /** By a code, as a person would. */
  private static void enrol(Path countyToml, Path agentToml) {
    StringWriter told = new StringWriter();
    int given =
        CountyCommandLine.with(Clock.system(ZoneId.of("Asia/Shanghai")))
            .setOut(new PrintWriter(told, true))
            .execute(
                "kiosks", "enrol", "hall-1", "--area", "519900", "--config", countyToml.toString());
    assertThat(given).isZero();
    Matcher code = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}").matcher(told.toString());
    assertThat(code.find()).as(told.toString()).isTrue();
    assertThat(
            KioskAgent.commandLine()
                .execute("enrol", code.group(), "--config", agentToml.toString()))
        .isZero();
  }

  private static void writeSample(Path sample) throws IOException {
    Files.createDirectories(sample.resolve("entries"));
    Files.writeString(
        sample.resolve("county.json"),
        """
        {"code":"519900","name":"索玛县","zone":"索玛县政务公开专区","fictional":true,
         "units":[{"id":"office","name":"县政府办公室","phone":"0"}],"areas":[]}
        """);
    Files.writeString(
        sample.resolve("catalog.json"),
        """
        {"columns":[{"id":"notices","name":"通知公告","kind":"OWN","levels":["COUNTY"],"updateDays":0}]}
        """);
    Files.writeString(
        sample.resolve("entries/notice-1.json"),
        """
        {"id":"notice-1","title":"停水通知",
         "filing":{"columns":["notices"],"unit":"office","publishedOn":"2026-02-01"},
         "source":{"name":"示例"},
         "body":{"type":"notice","kind":"通知","text":[{"block":"paragraph","text":"明天停水。"}]}}
        """);
  }

  @Test
  void loseNothingDuplicateNothingAndKeepTheOrder() throws Exception {
    handInWhileBothAreKilled(320, 2);

    assertEverythingHasArrived();
    assertNothingIsReadableAnywhere();
  }

  @Test
  @Tag("long")
  void loseNothingOfTenThousand() throws Exception {
    handInWhileBothAreKilled(10_000, 40);

    assertEverythingHasArrived();
    assertNothingIsReadableAnywhere();
  }

  /** Each program is killed so often, at random moments, while the app goes on handing in. */
  private void handInWhileBothAreKilled(int count, int killsOfEach) throws Exception {
    int stretch = count / (2 * killsOfEach);
    for (int i = 0; i < count; i++) {
      if (i % stretch == stretch / 2) {
        KilledProgram victim = i / stretch % 2 == 0 ? agent : county;
        ScheduledFuture<?> unused =
            killer.schedule(victim::kill, random.nextInt(50), TimeUnit.MILLISECONDS);
      }
      if (i % stretch == stretch - 1 && !county.isRunning()) {
        county.start(); // until now the outbox has filled
      }
      handIn();
    }
    assertThat(agent.kills()).isEqualTo(killsOfEach);
    assertThat(county.kills()).isEqualTo(killsOfEach);
    if (!county.isRunning()) {
      county.start();
    }
    awaitWhileSomethingHappens(() -> status().contains(ALL_DELIVERED));
  }

  /** Does as the app does: the same envelope again until the agent says that it has it. */
  private void handIn() throws Exception {
    SealedEnvelope envelope =
        sealer.seal(
            numbers.next(),
            SubmissionKind.DISCLOSURE_APPLICATION,
            Clock.systemUTC().instant(),
            Submissions.verifier(random),
            Submissions.CONTENT.getBytes(UTF_8));
    await(() -> isTaken(envelope));
    handedIn.add(envelope.header().number());
  }

  private boolean isTaken(SealedEnvelope envelope) throws Exception {
    try {
      HttpResponse<String> answer =
          client.send(
              toAgent("v1/submissions").POST(BodyPublishers.ofByteArray(envelope.bytes())).build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
      return true;
    } catch (IOException e) {
      if (!agent.isRunning()) {
        agent.start();
      }
      return false;
    }
  }

  private HttpRequest.Builder toAgent(String path) throws IOException {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + agentPort + "/" + path))
        .timeout(Duration.ofSeconds(30))
        .header(
            "Authorization",
            "Bearer " + Files.readString(data.resolve("agent/agent.token")).trim());
  }

  private String status() throws Exception {
    try {
      return client.send(toAgent("v1/status").build(), BodyHandlers.ofString()).body();
    } catch (IOException e) {
      return ""; // not up yet
    }
  }

  private boolean isAnswered(String address, String expected) throws Exception {
    try {
      return client
          .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
          .body()
          .equals(expected);
    } catch (IOException e) {
      return false;
    }
  }

  private SubmissionKeyFolder countyKeys() {
    return new SubmissionKeyFolder(data.resolve("county/keys"));
  }

  private void assertEverythingHasArrived() throws Exception {
    for (String path : List.of("v1/events/recent", "v1/metrics", "v1/health")) {
      watched.append(client.send(toAgent(path).build(), BodyHandlers.ofString()).body());
    }
    agent.end();
    county.end();
    try (Database database = Database.open(data.resolve("county"))) {
      SubmissionStore store = new SubmissionStore(database);
      assertThat(store.numbers()).isEqualTo(handedIn);
      SubmissionInbox inbox = new SubmissionInbox(store, countyKeys(), Clock.systemUTC());
      for (SubmissionNumber number : handedIn) {
        try (OpenedSubmission opened = inbox.open(number).orElseThrow()) {
          assertThat(opened.content()).isEqualTo(Submissions.CONTENT.getBytes(UTF_8));
        }
      }
    }
    assertThat(filesInTheOutbox()).isZero();
  }

  private void assertNothingIsReadableAnywhere() throws IOException {
    Canary canary = new Canary(CANARIES);
    assertThat(data.resolve("agent.log")).isNotEmptyFile();
    assertThat(data.resolve("county.log")).isNotEmptyFile();
    assertThat(canary.findIn(folder)).isEmpty();
    assertThat(watched.toString()).contains("A421", "suoma_outbox_delivered_total", "\"state\"");
    assertThat(canary.isIn(watched.toString().getBytes(UTF_8))).isFalse();
    assertThat(data.resolve("agent/log/agent.jsonl")).content().contains("A421");
    assertThat(data.resolve("county/log/county.jsonl")).content().contains("C100");
    for (String log :
        List.of(
            "agent.log",
            "county.log",
            "agent/log/agent.jsonl",
            "agent/events.json",
            "county/log/county.jsonl")) {
      String text = Files.readString(data.resolve(log));
      assertThat(handedIn).noneMatch(number -> text.contains(number.digits()));
    }

    Path control = Files.writeString(folder.resolve("control"), "x" + Submissions.CONTENT);
    assertThat(canary.findIn(folder)).containsExactly(control);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private interface Condition {
    boolean isMet() throws Exception;
  }

  /** A slow machine may take long to deliver ten thousand, but never long for one. */
  private void awaitWhileSomethingHappens(Condition condition) throws Exception {
    while (!condition.isMet()) {
      int left = filesInTheOutbox();
      await(() -> condition.isMet() || filesInTheOutbox() < left);
    }
  }

  private int filesInTheOutbox() throws IOException {
    return new DiskFiles().list(data.resolve("agent/outbox")).size();
  }

  private static void await(Condition condition) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(300);
    while (!condition.isMet()) {
      assertThat(System.nanoTime()).as("waited for 300 s").isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }
}
