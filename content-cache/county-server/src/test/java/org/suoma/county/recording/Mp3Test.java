package org.suoma.county.recording;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class Mp3Test {

  /** What the sample county has is encoded by LAME. */
  private static final Path SAMPLES = Path.of("..", "sample-county", "media", "voice", "zh");

  @Test
  void theSampleCountysRecordingsAreAsLongAsTheyPlay() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      List<Path> all = files.toList();
      assertThat(all).isNotEmpty();
      for (Path file : all) {
        assertThat(Mp3.length(Files.readAllBytes(file)))
            .as(file.toString())
            .isBetween(VoiceFiles.SHORTEST, Duration.ofSeconds(60));
      }
    }
  }

  @Test
  void countsFramesOfEveryKindAndPassesOverTags() throws IOException {
    // 128 kbit/s, 44.1 kHz, MPEG 1: frames of 417 bytes and 1,152 samples.
    assertThat(Mp3.length(frames(0xFB, 0x90, 417, 100))).isEqualTo(Duration.ofMillis(2_612));
    // 64 kbit/s, 22.05 kHz, MPEG 2: frames of 208 bytes and 576 samples.
    assertThat(Mp3.length(frames(0xF3, 0x80, 208, 100))).isEqualTo(Duration.ofMillis(2_612));

    ByteArrayOutputStream tagged = new ByteArrayOutputStream();
    tagged.writeBytes("ID3".getBytes(US_ASCII));
    tagged.writeBytes(new byte[] {4, 0, 0, 0, 0, 1, 2});
    tagged.writeBytes(new byte[130]);
    tagged.writeBytes(frames(0xFB, 0x90, 417, 100));
    tagged.writeBytes(Arrays.copyOf("TAG".getBytes(US_ASCII), 128));
    assertThat(Mp3.length(tagged.toByteArray())).isEqualTo(Duration.ofMillis(2_612));
  }

  @Test
  void refusesWhatIsNoMp3() {
    for (String other : List.of("RIFF....WAVEfmt ", "    ftypM4A ", "<html>", "OggS....")) {
      assertThatThrownBy(() -> Mp3.length(other.getBytes(US_ASCII)))
          .isInstanceOf(RefusedRecordingException.class)
          .hasMessageContaining("不是 MP3");
    }
    assertThatThrownBy(() -> Mp3.length(new byte[0])).hasMessageContaining("没有声音");
  }

  @Test
  void refusesAFileThatIsCutOffOrBroken() {
    byte[] whole = frames(0xFB, 0x90, 417, 10);
    assertThatThrownBy(() -> Mp3.length(Arrays.copyOf(whole, whole.length - 1)))
        .hasMessageContaining("不完整");
    whole[417] = 0;
    assertThatThrownBy(() -> Mp3.length(whole)).hasMessageContaining("第 418 个字节");
  }

  /** Silent frames with this header. */
  static byte[] frames(int second, int third, int size, int count) {
    byte[] frames = new byte[size * count];
    for (int frame = 0; frame < count; frame++) {
      frames[frame * size] = (byte) 0xFF;
      frames[frame * size + 1] = (byte) second;
      frames[frame * size + 2] = (byte) third;
    }
    return frames;
  }
}
