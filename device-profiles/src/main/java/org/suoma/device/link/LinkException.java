package org.suoma.device.link;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.suoma.device.DeviceError;

/** The wire failed: there is no port, it is taken, or it went away. */
public final class LinkException extends IOException {

  private static final long serialVersionUID = 1L;

  private final DeviceError error;

  /** Makes one that says what was being attempted. */
  public LinkException(DeviceError error, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.error = error;
  }

  /** {@code NO_HARDWARE}, {@code PORT_BUSY}, {@code ACCESS_DENIED} or {@code LINK_LOST}. */
  public DeviceError error() {
    return error;
  }
}
