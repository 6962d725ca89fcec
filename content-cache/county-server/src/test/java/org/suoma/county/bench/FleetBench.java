package org.suoma.county.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.LongStream;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.suoma.content.form.Letter;
import org.suoma.content.message.RequestSigner;
import org.suoma.content.message.VerifyingKey;
import org.suoma.content.order.KioskNews;
import org.suoma.content.release.Sha256;
import org.suoma.content.submission.EnvelopeSealer;
import org.suoma.content.submission.NumberIssuer;
import org.suoma.content.submission.QueryCode;
import org.suoma.content.submission.QueryVerifier;
import org.suoma.content.submission.SubmissionException;
import org.suoma.content.submission.SubmissionKeys;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.county.TestKiosk;
import org.suoma.county.publishing.SubmissionKeyFolder;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.kiosk.EnrolmentRow;
import org.suoma.county.storage.kiosk.EnrolmentStore;

/**
 * Plays many kiosks against a county's server: each waits for news, reports every half minute and
 * looks for content once a minute, as agents do; some hand something in; in the second half a
 * release goes out, and each fetches it when it is told of it. Prints Markdown.
 */
public final class FleetBench {

  private static final int POLL_SECONDS = 60;
  private static final int REPORT_SECONDS = 30;
  private static final int SUBMISSIONS_A_SECOND = 5;
  private static final byte[] NOTHING = new byte[0];
  private static final int OK = 200;
  private static final int NO_NEWS = 204;
  private static final int RETRY_SECONDS = 5;
  private static final Letter LETTER =
      new Letter(SubmissionKind.MATTER_STUCK, "office", null, "窗口说材料不全，请看看。", null, null, null);

  private final Path tree;
  private final ProcessHandle server;
  private final List<TestKiosk> kiosks;
  private final AtomicLongArray shown;
  private final LoadClient client;
  private final Latencies latencies;
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
  private final AtomicBoolean over = new AtomicBoolean();
  private final ReleaseFiles files;

  private FleetBench(URI origin, Path tree, ProcessHandle server, List<TestKiosk> kiosks)
      throws IOException {
    this.tree = tree;
    this.server = server;
    this.kiosks = kiosks;
    this.shown = new AtomicLongArray(kiosks.size());
    this.client = new LoadClient(origin);
    this.latencies = new Latencies();
    this.files = new ReleaseFiles(tree);
  }

  /**
   * {@code enrol DATA KEYS COUNT} while no server runs, {@code play ORIGIN PUBLIC KEYS SECONDS PID}
   * while one does; a release is to go out in the second half.
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("enrol")) {
      enrol(Path.of(arguments[1]), Path.of(arguments[2]), Integer.parseInt(arguments[3]));
      return;
    }
    URI origin = URI.create(arguments[1]);
    List<TestKiosk> kiosks = new ArrayList<>();
    for (String seed : Files.readAllLines(Path.of(arguments[3]))) {
      kiosks.add(kiosk(new Ed25519PrivateKeyParameters(HexFormat.of().parseHex(seed), 0), origin));
    }
    ProcessHandle server = ProcessHandle.of(Long.parseLong(arguments[5])).orElseThrow();
    new FleetBench(origin, Path.of(arguments[2]), server, kiosks)
        .play(Integer.parseInt(arguments[4]), System.out);
    System.exit(0); // waiting for news ends in a minute only
  }

  /** Signs in a twentieth of the JDK's time: the load is to take little of the machine. */
  private static TestKiosk kiosk(Ed25519PrivateKeyParameters key, URI origin) {
    VerifyingKey known =
        new VerifyingKey(HexFormat.of().formatHex(key.generatePublicKey().getEncoded()));
    RequestSigner signer =
        new RequestSigner(
            known,
            message -> {
              Ed25519Signer signature = new Ed25519Signer();
              signature.init(true, key);
              signature.update(message, 0, message.length);
              return signature.generateSignature();
            },
            new Random());
    return new TestKiosk(origin, InstantSource.system(), known, signer);
  }

  private static void enrol(Path data, Path keys, int count) throws IOException {
    List<String> seeds = new ArrayList<>();
    SecureRandom random = new SecureRandom();
    URI anywhere = URI.create("http://127.0.0.1/");
    Instant now = Instant.now();
    try (Database database = Database.open(data)) {
      EnrolmentStore store = new EnrolmentStore(database);
      for (int i = 0; i < count; i++) {
        Ed25519PrivateKeyParameters key = new Ed25519PrivateKeyParameters(random);
        TestKiosk kiosk = kiosk(key, anywhere);
        String code = Sha256.of(("code " + i).getBytes(UTF_8)).hex();
        store.invite(name(i), "513400", "", code, now, now.plus(Duration.ofDays(1)));
        boolean enrolled =
            store
                .enrol(code, new EnrolmentRow.Key(kiosk.key().id(), kiosk.key().publicKey(), now))
                .isPresent();
        if (!enrolled) {
          throw new IllegalStateException("not enrolled: " + i);
        }
        seeds.add(HexFormat.of().formatHex(key.getEncoded()));
      }
    }
    Files.write(keys, seeds);
  }

  private static String name(int number) {
    return "bench-" + number;
  }

  private void play(int seconds, PrintStream out) throws Exception {
    Thread lines = new Thread(client, "lines");
    lines.setDaemon(true);
    lines.start();
    int count = kiosks.size();
    long gap = TimeUnit.SECONDS.toNanos(POLL_SECONDS) / count;
    for (int i = 0; i < count; i++) {
      int kiosk = i;
      long first = gap * i;
      after(() -> await(kiosk), first / 2);
      repeat(() -> report(kiosk), first / 2, REPORT_SECONDS);
      repeat(this::poll, first + gap / 2, POLL_SECONDS);
    }
    Sealing sealing = new Sealing();
    ScheduledFuture<?> unused =
        clock.scheduleAtFixedRate(
            sealing::handIn, 0, 1_000 / SUBMISSIONS_A_SECOND, TimeUnit.MILLISECONDS);
    // Kiosks are played by the clock: what is measured is a time of the day, not a work to be done.
    Thread.sleep(Duration.ofSeconds(POLL_SECONDS).toMillis());
    measure("without a release", seconds / 2, out); // connections are made, code is compiled
    measure("while a release goes out", seconds / 2, out);
    over.set(true);
    long newest = LongStream.range(0, count).map(i -> shown.get((int) i)).max().orElse(0);
    long have = LongStream.range(0, count).filter(i -> shown.get((int) i) == newest).count();
    out.printf("%nRelease %d is on %d of %d kiosks.%n", newest, have, count);
  }

  private void measure(String when, int seconds, PrintStream out) throws InterruptedException {
    latencies.forget();
    Duration servers = cpu(server);
    Duration ours = cpu(ProcessHandle.current());
    // What is measured is what comes within this time.
    Thread.sleep(Duration.ofSeconds(seconds).toMillis());
    latencies.print(when, seconds, out);
    out.printf(
        Locale.ROOT,
        "%nProcessors: the server %.2f, the load %.2f.%n",
        (double) cpu(server).minus(servers).toMillis() / TimeUnit.SECONDS.toMillis(seconds),
        (double) cpu(ProcessHandle.current()).minus(ours).toMillis()
            / TimeUnit.SECONDS.toMillis(seconds));
  }

  private static Duration cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private void after(Runnable work, long nanos) {
    ScheduledFuture<?> unused = clock.schedule(work, nanos, TimeUnit.NANOSECONDS);
  }

  private void repeat(Runnable work, long first, int seconds) {
    ScheduledFuture<?> unused =
        clock.scheduleAtFixedRate(
            work, first, TimeUnit.SECONDS.toNanos(seconds), TimeUnit.NANOSECONDS);
  }

  /** Holds a question for news open, and does as a kiosk does with the answer. */
  private void await(int kiosk) {
    if (over.get()) {
      return;
    }
    String question = "/kiosks/news?ring=all&order=0&settings=0&release=" + shown.get(kiosk);
    client.send(
        signed(kiosk, "GET", question, NOTHING),
        NOTHING,
        answer -> {
          if (answer.status() == NO_NEWS) {
            latencies.count("news (held open)");
            await(kiosk);
          } else if (answer.status() == OK) {
            hear(kiosk, answer.content());
          } else {
            latencies.count("news, failed: " + cause(answer));
            after(() -> await(kiosk), TimeUnit.SECONDS.toNanos(RETRY_SECONDS));
          }
        });
  }

  private void hear(int kiosk, byte[] news) {
    try {
      long release = KioskNews.read(news).release();
      Deque<String> fresh = new ArrayDeque<>(files.of(release));
      latencies.count("news of a release");
      take(
          fresh,
          () -> {
            shown.set(kiosk, release);
            await(kiosk);
          });
    } catch (IOException e) {
      throw new IllegalStateException("news are not as they should be", e);
    }
  }

  /** One file after the other, as kiosks fetch them. */
  private void take(Deque<String> files, Runnable then) {
    String file = files.poll();
    if (file == null) {
      then.run();
    } else {
      get("a release's " + file.replaceFirst("/.*", ""), file, () -> take(files, then));
    }
  }

  private void report(int kiosk) {
    byte[] report =
        """
        {"kiosk":"%s","content":{"sequence":%d},"devices":{"receipt-printer":{"state":"ONLINE"}},
         "disk":{"freeBytes":12000000000},"app":{"state":"RUNNING"}}
        """
            .formatted(name(kiosk), shown.get(kiosk))
            .getBytes(UTF_8);
    post("report", kiosk, "/kiosks/report", report, 204);
  }

  private void poll() {
    get("poll for content", "metadata/timestamp.json", () -> {});
  }

  private void get(String kind, String file, Runnable then) {
    send(kind, "GET /content/" + file + " HTTP/1.1", NOTHING, OK, then);
  }

  private void post(String kind, int kiosk, String path, byte[] body, int expected) {
    send(kind, signed(kiosk, "POST", path, body), body, expected, () -> {});
  }

  private String signed(int kiosk, String method, String path, byte[] body) {
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1");
    kiosks
        .get(kiosk)
        .headers(method, path, body)
        .forEach((name, value) -> head.append("\r\n" + name + ": " + value));
    return head.toString();
  }

  private void send(String kind, String head, byte[] body, int expected, Runnable then) {
    long begin = System.nanoTime();
    client.send(
        head,
        body,
        answer -> {
          if (answer.status() == expected) {
            latencies.took(kind, System.nanoTime() - begin);
          } else {
            latencies.count(kind + ", failed: " + cause(answer));
          }
          then.run();
        });
  }

  private static String cause(LoadClient.Answer answer) {
    return answer.status() == 0 ? answer.failure() : String.valueOf(answer.status());
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
      int kiosk = next++ % kiosks.size();
      SubmissionNumber number = numbers.next();
      QueryVerifier verifier = QueryVerifier.of(QueryCode.parse("12345678"), new Random());
      byte[] envelope =
          sealer.seal(number, LETTER.kind(), Instant.now(), verifier, LETTER.write()).bytes();
      post("submission", kiosk, "/api/submissions", envelope, OK);
    }
  }
}
