package org.suoma.agent.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SubmissionError;
import org.suoma.content.submission.SubmissionException;
import org.suoma.content.submission.Submissions;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

class OutboxTest {

  private static final OutboxLimits LIMITS = new OutboxLimits(100, 10_000_000);

  @TempDir private Path folder;
  private final Submissions submissions = new Submissions(7);

  private Outbox open() throws IOException {
    return Outbox.open(
        folder.resolve("outbox"), new DiskFiles(), LIMITS, EventLog.unkept(Program.AGENT));
  }

  @Test
  void holdsWhatWasHandedInAcrossRestartsAndInOrder() throws Exception {
    List<SealedEnvelope> handedIn = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      handedIn.add(submissions.next());
      open().add(handedIn.get(i)); // a new process each time
    }

    assertThat(drain(open())).isEqualTo(handedIn);
    assertThat(open().counts()).isEqualTo(new Outbox.Counts(0, 0, 0));
  }

  private static List<SealedEnvelope> drain(Outbox outbox) throws IOException {
    List<SealedEnvelope> drained = new ArrayList<>();
    Optional<QueuedSubmission> next = outbox.first();
    while (next.isPresent()) {
      SealedEnvelope envelope = outbox.read(next.get());
      drained.add(envelope);
      outbox.delivered(next.get(), envelope.digest());
      next = outbox.first();
    }
    return drained;
  }

  @Test
  void takesAnEnvelopeOnceHoweverOftenTheAppAsks() throws Exception {
    SealedEnvelope envelope = submissions.next();
    Outbox outbox = open();
    outbox.add(envelope);
    outbox.add(envelope);

    assertThat(drain(outbox)).containsExactly(envelope);
    outbox.add(envelope); // the app missed our first answer
    assertThat(outbox.counts().waiting()).isZero();
  }

  @Test
  void refusesAnotherEnvelopeOfTheSameNumber() throws Exception {
    SealedEnvelope envelope = submissions.next();
    SealedEnvelope other = submissions.seal(envelope.header().number(), "另一份");
    Outbox outbox = open();
    outbox.add(envelope);

    assertRefused(SubmissionError.NUMBER_TAKEN, () -> outbox.add(other));
    assertThat(drain(outbox)).containsExactly(envelope);
    assertRefused(SubmissionError.NUMBER_TAKEN, () -> outbox.add(other));
  }

  @Test
  void saysPlainlyThatItIsFull() throws Exception {
    Outbox few =
        Outbox.open(
            folder.resolve("few"),
            new DiskFiles(),
            new OutboxLimits(2, 10_000_000),
            EventLog.unkept(Program.AGENT));
    few.add(submissions.next());
    few.add(submissions.next());
    assertRefused(SubmissionError.OUTBOX_FULL, () -> few.add(submissions.next()));

    Outbox small =
        Outbox.open(
            folder.resolve("small"),
            new DiskFiles(),
            new OutboxLimits(9, 9_000),
            EventLog.unkept(Program.AGENT));
    small.add(submissions.next());
    small.add(submissions.next());
    assertRefused(SubmissionError.OUTBOX_FULL, () -> small.add(submissions.next()));

    drain(small);
    small.add(submissions.next());
    assertThat(small.counts().waiting()).isEqualTo(1);
  }

  @Test
  void saysThatTheDiskDoesNotTakeIt() throws Exception {
    Outbox outbox =
        Outbox.open(
            folder.resolve("outbox"),
            new DiskFiles() {
              @Override
              public OutputStream create(Path file) throws IOException {
                throw new IOException("No space left on device");
              }
            },
            LIMITS,
            EventLog.unkept(Program.AGENT));

    assertRefused(SubmissionError.OUTBOX_FAILED, () -> outbox.add(submissions.next()));
    assertThat(outbox.counts().waiting()).isZero();
  }

  @Test
  void takesNothingWhileTheDiskIsNearlyFullSaysSoBeforehandAndGoesOnWhenThereIsRoom()
      throws Exception {
    AtomicLong free = new AtomicLong(Outbox.LEAST_FREE_BYTES);
    Outbox outbox =
        Outbox.open(
            folder.resolve("outbox"),
            new DiskFiles() {
              @Override
              public long usableBytes(Path directory) {
                return free.get();
              }
            },
            LIMITS,
            EventLog.unkept(Program.AGENT));
    SealedEnvelope first = submissions.next();
    outbox.add(first);
    assertThat(outbox.obstacle()).isEmpty();

    free.decrementAndGet();

    assertThat(outbox.obstacle()).contains(SubmissionError.DISK_FULL);
    assertRefused(SubmissionError.DISK_FULL, () -> outbox.add(submissions.next()));
    outbox.add(first); // asked again about what is there already
    free.set(Long.MAX_VALUE);
    assertThat(outbox.obstacle()).isEmpty();
    outbox.add(submissions.next());
    assertThat(outbox.counts().waiting()).isEqualTo(2);
  }

  @Test
  void passesOverWhatTheCountyRefusedUntilItIsTriedAgain() throws Exception {
    Outbox outbox = open();
    SealedEnvelope first = submissions.next();
    SealedEnvelope second = submissions.next();
    outbox.add(first);
    outbox.add(second);
    outbox.refused(outbox.first().orElseThrow());

    assertThat(outbox.read(outbox.first().orElseThrow())).isEqualTo(second);
    assertThat(outbox.counts().refused()).isEqualTo(1);
    outbox.add(first); // still known, still there
    outbox.retryRefused();
    assertThat(drain(outbox)).containsExactly(first, second);
  }

  @Test
  void dropsWhatAPowerCutLeftHalfWritten() throws Exception {
    Outbox outbox = open();
    SealedEnvelope envelope = submissions.next();
    outbox.add(envelope);
    Path stray = folder.resolve("outbox/000000000002-0017000000100019.sealed.4711");
    Files.write(stray, new byte[99]);

    assertThat(drain(open())).containsExactly(envelope);
    assertThat(stray).doesNotExist();
  }

  private static void assertRefused(SubmissionError error, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            SubmissionException.class, e -> assertThat(e.error()).isEqualTo(error));
  }
}
