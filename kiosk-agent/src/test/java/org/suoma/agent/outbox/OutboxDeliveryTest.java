package org.suoma.agent.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.server.HttpHandler;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.submission.EnvelopeSealer;
import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SealingKey;
import org.suoma.content.submission.SubmissionError;
import org.suoma.content.submission.SubmissionKeys;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.content.submission.SubmissionReceipt;
import org.suoma.content.submission.Submissions;
import org.suoma.content.trust.SigningKey;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** The outbox against the county's real inbox, over HTTP, with everything that may go wrong. */
@Timeout(120)
class OutboxDeliveryTest {

  private static final OutboxLimits LIMITS = new OutboxLimits(1_000, 100_000_000);

  @TempDir private Path folder;
  private final Submissions numbers = new Submissions(7);
  private final Random random = new Random(11);
  private final List<ScheduledExecutorService> schedulers = new ArrayList<>();
  private CountyStandIn county;
  private SubmissionKeys keys;
  private SubmissionDesk desk;

  @BeforeEach
  void startWithTheLineCut() throws IOException {
    county = new CountyStandIn(folder.resolve("county"));
    keys = county.keys();
    desk = startAgent();
  }

  @AfterEach
  void stop() {
    schedulers.forEach(ScheduledExecutorService::shutdownNow);
    county.close();
  }

  private SubmissionDesk startAgent() throws IOException {
    ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    schedulers.add(scheduler);
    Outbox outbox =
        Outbox.open(
            folder.resolve("outbox"), new DiskFiles(), LIMITS, EventLog.unkept(Program.AGENT));
    OutboxDelivery delivery =
        new OutboxDelivery(
            outbox,
            new HttpCountyInbox(county.line()),
            () -> Optional.of(keys),
            new OutboxDelivery.Scheduling(
                scheduler,
                Clock.systemUTC(),
                new BackOff(Duration.ofMillis(5), Duration.ofMillis(50), random)),
            EventLog.unkept(Program.AGENT));
    delivery.start();
    return SubmissionDesk.of(
        () -> "hall-1",
        outbox,
        delivery,
        question -> {
          throw new AssertionError("nobody asks");
        });
  }

  /** Ends the thread that delivers, as the end of the process does. */
  private void endAgent() throws InterruptedException {
    ScheduledExecutorService last = schedulers.get(schedulers.size() - 1);
    last.shutdownNow();
    assertThat(last.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
  }

  private SealedEnvelope seal() throws IOException {
    return seal(keys);
  }

  private SealedEnvelope seal(SubmissionKeys sealedFor) throws IOException {
    return new EnvelopeSealer(sealedFor, "hall-1")
        .seal(
            numbers.number(),
            SubmissionKind.OPINION,
            Instant.parse("2026-11-25T04:00:00Z"),
            Submissions.verifier(random),
            Submissions.CONTENT.getBytes(UTF_8));
  }

  private List<SubmissionNumber> handIn(int count) throws IOException {
    List<SubmissionNumber> handedIn = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      handedIn.add(desk.take(seal().bytes()).header().number());
    }
    return handedIn;
  }

  @Test
  void waitsUntilTheLineIsBackAndKeepsTheOrder() throws Exception {
    List<SubmissionNumber> handedIn = handIn(20);
    await(() -> desk.status().error() == SubmissionError.COUNTY_UNREACHABLE);
    assertThat(desk.status().waiting()).isEqualTo(20);

    county.connect();
    awaitAllDelivered();

    assertThat(county.numbers()).isEqualTo(handedIn);
    assertThat(desk.status().delivered()).isEqualTo(20);
    assertThat(desk.status().error()).isNull();
    assertThat(desk.status().deliveredAt()).isNotNull();
    assertThat(files()).isZero();
  }

  @Test
  void deliversAtOnceWhatIsHandedInWhileTheLineHolds() throws Exception {
    county.connect();
    List<SubmissionNumber> handedIn = handIn(3);
    awaitAllDelivered();

    assertThat(county.numbers()).isEqualTo(handedIn);
    assertThat(county.requests()).isEqualTo(3);
  }

  @Test
  void sendsAgainWhatTheCountyTookWithoutItsAnswerArriving() throws Exception {
    AtomicBoolean loses = new AtomicBoolean(true);
    county.answerInItsPlace(
        exchange -> {
          if (loses.get()) {
            byte[] body = exchange.getInputStream().readAllBytes();
            SubmissionReceipt lost = county.inbox().take(body);
            assertThat(lost.number()).isNotNull();
            exchange.getConnection().close();
          } else {
            county.real().handleRequest(exchange);
          }
        });
    county.connect();
    List<SubmissionNumber> handedIn = handIn(2);
    await(() -> county.requests() > 3);
    assertThat(desk.status().delivered()).isZero();

    loses.set(false);
    awaitAllDelivered();

    assertThat(county.numbers()).isEqualTo(handedIn);
  }

  @Test
  void isNotHarmedByACountyThatIsToldTwice() throws Exception {
    county.connect();
    SealedEnvelope envelope = seal();
    SubmissionReceipt first = county.inbox().take(envelope.bytes());

    desk.take(envelope.bytes());
    awaitAllDelivered();

    assertThat(county.numbers()).containsExactly(envelope.header().number());
    assertThat(county.inbox().take(envelope.bytes())).isEqualTo(first);
  }

  @Test
  void goesOnAfterTheAgentWasEndedInBetween() throws Exception {
    List<SubmissionNumber> handedIn = handIn(5);
    endAgent();
    county.connect();

    desk = startAgent();
    handedIn.addAll(handIn(5));
    awaitAllDelivered();

    assertThat(county.numbers()).isEqualTo(handedIn);
  }

  @Test
  void aFirstAnswerThatComesAfterTheSecondChangesNothing() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch late = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    AtomicBoolean isFirst = new AtomicBoolean(true);
    county.answerInItsPlace(
        exchange -> {
          if (isFirst.getAndSet(false)) {
            byte[] receipt = county.inbox().take(exchange.getInputStream().readAllBytes()).write();
            asked.countDown(); // not before: an agent that ends then takes its question along
            assertThat(late.await(60, TimeUnit.SECONDS)).isTrue();
            try {
              exchange.getOutputStream().write(receipt);
            } finally {
              answered.countDown();
            }
          } else {
            county.real().handleRequest(exchange);
          }
        });
    county.connect();
    List<SubmissionNumber> handedIn = handIn(1);
    assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
    endAgent(); // while the county's first answer is on its way
    desk = startAgent();
    await(() -> desk.status().delivered() == 1);

    late.countDown();
    assertThat(answered.await(60, TimeUnit.SECONDS)).isTrue();
    handedIn.addAll(handIn(2));
    awaitAllDelivered();

    assertThat(county.numbers()).isEqualTo(handedIn);
    assertThat(desk.status().delivered()).isEqualTo(3);
    assertThat(desk.status().rejectedReceipts()).isZero();
    assertThat(files()).isZero();
  }

  @Test
  void aReceiptThatComesTwiceInOneAnswerIsNoReceipt() throws Exception {
    county.answerInItsPlace(
        exchange -> {
          byte[] receipt = county.inbox().take(exchange.getInputStream().readAllBytes()).write();
          exchange.getOutputStream().write(receipt);
          exchange.getOutputStream().write(receipt);
        });
    county.connect();
    List<SubmissionNumber> handedIn = handIn(1);
    await(() -> desk.status().error() == SubmissionError.COUNTY_UNREACHABLE);
    assertThat(files()).as("kept until one receipt comes").isEqualTo(1);

    county.answerInItsPlace(null);
    awaitAllDelivered();
    assertThat(county.numbers()).isEqualTo(handedIn);
    assertThat(desk.status().delivered()).isEqualTo(1);
  }

  @Test
  void theReceiptOfTheSubmissionBeforeSentOnceMoreLetsGoOfNothing() throws Exception {
    AtomicReference<byte[]> before = new AtomicReference<>();
    AtomicInteger repeated = new AtomicInteger();
    county.answerInItsPlace(
        exchange -> {
          byte[] body = exchange.getInputStream().readAllBytes();
          byte[] receipt = county.inbox().take(body).write();
          byte[] last = before.getAndSet(receipt);
          boolean repeats = last != null && repeated.getAndIncrement() == 0;
          exchange.getOutputStream().write(repeats ? last : receipt);
        });
    county.connect();
    List<SubmissionNumber> handedIn = handIn(2);
    awaitAllDelivered();

    assertThat(county.numbers()).isEqualTo(handedIn);
    assertThat(desk.status().delivered()).isEqualTo(2);
    assertThat(desk.status().rejectedReceipts()).isEqualTo(1);
  }

  @Test
  void keepsWhatNobodyHasSignedForAndCountsForgedReceipts() throws Exception {
    SigningKey stranger = SigningKey.generate();
    county.answerInItsPlace(
        receipts(
            envelope -> {
              SubmissionReceipt theirs = SubmissionReceipt.sign(envelope, Instant.EPOCH, stranger);
              return new SubmissionReceipt(
                  theirs.number(),
                  theirs.digest(),
                  theirs.receivedAt(),
                  keys.receipts().get(0).id(),
                  theirs.signature());
            }));

    assertHeldBack(SubmissionError.RECEIPT_FORGED);
  }

  @Test
  void keepsWhatAnotherSubmissionsReceiptCameFor() throws Exception {
    SealedEnvelope other = seal();
    SubmissionReceipt genuine = county.inbox().take(other.bytes());
    county.answerInItsPlace(receipts(envelope -> genuine));

    assertHeldBack(SubmissionError.RECEIPT_MISMATCH);
  }

  /** Hands in one, sees that it is held back for this reason, and that it goes out afterwards. */
  private void assertHeldBack(SubmissionError error) throws Exception {
    county.connect();
    handIn(1);
    await(() -> desk.status().error() == error);

    assertThat(desk.status().rejectedReceipts()).isPositive();
    assertThat(desk.status().waiting()).isEqualTo(1);
    assertThat(files()).isEqualTo(1);
    county.answerInItsPlace(null);
    awaitAllDelivered();
    assertThat(desk.status().error()).isNull();
  }

  @Test
  void waitsForTheReleaseThatNamesANewReceiptKey() throws Exception {
    SubmissionKeys rotated = county.keyFolder().rotate().published();
    county.connect();
    // Something sealed for the new key makes the running inbox read its folder.
    county.inbox().take(seal(rotated).bytes());
    handIn(1);
    await(() -> desk.status().error() == SubmissionError.RECEIPT_KEY_UNKNOWN);
    assertThat(files()).isEqualTo(1);

    keys = rotated;
    awaitAllDelivered();

    assertThat(desk.status().delivered()).isEqualTo(1);
  }

  @Test
  void takesNoLogInPageOrRedirectForTheCounty() throws Exception {
    for (int status : List.of(200, 302, 400, 403, 413, 500, 502)) {
      county.answerInItsPlace(
          exchange -> {
            exchange.setStatusCode(status);
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/html");
            exchange.getResponseHeaders().put(Headers.LOCATION, "http://127.0.0.1:9/");
            exchange.getResponseSender().send("<html>请登录</html>");
          });
      if (status == 200) {
        county.connect();
        handIn(1);
      }
      int before = county.requests();
      await(() -> county.requests() > before + 2);
      assertThat(desk.status().waiting()).as("answered %d", status).isEqualTo(1);
    }
  }

  @Test
  void saysThatTheCountyDoesNotTakeItsToken() throws Exception {
    county.answerInItsPlace(exchange -> exchange.setStatusCode(StatusCodes.UNAUTHORIZED));
    county.connect();
    handIn(1);

    await(() -> desk.status().error() == SubmissionError.NOT_ADMITTED);
    assertThat(desk.status().waiting()).isEqualTo(1);
  }

  @Test
  void breaksOffAnAnswerWithoutEnd() throws Exception {
    county.answerInItsPlace(exchange -> exchange.getOutputStream().write(new byte[5_000_000]));
    county.connect();
    handIn(1);

    await(() -> desk.status().error() == SubmissionError.COUNTY_UNREACHABLE);
    county.answerInItsPlace(null);
    awaitAllDelivered();
  }

  @Test
  void passesOverWhatTheCountyRefusesAndKeepsIt() throws Exception {
    SubmissionKeys foreign =
        new SubmissionKeys(1, List.of(SealingKey.generate().publicKey()), keys.receipts());
    desk.take(seal(foreign).bytes());
    List<SubmissionNumber> handedIn = handIn(2);
    county.connect();
    await(() -> desk.status().waiting() == 0);

    assertThat(county.numbers()).isEqualTo(handedIn);
    assertThat(desk.status().refused()).isEqualTo(1);
    assertThat(desk.status().error()).isEqualTo(SubmissionError.COUNTY_REFUSED);
    assertThat(desk.status().detail()).startsWith("UNKNOWN_KEY");
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void passesOverWhatHasRottedOnTheDisk() throws Exception {
    List<SubmissionNumber> handedIn = handIn(2);
    endAgent();
    Path first = sortedFiles().get(0);
    Files.write(first, Arrays.copyOf(Files.readAllBytes(first), 100));
    county.connect();
    desk = startAgent();
    await(() -> desk.status().delivered() == 1);

    assertThat(county.numbers()).containsExactly(handedIn.get(1));
    assertThat(desk.status().refused()).isEqualTo(1);
    assertThat(desk.status().detail()).contains("TRUNCATED", "damaged on the disk");
  }

  private interface Receipt {
    SubmissionReceipt of(SealedEnvelope envelope) throws IOException;
  }

  private static HttpHandler receipts(Receipt receipt) {
    return exchange -> {
      SealedEnvelope envelope = SealedEnvelope.parse(exchange.getInputStream().readAllBytes());
      exchange.getResponseSender().send(ByteBuffer.wrap(receipt.of(envelope).write()));
    };
  }

  private List<Path> sortedFiles() throws IOException {
    return new DiskFiles().list(folder.resolve("outbox"));
  }

  private int files() throws IOException {
    return sortedFiles().size();
  }

  private void awaitAllDelivered() {
    await(() -> desk.status().waiting() == 0 && desk.status().refused() == 0);
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for 60 s").isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }
}
