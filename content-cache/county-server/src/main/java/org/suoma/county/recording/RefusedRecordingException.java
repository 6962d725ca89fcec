package org.suoma.county.recording;

import java.io.IOException;

/** What is no recording of one of the county's texts; the message tells staff why. */
public final class RefusedRecordingException extends IOException {

  private static final long serialVersionUID = 1L;

  RefusedRecordingException(String reason) {
    super(reason);
  }
}
