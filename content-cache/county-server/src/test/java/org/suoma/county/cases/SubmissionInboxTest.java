package org.suoma.county.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.submission.EnvelopeSealer;
import org.suoma.content.submission.NumberIssuer;
import org.suoma.content.submission.QueryVerifier;
import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SealingKey;
import org.suoma.content.submission.SubmissionError;
import org.suoma.content.submission.SubmissionException;
import org.suoma.content.submission.SubmissionKeys;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.content.submission.SubmissionReceipt;
import org.suoma.county.publishing.SubmissionKeyFolder;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.storage.cases.SubmissionStore;

@OnEveryDatabase(always = false)
class SubmissionInboxTest {

  private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
  private static final QueryVerifier VERIFIER = new QueryVerifier("0f".repeat(16), "a1".repeat(32));

  @TempDir private Path folder;
  private final AtomicLong seconds = new AtomicLong();
  private final NumberIssuer numbers = new NumberIssuer(17, () -> NOON, new Random(7));
  private SubmissionKeyFolder keyFolder;
  private SubmissionKeys keys;
  private Database database;
  private SubmissionStore store;
  private SubmissionInbox inbox;

  @BeforeEach
  void openInbox(TestDatabases databases) throws IOException {
    keyFolder = new SubmissionKeyFolder(folder.resolve("keys"));
    keys = keyFolder.loadOrMake().published();
    database = databases.open(folder);
    store = new SubmissionStore(database);
    inbox = new SubmissionInbox(store, keyFolder, () -> NOON.plusSeconds(seconds.get()));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private SealedEnvelope seal(SubmissionNumber number, String content) throws IOException {
    return seal(keys, number, content);
  }

  private static SealedEnvelope seal(SubmissionKeys keys, SubmissionNumber number, String content)
      throws IOException {
    return new EnvelopeSealer(keys, "hall-1")
        .seal(number, SubmissionKind.OPINION, NOON, VERIFIER, content.getBytes(UTF_8));
  }

  @Test
  void signsForWhatItTakes() throws Exception {
    SealedEnvelope envelope = seal(numbers.next(), "一条意见");

    SubmissionReceipt receipt = inbox.take(envelope.bytes());

    receipt.requireFor(envelope.header().number(), envelope.digest(), keys);
    assertThat(receipt.receivedAt()).isEqualTo(NOON);
    assertThat(store.numbers()).containsExactly(envelope.header().number());
  }

  @Test
  void givesTheSameReceiptForTheSameEnvelopeHoweverOftenItComes() throws Exception {
    SealedEnvelope envelope = seal(numbers.next(), "一条意见");
    SubmissionReceipt first = inbox.take(envelope.bytes());
    seconds.set(86_400);

    assertThat(inbox.take(envelope.bytes())).isEqualTo(first);
    assertThat(store.numbers()).hasSize(1);
  }

  @Test
  void takesAnEnvelopeOnceThoughManyBringItAtOnce() throws Exception {
    SealedEnvelope envelope = seal(numbers.next(), "一条意见");
    ExecutorService kiosks = Executors.newFixedThreadPool(4);
    List<Future<SubmissionReceipt>> receipts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      receipts.add(kiosks.submit(() -> inbox.take(envelope.bytes())));
    }
    SubmissionReceipt first = receipts.get(0).get(60, TimeUnit.SECONDS);
    for (Future<SubmissionReceipt> receipt : receipts) {
      assertThat(receipt.get(60, TimeUnit.SECONDS)).isEqualTo(first);
    }
    kiosks.shutdownNow();
    assertThat(store.numbers()).hasSize(1);
  }

  @Test
  void refusesAnotherEnvelopeOfTheSameNumber() throws Exception {
    SubmissionNumber number = numbers.next();
    SealedEnvelope first = seal(number, "一条意见");
    inbox.take(first.bytes());

    assertRefused(SubmissionError.NUMBER_TAKEN, () -> inbox.take(seal(number, "另一条意见").bytes()));
    assertThat(store.envelope(number)).contains(first);
  }

  @Test
  void refusesASealedPartThatComesAgainUnderAnotherHeader() throws Exception {
    SealedEnvelope envelope = seal(numbers.next(), "一条意见");
    inbox.take(envelope.bytes());
    byte[] replayed = envelope.bytes();
    byte[] digits = numbers.next().digits().getBytes(UTF_8);
    System.arraycopy(digits, 0, replayed, 14, digits.length);

    assertRefused(SubmissionError.REPLAYED, () -> inbox.take(replayed));
    assertThat(store.numbers()).hasSize(1);
  }

  @Test
  void refusesByNameWhatIsNoEnvelopeOfThisCounty() throws Exception {
    byte[] whole = seal(numbers.next(), "一条意见").bytes();
    byte[] otherVersion = whole.clone();
    otherVersion[4] = 9;
    SubmissionKeys foreign =
        new SubmissionKeys(1, List.of(SealingKey.generate().publicKey()), keys.receipts());

    assertRefused(
        SubmissionError.TRUNCATED, () -> inbox.take(Arrays.copyOf(whole, whole.length - 1)));
    assertRefused(
        SubmissionError.TOO_LARGE,
        () -> inbox.take(Arrays.copyOf(whole, SealedEnvelope.MAX_BYTES + 1)));
    assertRefused(SubmissionError.WRONG_VERSION, () -> inbox.take(otherVersion));
    assertRefused(SubmissionError.NOT_AN_ENVELOPE, () -> inbox.take("{}".getBytes(UTF_8)));
    assertRefused(
        SubmissionError.UNKNOWN_KEY,
        () -> inbox.take(seal(foreign, numbers.next(), "一条意见").bytes()));
    assertThat(store.numbers()).isEmpty();
  }

  @Test
  void opensWhatItHasTakenAndForgetsItAfterwards() throws Exception {
    SealedEnvelope envelope = seal(numbers.next(), "一条意见");
    inbox.take(envelope.bytes());
    byte[] content;
    try (OpenedSubmission opened = inbox.open(envelope.header().number()).orElseThrow()) {
      content = opened.content();
      assertThat(content).isEqualTo("一条意见".getBytes(UTF_8));
      assertThat(opened.header()).isEqualTo(envelope.header());
      assertThat(opened).hasToString("OpenedSubmission[OPINION]");
    }
    assertThat(content).containsOnly(0);
    assertThat(inbox.open(numbers.next())).isEmpty();
  }

  @Test
  void opensOldEnvelopesAfterItsKeysWereRotatedByAnotherProcess() throws Exception {
    SealedEnvelope old = seal(numbers.next(), "旧的");
    inbox.take(old.bytes());
    SubmissionKeys rotated = new SubmissionKeyFolder(folder.resolve("keys")).rotate().published();
    SealedEnvelope fresh = seal(rotated, numbers.next(), "新的");
    SealedEnvelope onItsWay = seal(numbers.next(), "路上的");

    SubmissionReceipt receipt = inbox.take(fresh.bytes());
    inbox.take(onItsWay.bytes());

    receipt.requireFor(fresh.header().number(), fresh.digest(), rotated);
    assertThat(receipt.keyId()).isEqualTo(rotated.receipts().get(0).id());
    assertThat(rotated.sealing()).hasSize(2).element(1).isEqualTo(keys.sealing().get(0));
    for (SealedEnvelope envelope : List.of(old, fresh, onItsWay)) {
      try (OpenedSubmission opened = inbox.open(envelope.header().number()).orElseThrow()) {
        assertThat(opened.header()).isEqualTo(envelope.header());
      }
    }
  }

  @Test
  void keepsItsKeysFromOthers() throws Exception {
    for (String file : List.of("submission-sealing-1.pem", "submission-receipts-1.pem")) {
      Path path = folder.resolve("keys").resolve(file);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
          .isEqualTo("rw-------");
    }
    assertThat(keyFolder.load()).asString().doesNotContain("PRIVATE");
    assertThat(keyFolder.loadOrMake().published()).isEqualTo(keys);
  }

  private static void assertRefused(SubmissionError error, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            SubmissionException.class, e -> assertThat(e.error()).isEqualTo(error));
  }
}
