package org.suoma.app.document;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A document cannot be shown; the message says why. */
public final class UnreadableDocumentException extends IOException {

  private static final long serialVersionUID = 1L;

  UnreadableDocumentException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
