package org.suoma.agent.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.Methods;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.suoma.agent.county.CountyEnd;
import org.suoma.agent.county.CountyLine;
import org.suoma.agent.county.IdentityFile;
import org.suoma.agent.outbox.BackOff;
import org.suoma.agent.outbox.HttpCountyInbox;
import org.suoma.agent.outbox.Outbox;
import org.suoma.agent.outbox.OutboxDelivery;
import org.suoma.agent.outbox.OutboxLimits;
import org.suoma.agent.outbox.SubmissionDesk;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.submission.EnvelopeSealer;
import org.suoma.content.submission.NumberIssuer;
import org.suoma.content.submission.QueryCode;
import org.suoma.content.submission.QueryVerifier;
import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SubmissionKeys;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.content.submission.Submissions;
import org.suoma.county.cases.SubmissionHandler;
import org.suoma.county.cases.SubmissionInbox;
import org.suoma.county.publishing.SubmissionKeyFolder;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.cases.SubmissionStore;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/**
 * Measures sealing, handing in and delivery, beside plain HTTP posts of the same bytes, with and
 * without a file that is brought to the disk. Prints Markdown.
 */
public final class OutboxBench {

  private static final int ROUNDS = 5;
  private static final int A_ROUND = 100;

  private final Path folder;
  private final PrintStream out;
  private final SecureRandom random = new SecureRandom();
  private final NumberIssuer numbers = new NumberIssuer(17, Clock.systemUTC(), random);
  private final HttpClient client = HttpClient.newHttpClient();
  private final DiskFiles disk = new DiskFiles();
  private final AtomicInteger files = new AtomicInteger();

  private OutboxBench(Path folder, PrintStream out) {
    this.folder = folder;
    this.out = out;
  }

  /** {@code FOLDER}, empty, for outbox and county. */
  public static void main(String[] args) throws Exception {
    new OutboxBench(Path.of(args[0]), new PrintStream(System.out, true, UTF_8)).measure();
  }

  private void measure() throws Exception {
    SubmissionKeyFolder keyFolder = new SubmissionKeyFolder(folder.resolve("keys"));
    SubmissionKeys keys = keyFolder.loadOrMake().published();
    try (Database database = Database.open(folder.resolve("county"))) {
      SubmissionInbox inbox =
          new SubmissionInbox(new SubmissionStore(database), keyFolder, Clock.systemUTC());
      CountyEnd end = new CountyEnd(database, Clock.systemUTC());
      IdentityFile identity = end.enrol("hall-1", folder);
      Undertow county =
          serve(
              end.door()
                  .admit(
                      Methods.POST,
                      SealedEnvelope.MAX_BYTES,
                      new SubmissionHandler(inbox, EventLog.unkept(Program.COUNTY))));
      Undertow discarding = serve(exchange -> exchange.getInputStream().readAllBytes());
      Undertow keeping =
          serve(
              exchange ->
                  disk.replace(
                      folder.resolve("peer").resolve("file-" + files.incrementAndGet()),
                      exchange.getInputStream().readAllBytes()));
      try {
        compare(
            keys,
            CountyEnd.line(address(county).getPort(), identity),
            address(discarding),
            address(keeping));
      } finally {
        List.of(county, discarding, keeping).forEach(Undertow::stop);
      }
    }
  }

  private void compare(SubmissionKeys keys, CountyLine county, URI discarding, URI keeping)
      throws Exception {
    EnvelopeSealer sealer = new EnvelopeSealer(keys, "hall-1");
    List<Double> verifier = new ArrayList<>();
    List<Double> seal = new ArrayList<>();
    List<Double> handIn = new ArrayList<>();
    List<Double> delivery = new ArrayList<>();
    List<Double> plain = new ArrayList<>();
    List<Double> kept = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) {
      List<byte[]> envelopes = new ArrayList<>();
      List<List<Double>> all = List.of(verifier, seal, handIn, delivery, plain, kept);
      for (int i = 0; i < A_ROUND; i++) {
        envelopes.add(sealed(sealer, i < 20 ? verifier : null, seal));
      }
      deliver(keys, county, envelopes, handIn, delivery);
      post(discarding, envelopes, plain);
      post(keeping, envelopes, kept);
      if (round == 0) {
        all.forEach(List::clear); // to warm up
      }
    }
    out.println("| what | median ms | p99 ms |");
    out.println("|---|---|---|");
    row("query code → verifier (Argon2id)", verifier);
    row("seal a content of up to 4 KiB", seal);
    row("hand in: durable in the outbox", handIn);
    row("deliver: sent, committed, signed, verified, deleted", delivery);
    row("peer: plain post, thrown away", plain);
    row("peer: plain post, into a file brought to the disk", kept);
  }

  private byte[] sealed(
      EnvelopeSealer sealer, @Nullable List<Double> verifierMillis, List<Double> sealMillis)
      throws IOException {
    QueryVerifier verifier = Submissions.verifier(new Random(random.nextLong()));
    if (verifierMillis != null) {
      long start = System.nanoTime();
      verifier = QueryVerifier.of(QueryCode.generate(random), random);
      verifierMillis.add(millisSince(start));
    }
    long start = System.nanoTime();
    byte[] envelope =
        sealer
            .seal(
                numbers.next(),
                SubmissionKind.OPINION,
                Clock.systemUTC().instant(),
                verifier,
                Submissions.CONTENT.getBytes(UTF_8))
            .bytes();
    sealMillis.add(millisSince(start));
    return envelope;
  }

  private void deliver(
      SubmissionKeys keys,
      CountyLine county,
      List<byte[]> envelopes,
      List<Double> handIn,
      List<Double> delivery)
      throws Exception {
    ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    Outbox outbox =
        Outbox.open(
            folder.resolve("outbox"),
            disk,
            new OutboxLimits(10_000, 1_000_000_000),
            EventLog.unkept(Program.AGENT));
    OutboxDelivery deliverer =
        new OutboxDelivery(
            outbox,
            new HttpCountyInbox(county),
            () -> Optional.of(keys),
            new OutboxDelivery.Scheduling(
                scheduler,
                Clock.systemUTC(),
                new BackOff(Duration.ofMillis(1), Duration.ofSeconds(1), random)),
            EventLog.unkept(Program.AGENT));
    SubmissionDesk desk =
        SubmissionDesk.of(
            () -> "hall-1",
            outbox,
            deliverer,
            question -> {
              throw new AssertionError("nobody asks");
            });
    for (byte[] envelope : envelopes) {
      long start = System.nanoTime();
      SealedEnvelope unused = desk.take(envelope);
      double handedIn = millisSince(start);
      handIn.add(handedIn);
      while (outboxHolds(deliverer)) {
        LockSupport.parkNanos(50_000);
      }
      delivery.add(millisSince(start) - handedIn);
    }
    scheduler.shutdownNow();
    if (!scheduler.awaitTermination(10, TimeUnit.SECONDS)) {
      throw new IOException("the delivery does not end");
    }
  }

  private static boolean outboxHolds(OutboxDelivery deliverer) {
    return deliverer.status().waiting() > 0;
  }

  private void post(URI address, List<byte[]> envelopes, List<Double> millis) throws Exception {
    for (byte[] envelope : envelopes) {
      HttpRequest request =
          HttpRequest.newBuilder(address).POST(BodyPublishers.ofByteArray(envelope)).build();
      long start = System.nanoTime();
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      millis.add(millisSince(start));
      if (status != 200) {
        throw new IOException("the peer answered " + status);
      }
    }
  }

  private static Undertow serve(HttpHandler handler) {
    Undertow server =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setIoThreads(1)
            .setWorkerThreads(2)
            .setHandler(new BlockingHandler(handler))
            .build();
    server.start();
    return server;
  }

  private static URI address(Undertow server) {
    int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    return URI.create("http://127.0.0.1:" + port + "/api/submissions");
  }

  private static double millisSince(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private void row(String what, List<Double> millis) {
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    out.printf(
        Locale.ROOT,
        "| %s | %.2f | %.2f |%n",
        what,
        sorted[sorted.length / 2],
        sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)]);
  }
}
