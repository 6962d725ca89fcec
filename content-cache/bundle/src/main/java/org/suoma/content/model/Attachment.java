package org.suoma.content.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to an entry.
 *
 * @param path path below {@code media/} in the release, e.g. {@code media/steps-window.svg}
 * @param title what a resident reads
 * @param mediaType e.g. {@code image/svg+xml}
 * @param captions of a video; null if it has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attachment(String path, Text title, String mediaType, @Nullable Captions captions) {

  /** Refuses captions of what is no video. */
  public Attachment {
    if (captions != null && !isVideo(mediaType)) {
      throw new IllegalArgumentException("只有视频能有字幕（captions）：" + path);
    }
  }

  /** Whether it is a video. */
  public static boolean isVideo(String mediaType) {
    return mediaType.startsWith("video/");
  }

  /** The same with these captions. */
  public Attachment with(Captions other) {
    return new Attachment(path, title, mediaType, other);
  }
}
