package org.suoma.content.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said in a video, to be read along: WebVTT files of the release. Not named {@code zh} and
 * {@code ii}, which are members of a {@link Text}.
 *
 * @param han path of the Han captions, below {@code media/}
 * @param yi the same in Yi, cue by cue; null when nobody has translated them yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Captions(String han, @Nullable SourcedCaptions yi) {

  /** What the names of caption files end with. */
  public static final String EXTENSION = ".vtt";

  /** Refuses what is named like no caption file. */
  public Captions {
    requireName(han);
    if (yi != null) {
      requireName(yi.path());
    }
  }

  /** The paths of all its files. */
  @JsonIgnore
  public List<String> paths() {
    return Stream.concat(Stream.of(han), Stream.ofNullable(yi).map(SourcedCaptions::path)).toList();
  }

  private static void requireName(String path) {
    if (!path.endsWith(EXTENSION)) {
      throw new IllegalArgumentException("字幕文件名要以 %s 结尾：%s".formatted(EXTENSION, path));
    }
  }

  /**
   * Captions in Yi, copied from a named source.
   *
   * @param path below {@code media/}
   * @param source where they were copied from, or who translated them
   * @param licence the licence under which they may be shipped
   * @param review who approved them and when; null while they are a draft
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SourcedCaptions(
      String path, String source, String licence, @Nullable Review review) {

    /** Words of theirs. */
    public SourcedYi yi(String text) {
      return new SourcedYi(text, source, licence, review);
    }
  }
}
