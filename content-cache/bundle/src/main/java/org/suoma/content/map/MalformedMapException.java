package org.suoma.content.map;

import java.io.IOException;

/** A file is no map of ours; the message says what is wrong with it. */
public final class MalformedMapException extends IOException {

  private static final long serialVersionUID = 1L;

  MalformedMapException(String message) {
    super(message);
  }
}
