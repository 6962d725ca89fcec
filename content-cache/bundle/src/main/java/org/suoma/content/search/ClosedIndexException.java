package org.suoma.content.search;

import java.io.IOException;

/** An index was asked that is closed: a newer release has taken the place of its own. */
public final class ClosedIndexException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Keeps what the asking met. */
  public ClosedIndexException(Throwable cause) {
    super("the index is closed", cause);
  }
}
