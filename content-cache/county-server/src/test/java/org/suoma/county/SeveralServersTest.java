package org.suoma.county;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.message.VerifyingKey;
import org.suoma.content.release.Ring;
import org.suoma.content.search.IndexBuilder;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.store.MetadataFolder;
import org.suoma.content.submission.EnvelopeSealer;
import org.suoma.content.submission.NumberIssuer;
import org.suoma.content.submission.QueryVerifier;
import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.content.trust.SigningKey;
import org.suoma.content.trust.TufClient;
import org.suoma.content.update.HttpTree;
import org.suoma.content.update.ReleaseUpdate;
import org.suoma.county.command.CountyCommandLine;
import org.suoma.county.objectstore.S3ForTests;
import org.suoma.county.objectstore.StoreServer;
import org.suoma.county.publishing.SubmissionKeyFolder;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.OnPostgres;
import org.suoma.county.storage.PostgresForTests;
import org.suoma.county.storage.cases.SubmissionStore;
import org.suoma.county.storage.content.ReleaseLine;
import org.suoma.county.storage.content.ReleaseLog;
import org.suoma.county.storage.kiosk.EnrolmentRow;
import org.suoma.county.storage.kiosk.EnrolmentStore;

/** Two servers, real processes, at one PostgreSQL and one store; one of them is killed. */
@ExtendWith(OnPostgres.class)
@Timeout(300)
class SeveralServersTest {

  private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));
  private static final int SUBMISSIONS = 60;

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final SigningKey key = SigningKey.generate();
  private final List<ServerProcess> processes = new ArrayList<>();
  private PostgresForTests postgres;
  private S3ForTests s3;
  private int kioskStores;

  @BeforeEach
  void startFirst(PostgresForTests postgres) throws Exception {
    this.postgres = postgres;
    s3 = S3ForTests.start();
    RunningCounty.writeSource(folder);
    ServerProcess unused = serve("a");
    enrol("hall-1");
    for (String shared : List.of("keys", "enrolment-secret", "desk-secret")) {
      copy(folder.resolve("a").resolve(shared), folder.resolve("b").resolve(shared));
    }
  }

  @AfterEach
  void stop() {
    processes.forEach(ServerProcess::close);
    s3.close();
  }

  @Test
  @Tag("long")
  void losesNothingAndTakesNothingTwiceWhenOneOfTwoIsKilled() throws Exception {
    ServerProcess first = processes.get(0);
    ServerProcess unused = serve("b");
    List<SealedEnvelope> envelopes = envelopes();
    Map<SealedEnvelope, byte[]> receipts = new LinkedHashMap<>();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread publishing = new Thread(() -> publishAtBoth(failure));
    publishing.start();
    for (int i = 0; i < SUBMISSIONS; i++) {
      if (i == SUBMISSIONS / 3) {
        first.kill();
      }
      SealedEnvelope envelope = envelopes.get(i);
      receipts.put(envelope, handIn(i % 2 == 0 ? "a" : "b", i % 2 == 0 ? "b" : "a", envelope));
    }
    publishing.join();
    assertThat(failure.get()).isNull();

    // A kiosk that did not hear the receipt asks again, and the other server knows it.
    for (Map.Entry<SealedEnvelope, byte[]> taken : receipts.entrySet()) {
      assertThat(handIn("b", "b", taken.getKey())).isEqualTo(taken.getValue());
    }
    try (Database database = postgres.open(folder)) {
      List<SubmissionNumber> numbers = new SubmissionStore(database).numbers();
      assertThat(numbers)
          .containsExactlyInAnyOrderElementsOf(
              envelopes.stream().map(envelope -> envelope.header().number()).toList());
      List<Long> sequences =
          new ReleaseLog(database).newest().stream().map(ReleaseLine::sequence).sorted().toList();
      assertThat(sequences).doesNotHaveDuplicates().startsWith(1L, 2L).hasSizeGreaterThan(2);
      assertThat(kiosk("b")).contains("第" + (sequences.size() - 1) + "次改动");
    }
  }

  @Test
  @Tag("long")
  void keepsTheOldReleaseInForceWhenTheOneThatPublishesIsKilledAndTheOtherGoesOn()
      throws Exception {
    ServerProcess unused = serve("b");
    AtomicInteger kills = new AtomicInteger();
    // From the first write on, at every third; the last one is the timestamp.
    for (int at : List.of(0, 3, 5)) {
      change(at + 100);
      AtomicReference<ServerProcess> publisher = new AtomicReference<>();
      s3.refuse(
          (key, write) -> {
            boolean isLast = at == 5 && key.endsWith("timestamp.json");
            if ((isLast || (at < 5 && write == at)) && publisher.get() != null) {
              publisher.getAndSet(null).kill();
              kills.incrementAndGet();
              return true;
            }
            return false;
          });
      publisher.set(program("publish", "a"));
      int exit = processes.get(processes.size() - 1).await();
      s3.refuse((key, write) -> false);

      assertThat(exit).isEqualTo(137);
      assertThat(kiosk("b")).contains("第1号");
    }
    assertThat(kills).hasValue(3);

    assertThat(run("b", "publish")).contains("第 2 版");
    assertThat(kiosk("b")).contains("第105次改动");
    assertThat(kiosk("a")).isEqualTo(kiosk("b"));
  }

  @Test
  void startsNoServerThatHasNotTheKeysOfTheOthers() throws Exception {
    config("c");
    assertThat(run("c", "serve")).contains("keys 目录拷到");

    for (String key : List.of("targets", "snapshot", "timestamp")) {
      copy(folder.resolve("a/keys/" + key + ".pem"), folder.resolve("c/keys/" + key + ".pem"));
    }
    assertThat(run("c", "serve")).contains("缺少收件密钥");
    assertThat(kiosk("a")).contains("第1号");
  }

  private void publishAtBoth(AtomicReference<Throwable> failure) {
    try {
      for (int i = 1; i <= 6; i++) {
        change(i);
        String server = i % 2 == 0 ? "a" : "b";
        assertThat(run(server, "publish")).contains("第 " + (i + 1) + " 版");
      }
    } catch (Throwable e) {
      failure.set(e);
    }
  }

  private void change(int number) throws IOException {
    Path file = folder.resolve("source/entries/notice-1.json");
    String json = Files.readString(file).replaceAll("第\\d+(号|次改动)", "第" + number + "次改动");
    Files.writeString(file, json);
    assertThat(run("b", "import", file.toString())).contains("合计");
  }

  /** What the notice says that a new kiosk gets from a server. */
  private String kiosk(String server) throws Exception {
    Path own = folder.resolve("kiosk-" + kioskStores++);
    MetadataFolder trusted = new MetadataFolder(own.resolve("metadata"), new DiskFiles());
    TufClient.init(Files.readAllBytes(folder.resolve("a/keys/root.json")), trusted);
    ContentStore store = ContentStore.openForWriting(own.resolve("store"), new DiskFiles());
    URI content = URI.create(facts(server).get("content").asText());
    new ReleaseUpdate(new HttpTree(client, content), trusted, CLOCK, store, new IndexBuilder())
        .run("common", Ring.ALL, state -> {});
    return new String(
        store.active().orElseThrow().read("entries/notice-1.json").orElseThrow(), UTF_8);
  }

  private List<SealedEnvelope> envelopes() throws IOException {
    EnvelopeSealer sealer =
        new EnvelopeSealer(
            new SubmissionKeyFolder(folder.resolve("a/keys")).load().published(), "hall-1");
    NumberIssuer numbers = new NumberIssuer(17, CLOCK, new Random(7));
    List<SealedEnvelope> envelopes = new ArrayList<>();
    for (int i = 0; i < SUBMISSIONS; i++) {
      envelopes.add(
          sealer.seal(
              numbers.next(),
              SubmissionKind.MATTER_STUCK,
              Instant.now(CLOCK),
              new QueryVerifier("0f".repeat(16), "a1".repeat(32)),
              "办不成".getBytes(UTF_8)));
    }
    return envelopes;
  }

  /** Hands it in at one server, or at the other where there is no line, as a gateway does. */
  private byte[] handIn(String server, String other, SealedEnvelope envelope) throws Exception {
    HttpResponse<byte[]> answer;
    try {
      answer = post(server, envelope);
    } catch (IOException e) {
      answer = post(other, envelope);
    }
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<byte[]> post(String server, SealedEnvelope envelope) throws Exception {
    URI address = URI.create(facts(server).get("address").asText());
    TestKiosk kiosk = TestKiosk.with(key, address, CLOCK);
    HttpResponse<byte[]> answer = kiosk.post("/api/submissions", envelope.bytes());
    while (answer.statusCode() == 401) {
      // A server takes nothing that was signed before it began, to the second.
      Thread.sleep(200);
      answer = kiosk.post("/api/submissions", envelope.bytes());
    }
    return answer;
  }

  private void enrol(String kiosk) throws IOException {
    Instant now = Instant.now(CLOCK);
    try (Database database = postgres.open(folder)) {
      EnrolmentStore enrolments = new EnrolmentStore(database);
      enrolments.invite(kiosk, "513400", "", "code", now, now.plusSeconds(60));
      VerifyingKey half = new VerifyingKey(key.publicKey().publicText());
      assertThat(enrolments.enrol("code", new EnrolmentRow.Key(half.id(), half.publicKey(), now)))
          .isPresent();
    }
  }

  private JsonNode facts(String server) throws IOException {
    return new ObjectMapper().readTree(Files.readAllBytes(folder.resolve(server + ".json")));
  }

  private ServerProcess serve(String server) throws Exception {
    config(server);
    Path ready = folder.resolve(server + ".json");
    ServerProcess process =
        program(
            "serve",
            server,
            "--ready",
            ready.toString(),
            "--sample",
            folder.resolve("source").toString());
    // Another process says that it is ready by a file; there is nothing to wait on but the disk.
    while (!Files.exists(ready)) {
      assertThat(process.isRunning()).as(folder.resolve(server + ".log").toString()).isTrue();
      Thread.sleep(50);
    }
    return process;
  }

  private ServerProcess program(String command, String server, String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of(command, "--config", folder.resolve(server + ".toml").toString()));
    arguments.addAll(List.of(more));
    ServerProcess process =
        ServerProcess.start(folder.resolve(server + ".log"), arguments.toArray(String[]::new));
    processes.add(process);
    return process;
  }

  /** A command of the county at a server's configuration, in this process. */
  private String run(String server, String command, String... more) {
    StringWriter words = new StringWriter();
    List<String> arguments =
        new ArrayList<>(List.of(command, "--config", folder.resolve(server + ".toml").toString()));
    arguments.addAll(List.of(more));
    int unused =
        CountyCommandLine.with(CLOCK)
            .setOut(new PrintWriter(words, true))
            .setErr(new PrintWriter(words, true))
            .execute(arguments.toArray(String[]::new));
    return words.toString();
  }

  private void config(String server) throws IOException {
    StoreServer store = s3.at(true);
    Path secret = Files.writeString(folder.resolve("store-secret"), store.secret());
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(
        folder.resolve(server + ".toml"),
        """
        data-dir = "%s"
        store-endpoint = "%s"
        store-bucket = "%s"
        store-key-id = "%s"
        store-secret-file = "store-secret"
        %s
        """
            .formatted(
                server, store.endpoint(), store.bucket(), store.keyId(), postgres.config(folder)));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path file : walk.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
