package org.suoma.county.video;

import java.io.IOException;

/** A file that is not whole; the message says in Chinese what is missing, and where. */
public final class DamagedVideoException extends IOException {

  private static final long serialVersionUID = 1L;

  DamagedVideoException(String reason) {
    super(reason);
  }
}
