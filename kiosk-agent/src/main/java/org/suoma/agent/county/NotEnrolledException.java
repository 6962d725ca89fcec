package org.suoma.agent.county;

import java.io.IOException;

/** This kiosk has no key yet that the county knows; nothing was sent. */
public final class NotEnrolledException extends IOException {

  private static final long serialVersionUID = 1L;

  NotEnrolledException() {
    super("not enrolled: ./suoma agent enrol CODE");
  }
}
