package org.suoma.county.cases;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.form.AnsweredSurvey;
import org.suoma.content.form.Applicant;
import org.suoma.content.form.DisclosureApplication;
import org.suoma.content.form.Intake;
import org.suoma.content.form.Letter;
import org.suoma.content.form.WrittenForm;
import org.suoma.content.model.ContentJson;
import org.suoma.content.submission.EnvelopeSealer;
import org.suoma.content.submission.NumberIssuer;
import org.suoma.content.submission.QueryCode;
import org.suoma.content.submission.QueryVerifier;
import org.suoma.content.submission.SubmissionKeys;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.county.publishing.SubmissionKeyFolder;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.storage.cases.CaseStore;
import org.suoma.county.storage.cases.SubmissionStore;
import org.suoma.county.storage.content.ContentShelf;

/** A county's desk for cases below a folder, and a kiosk that seals for it. */
public final class CaseFixture implements Closeable {

  /** The code on every receipt. */
  public static final QueryCode CODE = QueryCode.parse("1234 5678");

  /** What residents wrote; must be nowhere but in envelopes. */
  public static final String CANARY = "拉坝彝族乡二〇二五年征地补偿花名册";

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final CaseActor ALL = new CaseActor("管理员", EnumSet.allOf(CaseRole.class));

  final SettableClock clock = new SettableClock(LocalDate.of(2026, 3, 2));
  final Database database;
  final ContentShelf shelf;
  final SubmissionInbox inbox;
  final CaseStore store;
  final AuditTrail trail;
  final CaseDesk desk;
  private final SubmissionKeys keys;
  private final NumberIssuer numbers = new NumberIssuer(17, clock, new Random(7));

  /** Opens one below this folder. */
  public CaseFixture(Path folder, TestDatabases databases) throws IOException {
    SubmissionKeyFolder keyFolder = new SubmissionKeyFolder(folder.resolve("keys"));
    keys = keyFolder.loadOrMake().published();
    database = databases.open(folder);
    shelf = new ContentShelf(database, new ContentJson());
    inbox = new SubmissionInbox(new SubmissionStore(database), keyFolder, clock);
    store = new CaseStore(database, ZONE);
    trail = new AuditTrail(store, new CaseNotes(keyFolder), clock);
    desk = new CaseDesk(store, inbox, trail, shelf, clock);
    Path sample = Path.of("../sample-county");
    Intake intake = Intake.read(Files.readAllBytes(sample.resolve("intake.json")));
    Workdays workdays = Workdays.read(Files.readAllBytes(sample.resolve("workdays.json")));
    boolean unused =
        shelf.<Boolean, RuntimeException>change(
            change -> {
              change.put(intake);
              change.put(workdays);
              return true;
            });
  }

  /** An application of a citizen to the county office, as a kiosk would fill it in. */
  public static DisclosureApplication application(LocalDate handedInOn) {
    return application("county-office", handedInOn);
  }

  /** The same to another organ. */
  public static DisclosureApplication application(String organ, LocalDate handedInOn) {
    return new DisclosureApplication(
        new Applicant.Citizen(
            "样例", "11010519491231002X", false, new Applicant.Contact("08995550199", null, null)),
        organ,
        CANARY,
        DisclosureApplication.Medium.PAPER,
        DisclosureApplication.Delivery.PICK_UP,
        handedInOn,
        true,
        "2026-1",
        null);
  }

  static DisclosureApplication ofBusiness(LocalDate handedInOn) {
    return new DisclosureApplication(
        new Applicant.Organisation(
            "样例公司",
            "91350100M000100Y43",
            Applicant.Category.BUSINESS,
            "样例",
            "样例",
            new Applicant.Contact("08995550199", null, null)),
        "county-office",
        CANARY,
        DisclosureApplication.Medium.PAPER,
        DisclosureApplication.Delivery.PICK_UP,
        handedInOn,
        false,
        "2026-1",
        null);
  }

  static Letter letter(SubmissionKind kind) {
    return new Letter(kind, "government-services", null, CANARY, null, null, null);
  }

  static AnsweredSurvey answers(String survey, Map<String, List<String>> answers) {
    return new AnsweredSurvey(survey, answers);
  }

  /** Seals a form at the clock's time and hands it in. */
  public SubmissionNumber handIn(WrittenForm form) throws IOException {
    return handIn(form.kind(), form.write());
  }

  SubmissionNumber handIn(SubmissionKind kind, byte[] content) throws IOException {
    SubmissionNumber number = numbers.next();
    byte[] envelope =
        new EnvelopeSealer(keys, "hall-1")
            .seal(
                number,
                kind,
                clock.instant(),
                QueryVerifier.of(CODE, new Random(number.hashCode())),
                content)
            .bytes();
    return inbox.take(envelope).number();
  }

  /** The desk. */
  public CaseDesk desk() {
    return desk;
  }

  /** The content. */
  public ContentShelf shelf() {
    return shelf;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  @Override
  public void close() {
    database.close();
  }

  /** A clock that stands at ten in the morning of a day that the test chooses. */
  static final class SettableClock extends Clock {

    private Instant now;

    SettableClock(LocalDate day) {
      this.now = tenInTheMorning(day);
    }

    void set(int year, int month, int day) {
      now = tenInTheMorning(LocalDate.of(year, month, day));
    }

    void plusSeconds(long seconds) {
      now = now.plusSeconds(seconds);
    }

    private static Instant tenInTheMorning(LocalDate day) {
      return day.atTime(10, 0).atZone(ZONE).toInstant();
    }

    @Override
    public ZoneId getZone() {
      return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
