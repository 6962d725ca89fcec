package org.suoma.agent.ipp;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Something answered at the printer's address, but not as a printer does. */
final class MalformedAnswerException extends IOException {
  private static final long serialVersionUID = 1L;

  MalformedAnswerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
