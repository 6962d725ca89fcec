package org.suoma.county.storage.content;

/**
 * A text's recording that another took the place of.
 *
 * @param clip JSON of {@code content.model.Voice.Clip}; empty if the text had none
 * @param digest of its file; empty if it had none
 * @param length bytes of its file
 */
public record VoiceBefore(String clip, String digest, long length) {

  /** A text had none. */
  public static final VoiceBefore NONE = new VoiceBefore("", "", 0);
}
