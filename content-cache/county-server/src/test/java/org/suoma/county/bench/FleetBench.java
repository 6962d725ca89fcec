package org.suoma.county.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suoma.content.form.Letter;
import org.suoma.content.release.Sha256;
import org.suoma.content.submission.EnvelopeSealer;
import org.suoma.content.submission.NumberIssuer;
import org.suoma.content.submission.QueryCode;
import org.suoma.content.submission.QueryVerifier;
import org.suoma.content.submission.SubmissionException;
import org.suoma.content.submission.SubmissionKeys;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.content.trust.SigningKey;
import org.suoma.county.TestKiosk;
import org.suoma.county.publishing.SubmissionKeyFolder;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.EnrolmentRow;
import org.suoma.county.storage.EnrolmentStore;

/**
 * Plays many kiosks against a county's server: each waits for news, and reports and looks for
 * content once a minute; some hand something in; in the middle a release goes out. Prints Markdown.
 */
public final class FleetBench {

  private static final int PERIOD_SECONDS = 60;
  private static final int SUBMISSIONS_A_SECOND = 5;
  private static final int MOST_TRIES = 1_200;
  private static final Letter LETTER =
      new Letter(SubmissionKind.MATTER_STUCK, "office", null, "窗口说材料不全，请看看。", null, null, null);
  private static final String END = "-----END PUBLIC KEY-----";

  private final URI origin;
  private final Path tree;
  private final List<TestKiosk> kiosks;
  private final HttpClient client;
  private final Latencies latencies;
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
  private final AtomicBoolean over = new AtomicBoolean();

  private FleetBench(URI origin, Path tree, List<TestKiosk> kiosks) {
    this.origin = origin;
    this.tree = tree;
    this.kiosks = kiosks;
    this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    this.latencies = new Latencies();
  }

  /**
   * {@code enrol DATA KEYS COUNT} while no server runs, {@code play ORIGIN PUBLIC KEYS SECONDS}
   * while one does; a release is to go out in the second half.
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("enrol")) {
      enrol(Path.of(arguments[1]), Path.of(arguments[2]), Integer.parseInt(arguments[3]));
      return;
    }
    URI origin = URI.create(arguments[1]);
    List<TestKiosk> kiosks = new ArrayList<>();
    for (String pem : Files.readString(Path.of(arguments[3])).split("(?<=" + END + "\\n)", -1)) {
      if (!pem.isBlank()) {
        kiosks.add(TestKiosk.with(SigningKey.fromPem(pem), origin, InstantSource.system()));
      }
    }
    new FleetBench(origin, Path.of(arguments[2]), kiosks)
        .play(Integer.parseInt(arguments[4]), System.out);
    System.exit(0); // waiting for news ends in a minute only
  }

  private static void enrol(Path data, Path keys, int count) throws IOException {
    StringBuilder pems = new StringBuilder();
    Instant now = Instant.now();
    try (Database database = Database.open(data)) {
      EnrolmentStore store = new EnrolmentStore(database);
      for (int i = 0; i < count; i++) {
        SigningKey key = SigningKey.generate();
        TestKiosk kiosk =
            TestKiosk.with(key, URI.create("http://127.0.0.1/"), InstantSource.system());
        String code = Sha256.of(("code " + i).getBytes(UTF_8)).hex();
        store.invite(name(i), "513400", "", code, now, now.plus(Duration.ofDays(1)));
        boolean enrolled =
            store
                .enrol(code, new EnrolmentRow.Key(kiosk.key().id(), kiosk.key().publicKey(), now))
                .isPresent();
        if (!enrolled) {
          throw new IllegalStateException("not enrolled: " + i);
        }
        pems.append(key.toPem());
      }
    }
    Files.writeString(keys, pems);
  }

  private static String name(int number) {
    return "bench-" + number;
  }

  private void play(int seconds, PrintStream out) throws Exception {
    int count = kiosks.size();
    long gap = TimeUnit.SECONDS.toNanos(PERIOD_SECONDS) / count;
    Set<String> before = files();
    for (int i = 0; i < count; i++) {
      int kiosk = i;
      long first = gap * i;
      after(() -> wait(kiosk), first / 2);
      repeat(() -> report(kiosk), first);
      repeat(this::poll, first + gap / 2);
    }
    Sealing sealing = new Sealing();
    ScheduledFuture<?> unused =
        clock.scheduleAtFixedRate(
            sealing::handIn, 0, 1_000 / SUBMISSIONS_A_SECOND, TimeUnit.MILLISECONDS);
    // Kiosks are played by the clock: what is measured is a time of the day, not a work to be done.
    Thread.sleep(Duration.ofSeconds(PERIOD_SECONDS).toMillis());
    latencies.forget(); // connections are made, code is compiled

    Thread.sleep(Duration.ofSeconds(seconds / 2).toMillis());
    latencies.print("without a release", seconds / 2, out);
    latencies.forget();
    Set<String> fresh = awaitRelease(before);
    for (int i = 0; i < count; i++) {
      // Told within seconds, or at the next poll: spread over the half minute that follows.
      after(() -> take(fresh), gap * i / 2);
    }
    Thread.sleep(Duration.ofSeconds(seconds / 2).toMillis());
    over.set(true);
    latencies.print("while a release goes out", seconds / 2, out);
  }

  private void after(Runnable work, long nanos) {
    ScheduledFuture<?> unused = clock.schedule(work, nanos, TimeUnit.NANOSECONDS);
  }

  private void repeat(Runnable work, long first) {
    ScheduledFuture<?> unused =
        clock.scheduleAtFixedRate(
            work, first, TimeUnit.SECONDS.toNanos(PERIOD_SECONDS), TimeUnit.NANOSECONDS);
  }

  private void wait(int kiosk) {
    if (over.get()) {
      return;
    }
    HttpRequest request =
        kiosks
            .get(kiosk)
            .request(
                "GET", "/kiosks/news?ring=all&release=1000000&order=0&settings=0", new byte[0]);
    CompletableFuture<?> unused =
        client
            .sendAsync(request, BodyHandlers.discarding())
            .whenComplete(
                (answer, failure) -> {
                  boolean good = failure == null && answer.statusCode() == 204;
                  latencies.count(good ? "news (held open)" : "news, failed");
                  wait(kiosk);
                });
  }

  private void report(int kiosk) {
    byte[] report =
        """
        {"kiosk":"%s","content":{"sequence":1},"devices":{"receipt-printer":{"state":"ONLINE"}},
         "disk":{"freeBytes":12000000000},"app":{"state":"RUNNING"}}
        """
            .formatted(name(kiosk))
            .getBytes(UTF_8);
    send("report", kiosks.get(kiosk).request("POST", "/kiosks/report", report), 204);
  }

  private void poll() {
    get("poll for content", "metadata/timestamp.json");
  }

  private void take(Set<String> fresh) {
    fresh.forEach(file -> get("a release's " + file.replaceFirst("/.*", ""), file));
  }

  private void get(String kind, String file) {
    send(kind, HttpRequest.newBuilder(origin.resolve("/content/" + file)).build(), 200);
  }

  private void send(String kind, HttpRequest request, int expected) {
    long begin = System.nanoTime();
    CompletableFuture<?> unused =
        client
            .sendAsync(request, BodyHandlers.discarding())
            .whenComplete(
                (answer, failure) -> {
                  if (failure == null && answer.statusCode() == expected) {
                    latencies.took(kind, System.nanoTime() - begin);
                  } else {
                    latencies.count(kind + ", failed");
                  }
                });
  }

  private Set<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      return all.filter(Files::isRegularFile)
          .map(file -> tree.relativize(file).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** What a kiosk that has the release before fetches: metadata, the manifest's patch, the pack. */
  private Set<String> awaitRelease(Set<String> before) throws Exception {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Set<String> fresh = files();
      fresh.removeAll(before);
      fresh.removeIf(
          file -> file.startsWith("targets/") || file.matches("manifests/[0-9a-f]+\\.zst"));
      if (fresh.stream().anyMatch(file -> file.startsWith("metadata/"))) {
        fresh.add("metadata/timestamp.json");
        return fresh;
      }
      Thread.sleep(100); // it is published by another process, into the folder
    }
    throw new IllegalStateException("no release came in two minutes");
  }

  /** Residents' opinions, sealed like any. */
  private final class Sealing {

    private final EnvelopeSealer sealer;
    private final NumberIssuer numbers = new NumberIssuer(17, InstantSource.system(), new Random());
    private int next;

    Sealing() throws IOException, SubmissionException {
      SubmissionKeys keys = new SubmissionKeyFolder(tree.resolveSibling("keys")).load().published();
      this.sealer = new EnvelopeSealer(keys, name(0));
    }

    void handIn() {
      try {
        send();
      } catch (SubmissionException e) {
        latencies.count("submission, failed");
      }
    }

    private void send() throws SubmissionException {
      TestKiosk kiosk = kiosks.get(next++ % kiosks.size());
      SubmissionNumber number = numbers.next();
      QueryVerifier verifier = QueryVerifier.of(QueryCode.parse("12345678"), new Random());
      byte[] envelope =
          sealer.seal(number, LETTER.kind(), Instant.now(), verifier, LETTER.write()).bytes();
      FleetBench.this.send("submission", kiosk.request("POST", "/api/submissions", envelope), 200);
    }
  }
}
