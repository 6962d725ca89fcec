package org.suoma.agent.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.suoma.content.form.Applicant;
import org.suoma.content.form.DisclosureApplication;
import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SubmissionException;
import org.suoma.content.submission.Submissions;
import org.suoma.content.update.CrashingDisk;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/**
 * Wherever the power goes, and whatever POSIX lets the disk make of it: no byte of a name, an
 * identity number, a telephone number or a text that somebody wrote is on the disk outside its
 * envelope. Every point is tried, each with forms of other words and lengths.
 */
@Timeout(300)
class OutboxSecrecyTest {

  /** The specimen of GB 11643. */
  private static final String SPECIMEN = "11010519491231002X";

  private static final Path FOLDER = Path.of("/var/lib/suoma/outbox");
  private static final OutboxLimits LIMITS = new OutboxLimits(1_000, 100_000_000);
  private static final int FORMS = 6;
  private static final int MOST_TEXT = 900;
  private static final int PROBE = 8;

  private final Random random = new Random(11);
  private final Submissions submissions = new Submissions(7);
  private final List<String> secrets = new ArrayList<>();

  @Test
  void nothingThatWasWrittenIsOnTheDiskAtAnyCrashPoint() throws Exception {
    int points = 0;
    boolean cut = true;
    while (cut) {
      secrets.clear();
      CrashingDisk disk = new CrashingDisk();
      disk.crashAfter(points);
      cut = !workUntilThePowerGoes(disk);
      int point = points;
      Canary canary = new Canary(secrets);
      Stream<CrashingDisk> afterwards =
          Stream.concat(
              Stream.of(disk, disk.forgettingEverything(), disk.withNamesOnly()),
              Stream.generate(() -> disk.somehow(random)).limit(4));
      for (CrashingDisk state : afterwards.toList()) {
        for (Path file : files(state, Path.of("/"))) {
          assertThat(
                  canary.isIn(String.valueOf(file).getBytes(UTF_8))
                      || canary.isIn(read(state, file)))
              .as("%s, cut after %d operations", file, point)
              .isFalse();
        }
      }
      points++;
    }
    assertThat(points).as("points tried").isGreaterThan(FORMS * 4);
  }

  @Test
  void theSearchWouldFindAFormThatIsWrittenAsItIs() throws Exception {
    CrashingDisk disk = new CrashingDisk();
    try (OutputStream out = disk.create(FOLDER.resolve("1.tmp"))) {
      out.write(form());
    }
    Canary canary = new Canary(secrets);
    assertThat(files(disk, Path.of("/")))
        .singleElement()
        .satisfies(file -> assertThat(canary.isIn(read(disk, file))).isTrue());
  }

  /** Does what the app and then the agent do with forms; every third time the county signs. */
  private boolean workUntilThePowerGoes(CrashingDisk disk) throws IOException {
    try {
      Outbox outbox = Outbox.open(FOLDER, disk, LIMITS, EventLog.unkept(Program.AGENT));
      for (int i = 1; i <= FORMS; i++) {
        byte[] sealed = submissions.seal(submissions.number(), form()).bytes();
        outbox.add(SealedEnvelope.parse(sealed));
        if (i % 3 == 0) {
          QueuedSubmission first = outbox.first().orElseThrow();
          outbox.delivered(first, outbox.read(first).digest());
        }
      }
      return true;
    } catch (SubmissionException e) {
      assertThat(e).hasCauseInstanceOf(CrashingDisk.PowerCutException.class);
      return false;
    }
  }

  /** A form of random words and length; what must not be found is remembered. */
  private byte[] form() {
    String name = "样本" + han(2);
    String phone = "0899555%04d".formatted(random.nextInt(10_000));
    String text = han(PROBE + random.nextInt(MOST_TEXT));
    int at = random.nextInt(text.length() - PROBE + 1);
    secrets.addAll(List.of(name, phone, SPECIMEN, text.substring(at, at + PROBE)));
    return new DisclosureApplication(
            new Applicant.Citizen(name, SPECIMEN, false, new Applicant.Contact(phone, null, null)),
            "county-office",
            text,
            DisclosureApplication.Medium.PAPER,
            DisclosureApplication.Delivery.PICK_UP,
            LocalDate.of(2026, 5, 6),
            true,
            "2026-1",
            null)
        .write();
  }

  private String han(int characters) {
    return random
        .ints(characters, 0x4E00, 0x9FA6)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static List<Path> files(CrashingDisk disk, Path below) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : disk.list(below)) {
      try (InputStream file = disk.open(path)) {
        assertThat(file).isNotNull();
        files.add(path);
      } catch (NoSuchFileException e) {
        files.addAll(files(disk, path));
      }
    }
    return files;
  }

  private static byte[] read(CrashingDisk disk, Path file) throws IOException {
    try (InputStream in = disk.open(file)) {
      return in.readAllBytes();
    }
  }
}
