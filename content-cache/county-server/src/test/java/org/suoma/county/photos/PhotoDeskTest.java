package org.suoma.county.photos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.model.ContentJson;
import org.suoma.content.submission.EnvelopeSealer;
import org.suoma.content.submission.NumberIssuer;
import org.suoma.content.submission.QueryCode;
import org.suoma.content.submission.QueryVerifier;
import org.suoma.content.submission.SealedEnvelope;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.county.cases.CaseServices;
import org.suoma.county.publishing.SubmissionKeyFolder;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.storage.cases.PhotoStore;
import org.suoma.county.storage.cases.SubmissionStore;
import org.suoma.county.storage.content.ContentShelf;

/** Which photographs stay with which submission, before and after it arrives. */
@Timeout(120)
@OnEveryDatabase(always = false)
class PhotoDeskTest {

  private static final String CODE = "12345678";
  private static final String WRONG = "87654321";

  @TempDir private Path folder;
  private Instant now = Instant.parse("2026-05-06T04:00:00Z");
  private Database database;
  private CaseServices cases;
  private SubmissionKeyFolder keys;
  private PhotoDesk desk;
  private SubmissionNumber number;
  private byte[] photo;

  @BeforeEach
  void open(TestDatabases databases) throws IOException {
    keys = new SubmissionKeyFolder(folder.resolve("keys"));
    assertThat(keys.loadOrMake().sealing()).isNotEmpty();
    database = databases.open(folder);
    Clock clock = new MovingClock();
    cases = CaseServices.of(database, keys, new ContentShelf(database, new ContentJson()), clock);
    desk =
        new PhotoDesk(
            new PhotoStore(database), new SubmissionStore(database), cases.inquiry(), keys, clock);
    number = new NumberIssuer(17, clock, new Random(7)).next();
    photo = Pictures.photo(40, 30, 1);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void arrive() throws IOException {
    SealedEnvelope envelope =
        new EnvelopeSealer(keys.load().published(), "hall-1")
            .seal(
                number,
                SubmissionKind.MATTER_STUCK,
                now,
                QueryVerifier.of(QueryCode.parse(CODE), new Random(8)),
                "办不成".getBytes(UTF_8));
    assertThat(cases.inbox().take(envelope.bytes()).number()).isEqualTo(number);
  }

  private boolean send(String code, int photos) throws IOException {
    return send(code, photos, "192.0.2." + photos);
  }

  private boolean send(String code, int photos, String address) throws IOException {
    return desk.take(number.digits(), code, Collections.nCopies(photos, photo), address);
  }

  private void assertRefused(PhotoRefusal why, String code, int photos) {
    assertThatThrownBy(() -> send(code, photos))
        .isInstanceOfSatisfying(
            PhotoRefusedException.class, e -> assertThat(e.refusal()).isEqualTo(why));
  }

  @Test
  void whoHasTheCodeOfASubmissionAddsPhotographsToIt() throws IOException {
    arrive();
    assertThat(send(CODE, 2)).as("the submission is here").isTrue();

    assertThat(desk.open(number)).hasSize(2).allMatch(jpeg -> jpeg[0] == (byte) 0xFF);
  }

  @Test
  void aWrongCodeIsRefusedAndFiveLockTheNumberForTheDay() throws IOException {
    arrive();
    for (int i = 0; i < 5; i++) {
      assertRefused(PhotoRefusal.WRONG_CODE, WRONG, 1);
    }
    assertRefused(PhotoRefusal.LOCKED, CODE, 1);
    assertThat(desk.count(number)).isZero();
    now = now.plus(Duration.ofDays(1));
    assertThat(send(CODE, 1)).isTrue();
  }

  @Test
  void photographsThatComeFirstAreBoundWhenTheirSubmissionArrives() throws IOException {
    assertThat(send(CODE, 2)).as("the submission is here").isFalse();
    assertThat(desk.open(number)).isEmpty();
    now = now.plus(Duration.ofDays(40));
    arrive();

    assertThat(desk.open(number)).hasSize(2);
    assertThat(desk.open(number)).hasSize(2);
    assertThat(new PhotoStore(database).of(number.digits()))
        .allMatch(PhotoStore.Row::confirmed)
        .hasSize(2);
  }

  @Test
  void whatSomebodyElseSentForANumberGoesWhenTheSubmissionArrives() throws IOException {
    assertThat(send(WRONG, 4)).isFalse();
    assertThat(send(CODE, 1)).as("the owner still finds room").isFalse();
    arrive();

    assertThat(desk.open(number)).hasSize(1);
    assertThat(desk.count(number)).isEqualTo(1);
  }

  @Test
  void photographsWhoseSubmissionNeverComesGoAfterSixtyDaysAndNoOthers() throws IOException {
    assertThat(send(CODE, 1)).isFalse();
    now = now.plus(PhotoDesk.WAIT);
    assertThat(desk.expire()).isZero();
    now = now.plusSeconds(1);
    assertThat(desk.expire()).isEqualTo(1);

    assertThat(send(CODE, 1)).isFalse();
    arrive();
    now = now.plus(PhotoDesk.WAIT).plus(PhotoDesk.WAIT);
    assertThat(desk.expire()).as("its submission has come").isZero();
    assertThat(desk.open(number)).hasSize(1);
  }

  @Test
  void aSubmissionHasFourPhotographsAtMost() throws IOException {
    arrive();
    assertRefused(PhotoRefusal.TOO_MANY, CODE, 5);
    assertThat(send(CODE, 3)).isTrue();
    assertRefused(PhotoRefusal.TOO_MANY, CODE, 2);
    assertThat(send(CODE, 1)).isTrue();
    assertThat(desk.open(number)).hasSize(4);
  }

  @Test
  void oneAddressMayTryTenTimesAMinute() throws IOException {
    arrive();
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> send("1", 1, "192.0.2.9"))
          .hasMessage(PhotoRefusal.WRONG_CODE.name());
    }
    assertThatThrownBy(() -> send(CODE, 1, "192.0.2.9")).hasMessage(PhotoRefusal.TOO_OFTEN.name());
    assertThat(send(CODE, 1, "192.0.2.10")).isTrue();
    now = now.plusSeconds(61);
    assertThat(send(CODE, 1, "192.0.2.9")).isTrue();
  }

  @Test
  void oneBadPhotographAmongGoodOnesLeavesNone() throws IOException {
    arrive();
    assertThatThrownBy(
            () ->
                desk.take(
                    number.digits(), CODE, List.of(photo, "no photo".getBytes(UTF_8)), "192.0.2.1"))
        .hasMessage(PhotoRefusal.NO_PHOTO.name());
    assertThat(desk.count(number)).isZero();
  }

  /** Stands until the test moves it. */
  private final class MovingClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneId.of("Asia/Shanghai");
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
