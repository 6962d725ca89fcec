package org.suoma.app.power;

import java.io.IOException;

/** Nothing switches the power of this screen. */
final class ScreenPowerException extends IOException {
  private static final long serialVersionUID = 1L;

  ScreenPowerException(String message) {
    super(message);
  }
}
