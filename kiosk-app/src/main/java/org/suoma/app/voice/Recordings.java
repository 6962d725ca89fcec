package org.suoma.app.voice;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Voice;

/**
 * What is to be played, one clip after the other, so that a text is heard.
 *
 * @param zh in Han; empty if it cannot be said
 * @param ii in Nuosu; empty if it cannot be said
 */
public record Recordings(List<Voice.Clip> zh, List<Voice.Clip> ii) {

  private static final Recordings NONE = new Recordings(List.of(), List.of());

  /** Copies both. */
  public Recordings {
    zh = List.copyOf(zh);
    ii = List.copyOf(ii);
  }

  /** Silence. */
  public static Recordings none() {
    return NONE;
  }

  /**
   * The recordings of a text.
   *
   * @param isThere whether a clip can be played
   */
  static Recordings of(@Nullable Voice voice, Predicate<Voice.Clip> isThere) {
    return voice == null
        ? NONE
        : new Recordings(
            Stream.ofNullable(voice.zh()).filter(isThere).toList(),
            Stream.ofNullable(voice.ii()).filter(isThere).toList());
  }

  /** Whether nothing can be heard. */
  public boolean isEmpty() {
    return zh.isEmpty() && ii.isEmpty();
  }

  /** Whether a machine speaks somewhere in it. */
  public boolean isSynthetic() {
    return Stream.concat(zh.stream(), ii.stream()).anyMatch(Voice.Clip::synthetic);
  }
}
