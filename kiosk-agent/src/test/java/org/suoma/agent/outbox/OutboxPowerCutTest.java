package org.suoma.agent.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SubmissionException;
import org.suoma.content.submission.Submissions;
import org.suoma.content.update.CrashingDisk;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** The power goes at every writing operation, and the disk comes back in any state POSIX allows. */
class OutboxPowerCutTest {

  private static final Path FOLDER = Path.of("/var/lib/suoma/outbox");
  private static final OutboxLimits LIMITS = new OutboxLimits(1_000, 100_000_000);
  private static final int MANY_OPERATIONS = 10_000;

  private final Submissions submissions = new Submissions(7);
  private final List<SealedEnvelope> accepted = new ArrayList<>();
  private final List<SealedEnvelope> atTheCounty = new ArrayList<>();

  @ParameterizedTest
  @MethodSource
  void losesNothingItHasAcceptedAndSendsNothingTorn(Function<CrashingDisk, CrashingDisk> afterwards)
      throws Exception {
    int survived = 0;
    boolean cut = true;
    for (int operations = 0; cut; operations++) {
      accepted.clear();
      atTheCounty.clear();
      CrashingDisk disk = new CrashingDisk();
      disk.crashAfter(operations);
      cut = !workUntilThePowerGoes(disk);
      survived += accepted.size();

      drain(Outbox.open(FOLDER, afterwards.apply(disk), LIMITS, EventLog.unkept(Program.AGENT)));
      assertThat(atTheCounty).as("cut after %d operations", operations).containsAll(accepted);
      assertThat(firstTimes(accepted)).isEqualTo(accepted);
      assertThat(operations).isLessThan(MANY_OPERATIONS);
    }
    assertThat(survived).isGreaterThan(0);
  }

  static Stream<Function<CrashingDisk, CrashingDisk>>
      losesNothingItHasAcceptedAndSendsNothingTorn() {
    Random random = new Random(11);
    return Stream.concat(
        Stream.of(CrashingDisk::forgettingEverything, CrashingDisk::withNamesOnly),
        Stream.generate(() -> (Function<CrashingDisk, CrashingDisk>) disk -> disk.somehow(random))
            .limit(8));
  }

  /** The order in which the county met those of a list for the first time. */
  private List<SealedEnvelope> firstTimes(List<SealedEnvelope> list) {
    return atTheCounty.stream().distinct().filter(list::contains).toList();
  }

  /** Hands in twelve submissions and delivers some in between. */
  private boolean workUntilThePowerGoes(CrashingDisk disk) throws IOException {
    try {
      Outbox outbox = Outbox.open(FOLDER, disk, LIMITS, EventLog.unkept(Program.AGENT));
      for (int i = 1; i <= 12; i++) {
        SealedEnvelope envelope = submissions.next();
        outbox.add(envelope);
        accepted.add(envelope);
        if (i % 3 == 0) {
          deliverFirst(outbox);
        }
      }
      return true;
    } catch (SubmissionException e) {
      assertThat(e).hasCauseInstanceOf(CrashingDisk.PowerCutException.class);
      return false;
    }
  }

  private void drain(Outbox outbox) throws IOException {
    while (outbox.first().isPresent()) {
      deliverFirst(outbox);
    }
  }

  /** What is torn must not be sent: reading it is refused, and it is passed over. */
  private void deliverFirst(Outbox outbox) throws IOException {
    Optional<QueuedSubmission> first = outbox.first();
    SealedEnvelope envelope = outbox.read(first.orElseThrow());
    atTheCounty.add(envelope);
    outbox.delivered(first.orElseThrow(), envelope.digest());
  }
}
