package org.suoma.county.publishing;

import java.io.IOException;

/** There is nothing that kiosks do not have already; the message says so in Chinese. */
public final class NothingToPublishException extends IOException {

  private static final long serialVersionUID = 1L;

  NothingToPublishException(String message) {
    super(message);
  }
}
