package org.suoma.app.site;

import java.io.IOException;

/** What was posted is no form: no page of ours sends such a thing. */
final class MalformedFormException extends IOException {

  private static final long serialVersionUID = 1L;

  MalformedFormException(String message) {
    super(message);
  }

  MalformedFormException(Throwable cause) {
    super("the body is no form", cause);
  }
}
