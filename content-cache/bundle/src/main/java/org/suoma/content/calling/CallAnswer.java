package org.suoma.content.calling;

import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;

/**
 * What the county says of a call; JSON in UTF-8.
 *
 * @param state how it stands
 */
public record CallAnswer(State state) {

  /** Its JSON. */
  public byte[] write() {
    return new ContentJson().write(this);
  }

  /**
   * Reads an answer as it comes over the line.
   *
   * @throws MalformedContentException if it is none
   */
  public static CallAnswer read(byte[] json) throws MalformedContentException {
    return new ContentJson().read(json, CallAnswer.class);
  }

  /** How a call stands at the county. */
  public enum State {
    /** It is on the screens of staff, and nobody has answered. */
    WAITING,
    /** Somebody has said that they come. */
    COMING,
    /** Somebody has said that they are there. */
    DONE,
    /** The county has it no longer: it was withdrawn, or is too old. */
    GONE
  }
}
