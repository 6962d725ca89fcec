package org.suoma.content.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text in Han and, where a sourced translation exists, in Yi.
 *
 * <p>In JSON either an object {@code {"zh": …, "ii": {…}}} or, for Han alone, a plain string.
 *
 * @param zh the Han text; never blank
 * @param ii the Yi text with its source, or null when nobody has translated it yet
 * @param voice recordings of it, or null when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Text(String zh, @Nullable SourcedYi ii, @Nullable Voice voice) {

  /** Refuses a blank Han text: a translation without its original cannot be checked. */
  public Text {
    if (Objects.requireNonNull(zh, "zh").isBlank()) {
      throw new IllegalArgumentException("a text needs its Han wording (zh)");
    }
  }

  /** Reads the object form. */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  static Text of(
      @JsonProperty("zh") String zh,
      @JsonProperty("ii") @Nullable SourcedYi ii,
      @JsonProperty("voice") @Nullable Voice voice) {
    return new Text(zh, ii, voice);
  }

  /** A text in Han only. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Text han(String zh) {
    return new Text(zh, null, null);
  }

  /** The Han wording, for logs and search. */
  @Override
  public String toString() {
    return zh;
  }
}
