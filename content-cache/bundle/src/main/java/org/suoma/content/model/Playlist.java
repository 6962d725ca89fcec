package org.suoma.content.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the idle screen shows in turn.
 *
 * @param slides the slides
 */
public record Playlist(List<Slide> slides) implements EntryBody {

  /** Copies the slides. */
  public Playlist {
    slides = Lists.copyOrEmpty(slides);
  }

  @Override
  public List<Block> text() {
    return List.of();
  }

  /**
   * One slide.
   *
   * @param title large words
   * @param text a sentence below
   * @param picture path below {@code media/}; null if none
   * @param seconds how long it stays, 3 to 60
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Slide(Text title, Text text, @Nullable String picture, int seconds) {
    /** Refuses a time outside 3 to 60 seconds. */
    public Slide {
      if (seconds < 3 || seconds > 60) {
        throw new IllegalArgumentException("slide.seconds must be 3 to 60, was " + seconds);
      }
    }
  }
}
