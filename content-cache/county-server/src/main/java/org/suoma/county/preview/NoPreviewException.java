package org.suoma.county.preview;

/** There is nothing to see; the message says why and what to do, in Chinese. */
public final class NoPreviewException extends Exception {

  private static final long serialVersionUID = 1L;

  NoPreviewException(String message) {
    super(message);
  }

  NoPreviewException(String message, Throwable cause) {
    super(message, cause);
  }
}
