package org.suoma.county.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.County;
import org.suoma.content.submission.NumberIssuer;
import org.suoma.content.submission.SubmissionError;
import org.suoma.content.submission.SubmissionException;
import org.suoma.content.submission.SubmissionKind;
import org.suoma.content.submission.SubmissionNumber;
import org.suoma.content.submission.SubmissionQuestion;
import org.suoma.content.submission.SubmissionState;
import org.suoma.county.storage.OnEveryDatabase;
import org.suoma.county.storage.TestDatabases;
import org.suoma.county.storage.cases.SubmissionStore;
import org.suoma.county.storage.cases.WrongCodes;

@OnEveryDatabase(always = false)
class StateInquiryTest {

  private static final String WRONG = "87654321";

  @TempDir private Path folder;
  private final AtomicInteger checks = new AtomicInteger();
  private CaseFixture county;
  private StateInquiry inquiry;
  private SubmissionNumber number;

  @BeforeEach
  void handIn(TestDatabases databases) throws IOException {
    county = new CaseFixture(folder, databases);
    inquiry = inquiry();
    number = county.handIn(CaseFixture.application(county.today()));
  }

  private StateInquiry inquiry() {
    return new StateInquiry(
        new SubmissionStore(county.database),
        new WrongCodes(county.database),
        county.desk,
        county.shelf,
        (verifier, code) -> {
          checks.incrementAndGet();
          return verifier.matches(code);
        });
  }

  @AfterEach
  void close() {
    county.close();
  }

  private SubmissionState ask(SubmissionNumber asked, String code) throws SubmissionException {
    county.clock.plusSeconds(61);
    return inquiry.ask(new SubmissionQuestion("hall-1", asked, code));
  }

  @Test
  void tellsWhatTheLawPromisesBeforeAnybodyHasRegisteredIt() throws Exception {
    SubmissionState state = ask(number, "1234 5678");

    assertThat(state)
        .isEqualTo(
            new SubmissionState(
                SubmissionKind.DISCLOSURE_APPLICATION,
                "县里已经收到，等待登记",
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 3, 30),
                null,
                null,
                null));
  }

  @Test
  void tellsStateDatesAndOrganButNothingOfTheContent() throws Exception {
    byte[] sample = Files.readAllBytes(Path.of("../sample-county/county.json"));
    County suoma = new ContentJson().read(sample, County.class);
    boolean unused =
        county.shelf.<Boolean, RuntimeException>change(
            change -> {
              change.put(suoma);
              return true;
            });
    county.desk.register(number, CaseFixture.ALL);
    county.desk.take(
        number,
        CaseFixture.ALL,
        new CaseStep.Replied(county.today(), ReplyCode.STATE_SECRET),
        "答复正文");

    SubmissionState state = ask(number, "12345678");

    assertThat(state.state()).isEqualTo("已经答复");
    assertThat(state.organ()).isEqualTo("索玛县人民政府办公室");
    assertThat(state.phone()).isEqualTo("0899-555-0101");
    assertThat(state.repliedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(new String(state.write(), UTF_8))
        .doesNotContain("秘密", "SECRET", "答复正文", CaseFixture.CANARY);
  }

  @Test
  void tellsOfAQuestionnaireThatItIsCounted() throws Exception {
    SubmissionNumber survey =
        county.handIn(CaseFixture.answers("notice-survey", Map.of("q", List.of("好"))));

    assertThat(ask(survey, "12345678").state()).contains("统计");
  }

  @Test
  void answersAnUnknownNumberLikeAWrongCodeAfterTheSameWork() throws Exception {
    SubmissionNumber nobodys = new NumberIssuer(99, county.clock, new Random(1)).next();

    String wrong = assertRefused(SubmissionError.CODE_REFUSED, () -> ask(number, WRONG));
    assertThat(checks).hasValue(1);
    String unknown = assertRefused(SubmissionError.CODE_REFUSED, () -> ask(nobodys, WRONG));
    assertThat(checks).hasValue(2);

    assertThat(unknown).isEqualTo(wrong);
    for (int i = 1; i < StateInquiry.MOST_WRONG_CODES; i++) {
      assertRefused(SubmissionError.CODE_REFUSED, () -> ask(nobodys, WRONG));
    }
    assertRefused(SubmissionError.CODE_LOCKED, () -> ask(nobodys, WRONG));
  }

  @Test
  void locksANumberForTheRestOfTheDayAlsoOverARestart() throws Exception {
    for (int i = 0; i < StateInquiry.MOST_WRONG_CODES; i++) {
      assertRefused(SubmissionError.CODE_REFUSED, () -> ask(number, WRONG));
    }
    inquiry = inquiry();

    assertRefused(SubmissionError.CODE_LOCKED, () -> ask(number, "12345678"));
    county.clock.set(2026, 3, 3);
    assertThat(ask(number, "12345678").state()).isNotEmpty();
  }

  @Test
  void letsAKioskAskOnlySoOftenAMinute() throws Exception {
    SubmissionQuestion question = new SubmissionQuestion("hall-1", number, "12345678");
    for (int i = 0; i < AskingLimits.PER_KIOSK; i++) {
      assertThat(inquiry.ask(question).state()).isNotEmpty();
    }

    assertRefused(SubmissionError.ASKED_TOO_OFTEN, () -> inquiry.ask(question));
    assertThat(inquiry.ask(new SubmissionQuestion("hall-2", number, "12345678")).state())
        .isNotEmpty();
    county.clock.plusSeconds(61);
    assertThat(inquiry.ask(question).state()).isNotEmpty();
  }

  @Test
  void letsAllKiosksTogetherAskOnlySoOften() {
    AskingLimits limits = new AskingLimits(county.clock);

    for (int i = 0; i < AskingLimits.IN_ALL; i++) {
      assertThat(limits.allow("kiosk-" + i)).isTrue();
    }
    assertThat(limits.allow("another")).isFalse();
  }

  private static String assertRefused(SubmissionError error, ThrowingCallable attempt) {
    List<String> messages = new ArrayList<>();
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            SubmissionException.class,
            e -> {
              assertThat(e.error()).isEqualTo(error);
              messages.add(String.valueOf(e.getMessage()));
            });
    return messages.get(0);
  }
}
