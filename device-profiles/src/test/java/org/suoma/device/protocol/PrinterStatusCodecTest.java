package org.suoma.device.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suoma.device.Bytes;
import org.suoma.device.DeviceError;
import org.suoma.device.profile.PrinterProfile.StatusDialect;

class PrinterStatusCodecTest {

  @ParameterizedTest
  @CsvSource({
    "0x12, 0x12, 0x12, 0x12, ",
    "0x1A, 0x16, 0x12, 0x12, COVER_OPEN",
    "0x1A, 0x32, 0x12, 0x7E, PAPER_OUT",
    "0x12, 0x12, 0x12, 0x72, PAPER_OUT",
    "0x1A, 0x52, 0x1A, 0x12, CUTTER_ERROR",
    "0x1A, 0x52, 0x52, 0x12, OVERHEATED",
    "0x1A, 0x52, 0x16, 0x12, PAPER_JAM",
    "0x1A, 0x52, 0x32, 0x12, UNRECOVERABLE",
    "0x1A, 0x12, 0x12, 0x12, UNRECOVERABLE"
  })
  void namesTheGravestCause(
      int printer, int cause, int error, int paper, @Nullable DeviceError expected) {
    assertThat(PrinterStatusCodec.parse(answers(printer, cause, error, paper)).error())
        .isEqualTo(expected);
  }

  @Test
  void warnsOfPaperNearItsEnd() {
    assertThat(PrinterStatusCodec.parse(answers(0x12, 0x12, 0x12, 0x1E)))
        .isEqualTo(new PrinterCondition(null, List.of(DeviceError.PAPER_LOW), false));
  }

  /** Masung SDK, PrintCmd: bits of DLE EOT 5. */
  @ParameterizedTest
  @CsvSource({
    "0x00, , false",
    "0x04, , true",
    "0x01, OUTLET_BLOCKED, false",
    "0x08, PAPER_JAM, false",
    "0x80, UNRECOVERABLE, false"
  })
  void knowsMasungsPresenter(int presenter, @Nullable DeviceError error, boolean receiptInOutlet) {
    Map<StatusQuestion, Bytes> answers = answers(0x12, 0x12, 0x12, 0x12);
    answers.put(StatusQuestion.PRESENTER, Bytes.of(presenter));

    assertThat(PrinterStatusCodec.parse(answers))
        .isEqualTo(new PrinterCondition(error, List.of(), receiptInOutlet));
  }

  /** KPM210 manual p. 36: paper, user, recoverable, unrecoverable. */
  @ParameterizedTest
  @CsvSource({
    "0x00, 0x00, 0x00, 0x00, , false",
    "0x20, 0x00, 0x00, 0x00, , true",
    "0x01, 0x00, 0x00, 0x00, PAPER_OUT, false",
    "0x00, 0x01, 0x00, 0x00, COVER_OPEN, false",
    "0x00, 0x02, 0x00, 0x00, COVER_OPEN, false",
    "0x00, 0x00, 0x01, 0x00, OVERHEATED, false",
    "0x00, 0x00, 0x40, 0x00, PAPER_JAM, false",
    "0x00, 0x00, 0x00, 0x04, UNRECOVERABLE, false"
  })
  void knowsCustomsFullStatus(
      int paper,
      int user,
      int recoverable,
      int unrecoverable,
      @Nullable DeviceError error,
      boolean receiptInOutlet) {
    Map<StatusQuestion, Bytes> answers = answers(0x12, 0x12, 0x12, 0x12);
    answers.put(StatusQuestion.FULL, Bytes.of(0x10, 0x0F, paper, user, recoverable, unrecoverable));

    assertThat(PrinterStatusCodec.parse(answers))
        .isEqualTo(new PrinterCondition(error, List.of(), receiptInOutlet));
  }

  @Test
  void asksEveryDialectItsOwnQuestions() {
    assertThat(PrinterStatusCodec.questions(StatusDialect.EPSON))
        .extracting(StatusQuestion::number)
        .containsExactly(1, 2, 3, 4);
    assertThat(PrinterStatusCodec.questions(StatusDialect.MASUNG))
        .last()
        .isEqualTo(StatusQuestion.PRESENTER);
    assertThat(PrinterStatusCodec.questions(StatusDialect.CUSTOM))
        .last()
        .isEqualTo(StatusQuestion.FULL);
  }

  @Test
  void findsAnAnswerOfSixBytesOnlyOnceItIsWhole() {
    Bytes whole = Bytes.of(0xFF, 0x10, 0x0F, 0x20, 0, 0, 0);
    for (int end = 0; end < whole.length(); end++) {
      assertThat(StatusQuestion.FULL.answerIn(whole.slice(0, end))).as("%d bytes", end).isEmpty();
    }
    assertThat(StatusQuestion.FULL.answerIn(whole)).hasValue(whole.slice(1, 7));
  }

  @Test
  void neverTakesAMissingOrMalformedReplyForFine() {
    Map<StatusQuestion, Bytes> missing = answers(0x12, 0x12, 0x12, 0x12);
    missing.remove(StatusQuestion.PAPER);

    assertThatThrownBy(() -> PrinterStatusCodec.parse(missing))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PrinterStatusCodec.parse(answers(0, 0x12, 0x12, 0x12)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noByteAnswersBothAnUnmistakableQuestionAndABarrier() {
    for (StatusQuestion question : StatusQuestion.values()) {
      for (int value = 0; question.isUnmistakable() && value < 256; value++) {
        boolean answers = question.answerIn(Bytes.of(value)).isPresent();
        assertThat(answers && PrinterStatusCodec.isBarrierReply(value)).as("%02X", value).isFalse();
      }
    }
  }

  private static Map<StatusQuestion, Bytes> answers(int printer, int cause, int error, int paper) {
    Map<StatusQuestion, Bytes> answers = new EnumMap<>(StatusQuestion.class);
    answers.put(StatusQuestion.PRINTER, Bytes.of(printer));
    answers.put(StatusQuestion.OFFLINE_CAUSE, Bytes.of(cause));
    answers.put(StatusQuestion.ERROR, Bytes.of(error));
    answers.put(StatusQuestion.PAPER, Bytes.of(paper));
    return answers;
  }

  @Test
  void noiseBeforeAnAnswerWithoutFixedBitsIsNotTheAnswer() {
    Bytes noiseThatSaysBroken = Bytes.of(0x8A, 0xF1);
    Bytes answer = Bytes.of(0x04);

    assertThat(StatusQuestion.PRESENTER.answerIn(noiseThatSaysBroken.plus(answer)))
        .hasValue(answer);
  }
}
