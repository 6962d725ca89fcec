package org.suoma.device.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.device.DeviceError;

/**
 * How a printer says it is.
 *
 * @param error why it cannot print; null if it can
 * @param warnings what wants a person soon
 */
public record PrinterCondition(@Nullable DeviceError error, List<DeviceError> warnings) {

  /** Copies the warnings. */
  public PrinterCondition {
    warnings = List.copyOf(warnings);
  }
}
