package org.suoma.content.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How a text sounds.
 *
 * @param zh the Han text read aloud; null if nobody has recorded it
 * @param ii the text spoken in Nuosu; null if nobody has recorded it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Voice(@Nullable Clip zh, @Nullable Clip ii) {

  /**
   * A recording.
   *
   * @param path path below {@code media/} in the release, an MP3 file
   * @param speaker who speaks, or what, e.g. {@code 双语通 录音} or {@code 合成示例音}
   * @param synthetic whether a machine made it; shown as such, and never as Nuosu
   */
  public record Clip(String path, String speaker, boolean synthetic) {}

  /** Refuses a machine's voice as Nuosu: no machine speaks it. */
  public Voice {
    if (ii != null && ii.synthetic()) {
      throw new IllegalArgumentException("voice.ii：彝语只用人的录音，不用合成音");
    }
  }
}
