package org.suoma.device.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suoma.device.DeviceError;

class PrinterStatusCodecTest {

  @ParameterizedTest
  @CsvSource({
    "0x12, 0x12, 0x12, 0x12, ",
    "0x1A, 0x16, 0x12, 0x12, COVER_OPEN",
    "0x1A, 0x32, 0x12, 0x7E, PAPER_OUT",
    "0x12, 0x12, 0x12, 0x72, PAPER_OUT",
    "0x1A, 0x52, 0x1A, 0x12, CUTTER_ERROR",
    "0x1A, 0x52, 0x52, 0x12, OVERHEATED",
    "0x1A, 0x52, 0x32, 0x12, UNRECOVERABLE",
    "0x1A, 0x12, 0x12, 0x12, UNRECOVERABLE"
  })
  void namesTheGravestCause(
      int printer, int cause, int error, int paper, @Nullable DeviceError expected) {
    assertThat(PrinterStatusCodec.parse(Map.of(1, printer, 2, cause, 3, error, 4, paper)).error())
        .isEqualTo(expected);
  }

  @Test
  void warnsOfPaperNearItsEnd() {
    PrinterCondition condition =
        PrinterStatusCodec.parse(Map.of(1, 0x12, 2, 0x12, 3, 0x12, 4, 0x1E));

    assertThat(condition).isEqualTo(new PrinterCondition(null, List.of(DeviceError.PAPER_LOW)));
  }

  @Test
  void neverTakesAMissingOrMalformedReplyForFine() {
    assertThatThrownBy(() -> PrinterStatusCodec.parse(Map.of(1, 0x12, 2, 0x12, 3, 0x12)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PrinterStatusCodec.parse(Map.of(1, 0, 2, 0x12, 3, 0x12, 4, 0x12)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noByteAnswersBothAStatusQuestionAndABarrier() {
    for (int value = 0; value < 256; value++) {
      assertThat(PrinterStatusCodec.isReply(value) && PrinterStatusCodec.isBarrierReply(value))
          .as("%02X", value)
          .isFalse();
    }
  }
}
