package org.suoma.county.video;

import java.time.Duration;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What a video file says of itself.
 *
 * @param container what holds it together
 * @param picture codec of the first track with pictures; null where there is none or it is not read
 * @param sound codecs of the tracks with sound
 * @param width of the picture in dots; 0 if not known
 * @param height the same
 * @param length how long it lasts; zero if not known
 * @param bytes size of the file
 * @param listFirst whether the list of its parts stands before them ({@code faststart})
 */
public record Video(
    Container container,
    @Nullable VideoCodec picture,
    List<AudioCodec> sound,
    int width,
    int height,
    Duration length,
    long bytes,
    boolean listFirst) {

  private static final int BITS = 8;

  /** Copies. */
  public Video {
    sound = List.copyOf(sound);
  }

  /** A file of which only the container is known. */
  static Video of(Container container, long bytes) {
    return new Video(container, null, List.of(), 0, 0, Duration.ZERO, bytes, true);
  }

  /** Bits a second, pictures and sound together; 0 if it is not known how long it lasts. */
  public long bitRate() {
    return length.toMillis() == 0 ? 0 : bytes * BITS * 1_000 / length.toMillis();
  }

  /** All of it, for people, e.g. {@code MP4，H.264 High@4.0，AAC，1280×720，2 分 5 秒，1.9 Mbit/s}. */
  public String inWords() {
    StringJoiner words = new StringJoiner("，").add(container.label());
    if (picture != null) {
      words.add(picture.label());
    }
    sound.stream().map(AudioCodec::label).distinct().forEach(words::add);
    if (width > 0) {
      words.add(width + "×" + height);
    }
    if (!length.isZero()) {
      long seconds = Math.max(1, length.toSeconds());
      words.add(seconds < 60 ? seconds + " 秒" : "%d 分 %d 秒".formatted(seconds / 60, seconds % 60));
      words.add("%.1f Mbit/s".formatted(bitRate() / 1e6));
    }
    return words.toString();
  }
}
