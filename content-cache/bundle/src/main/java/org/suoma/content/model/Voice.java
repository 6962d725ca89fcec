package org.suoma.content.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
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
   * @param recordedOn the day of the recording; null if nobody wrote it down
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Clip(
      String path, String speaker, boolean synthetic, @Nullable LocalDate recordedOn) {

    /** A recording of a day that nobody wrote down. */
    public Clip(String path, String speaker, boolean synthetic) {
      this(path, speaker, synthetic, null);
    }
  }

  /** Refuses a machine's voice as Nuosu: no machine speaks it. */
  public Voice {
    if (ii != null && ii.synthetic()) {
      throw new IllegalArgumentException("voice.ii：彝语只用人的录音，不用合成音");
    }
  }

  /** Whether nobody has recorded it in either language. */
  @JsonIgnore
  public boolean isSilent() {
    return zh == null && ii == null;
  }

  /** The same with this recording in Han, or with none. */
  public static Voice withHan(@Nullable Voice before, @Nullable Clip clip) {
    return new Voice(clip, before == null ? null : before.ii());
  }

  /** The same with this recording in Nuosu, or with none. */
  public static Voice withNuosu(@Nullable Voice before, @Nullable Clip clip) {
    return new Voice(before == null ? null : before.zh(), clip);
  }
}
