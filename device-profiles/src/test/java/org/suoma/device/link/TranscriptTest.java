package org.suoma.device.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.suoma.device.Bytes;
import org.suoma.device.DeviceError;

class TranscriptTest {

  private static final String TEXT =
      """
      # a printer whose cover is opened
      +0.000 > 10 04 02
      +0.004 < 12
      +1.000 > 10 04 02
      +1.003 < 16
      """;

  private static final Bytes QUESTION = Bytes.of(0x10, 0x04, 0x02);

  @Test
  void isWrittenAsItIsRead() {
    String written =
        Transcript.parse(TEXT).events().stream()
            .map(Transcript.Event::line)
            .collect(Collectors.joining("\n"));

    assertThat(TEXT).contains(written);
  }

  @Test
  void namesTheLineThatIsNone() {
    assertThatThrownBy(() -> Transcript.parse("# remark\n+0.000 > 1\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void answersAgainAsItDidAndThenAsItDidLast() throws Exception {
    try (ReplayLink line = new ReplayLink(Transcript.parse(TEXT))) {
      assertThat(ask(line)).isEqualTo(Bytes.of(0x12));
      assertThat(ask(line)).isEqualTo(Bytes.of(0x16));
      assertThat(ask(line)).isEqualTo(Bytes.of(0x16));
      assertThat(line.readWaiting().length()).isZero();
    }
  }

  @Test
  void saysWhatWasNeverSent() {
    try (ReplayLink line = new ReplayLink(Transcript.parse(TEXT))) {
      assertThatThrownBy(() -> line.write(Bytes.of(0x1B, 0x40)))
          .isInstanceOfSatisfying(
              LinkException.class,
              e -> assertThat(e.error()).isEqualTo(DeviceError.MALFORMED_REPLY))
          .hasMessageContaining("1b 40");
    }
  }

  private static Bytes ask(ReplayLink line) throws LinkException {
    line.write(QUESTION);
    return line.read(Duration.ofSeconds(1));
  }
}
