package org.suoma.content.model;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Content that is not what it should be; the message says what and where, for the person who wrote
 * it.
 */
public final class MalformedContentException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Makes one with a message for people. */
  public MalformedContentException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
