package org.suoma.county.video;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoReaderTest {

  private static final Path SAMPLE = Path.of("../sample-county/media/school-enrolment.mp4");

  @Test
  void readsTheSampleCountysVideo() throws Exception {
    Video video = read(Files.readAllBytes(SAMPLE)).orElseThrow();

    assertThat(video.container()).isEqualTo(Container.MP4);
    VideoCodec picture = Objects.requireNonNull(video.picture());
    assertThat(picture.label()).startsWith("H.264 ");
    assertThat(picture.plays()).isTrue();
    assertThat(video.sound()).allMatch(AudioCodec::plays);
    assertThat(video.length()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(21));
    assertThat(video.listFirst()).isTrue();
    assertThat(PlayableVideo.isHeavy(video)).isFalse();
  }

  @Test
  void saysAllOfItInWords() throws Exception {
    Video video = read(Mp4.h264(100, 40, 1280, 720, 125)).orElseThrow();

    assertThat(video.inWords()).isEqualTo("MP4，H.264 High@4.0，AAC，1280×720，2 分 5 秒，0.0 Mbit/s");
  }

  @ParameterizedTest
  @CsvSource({
    "66,31,H.264 Baseline@3.1,true",
    "77,40,H.264 Main@4.0,true",
    "100,41,H.264 High@4.1,true",
    "100,51,H.264 High@5.1,false",
    "110,40,H.264 High 10（10 位）@4.0,false",
    "244,40,H.264 High 4:4:4@4.0,false"
  })
  void tellsProfilesAndLevelsThatPlayFromThoseThatDoNot(
      int profile, int level, String label, boolean plays) throws Exception {
    assertThat(read(Mp4.h264(profile, level, 640, 360, 10)).orElseThrow().picture())
        .isEqualTo(new VideoCodec(label, plays));
  }

  @Test
  void namesOtherCodecs() throws Exception {
    byte[] hevc = Mp4.moov(10, Mp4.picture("hvc1", 1920, 1080), Mp4.sound("ac-3"), Mp4.mp4a(0x6B));
    Video video = read(Mp4.join(Mp4.ftyp(), Mp4.mdat(9), hevc)).orElseThrow();

    assertThat(video.picture()).isEqualTo(new VideoCodec("H.265（HEVC）", false));
    assertThat(video.sound())
        .containsExactly(new AudioCodec("杜比（AC-3）", false), new AudioCodec("MP3", false));
    assertThat(video.listFirst()).isFalse();
    assertThat(PlayableVideo.isHeavy(video)).isTrue();
    assertThat(read(Mp4.join(Mp4.ftyp(), Mp4.moov(1, new byte[0], Mp4.mp4a(0x40)))))
        .get()
        .extracting(Video::picture)
        .isNull();
  }

  @Test
  void tellsOtherContainersByTheirFirstBytes() throws Exception {
    assertThat(container("\u001AE\u00DF\u00A3\u0001webm")).isEqualTo(Container.MATROSKA);
    assertThat(container("RIFF\0\0\0\0AVI LIST")).isEqualTo(Container.AVI);
    assertThat(container("0&\u00B2u\u008Ef\u00CF\u0011")).isEqualTo(Container.ASF);
    assertThat(container("FLV\u0001\u0005")).isEqualTo(Container.FLV);
    assertThat(container("\0\0\u0001\u00BA")).isEqualTo(Container.MPEG_PS);
    assertThat(container(".RMF")).isEqualTo(Container.REAL);
    assertThat(container("OggS")).isEqualTo(Container.OGG);
    byte[] stream = new byte[400];
    stream[0] = 0x47;
    stream[188] = 0x47;
    assertThat(read(stream)).get().extracting(Video::container).isEqualTo(Container.MPEG_TS);
    assertThat(read("film".getBytes(ISO_8859_1))).isEmpty();
  }

  private static Container container(String head) throws IOException {
    return read(head.getBytes(ISO_8859_1)).orElseThrow().container();
  }

  @Test
  void saysWhatOfADamagedFileIsMissingAndWhere() throws Exception {
    byte[] whole = Mp4.h264(100, 40, 640, 360, 10);

    damaged(Arrays.copyOf(whole, whole.length - 100), "“mdat”应有 508 字节，文件只剩 408 字节");
    damaged(Mp4.join(Mp4.ftyp(), Mp4.mdat(50)), "没有视频的目录（moov）");
    damaged(new byte[0], "文件是空的");
    damaged(
        Mp4.join(Mp4.ftyp(), Mp4.box("moov", new byte[] {0, 0, 1, 0, 't', 'r', 'a', 'k'})),
        "“moov”里的“trak”长度不对");
    damaged(
        Mp4.join(Mp4.ftyp(), new byte[] {0, 0, 0, 3, 'm', 'd', 'a', 't'}), "第 16 字节起的“mdat”长度不对");
    byte[] many = new byte[8 * (Box.MOST + 1)];
    for (int i = 0; i < many.length; i += 8) {
      System.arraycopy(Mp4.box("free"), 0, many, i, 8);
    }
    damaged(many, "多得不像视频文件");
  }

  @Test
  void whateverBytesComeItNeverFailsOtherwise() throws Exception {
    byte[] whole = Mp4.h264(100, 40, 640, 360, 10);
    Random random = new Random(11);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = whole.clone();
      for (int hits = random.nextInt(6); hits >= 0; hits--) {
        bytes[random.nextInt(bytes.length - 500)] = (byte) random.nextInt(256);
      }
      try {
        read += read(Arrays.copyOf(bytes, bytes.length - random.nextInt(9))).isPresent() ? 1 : 0;
      } catch (DamagedVideoException e) {
        assertThat(e).hasMessageMatching("(?s).*[\\u4E00-\\u9FFF].*");
      }
    }
    assertThat(read).as("some are still whole").isPositive();
  }

  private static void damaged(byte[] file, String reason) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(DamagedVideoException.class)
        .hasMessageContaining(reason);
  }

  private static Optional<Video> read(byte[] bytes) throws IOException {
    return VideoReader.read(Mp4.file(bytes));
  }

  @Test
  void theCommandKeepsTheName() {
    assertThat(PlayableVideo.command("film.2026.avi"))
        .startsWith("ffmpeg -i \"film.2026.avi\" -c:v libx264")
        .endsWith(" -movflags +faststart \"film.2026-720p.mp4\"");
    assertThat(List.of(Container.values())).allSatisfy(one -> assertThat(one.label()).isNotEmpty());
  }
}
