package org.suoma.county.preview;

import java.util.Optional;
import org.suoma.content.model.MalformedContentException;

/** There is nothing to see; the message says why and what to do, in Chinese. */
public final class NoPreviewException extends Exception {

  private static final long serialVersionUID = 1L;

  NoPreviewException(String message) {
    super(message);
  }

  NoPreviewException(String message, Throwable cause) {
    super(message, cause);
  }

  /** What exactly the entry lacks, in the words of whoever reads it; empty if that is not why. */
  public Optional<String> lacking() {
    return Optional.ofNullable(getCause())
        .filter(MalformedContentException.class::isInstance)
        .map(Throwable::getMessage);
  }
}
