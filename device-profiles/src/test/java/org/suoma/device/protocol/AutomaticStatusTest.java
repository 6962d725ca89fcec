package org.suoma.device.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.suoma.device.Bytes;
import org.suoma.device.profile.PrinterProfile.StatusDialect;

class AutomaticStatusTest {

  private static final Bytes COVER_OPENED = Bytes.of(0x38, 0x00, 0x00, 0x00);
  private static final Bytes ANSWER = Bytes.of(0x12);

  @Test
  void isTakenOutHoweverItIsCut() {
    Bytes all = ANSWER.plus(COVER_OPENED).plus(ANSWER);
    for (int cut = 0; cut <= all.length(); cut++) {
      AutomaticStatus filter = new AutomaticStatus();
      Bytes rest = filter.without(all.slice(0, cut)).plus(filter.without(all.slice(cut, 6)));

      assertThat(rest).as("cut at %d", cut).isEqualTo(ANSWER.plus(ANSWER));
      assertThat(filter.takeChange()).isTrue();
      assertThat(filter.takeChange()).isFalse();
    }
  }

  @Test
  void itsZerosAreNeverTakenForABarriersAnswer() {
    Bytes rest = new AutomaticStatus().without(COVER_OPENED);

    assertThat(rest.length()).isZero();
  }

  @Test
  void leavesAnswersAndBarriersAlone() {
    for (StatusQuestion question : PrinterStatusCodec.questions(StatusDialect.EPSON)) {
      for (int value = 0; value < 256; value++) {
        if (question.answerIn(Bytes.of(value)).isPresent()
            || PrinterStatusCodec.isBarrierReply(value)) {
          assertThat(new AutomaticStatus().without(Bytes.of(value)).length()).isEqualTo(1);
        }
      }
    }
  }
}
