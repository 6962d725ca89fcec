package org.suoma.device.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.device.DeviceError;

/**
 * How a printer says it is.
 *
 * @param error why it cannot print; null if it can
 * @param warnings what wants a person soon
 * @param receiptInOutlet whether a presenter holds a receipt out; false without a presenter
 */
public record PrinterCondition(
    @Nullable DeviceError error, List<DeviceError> warnings, boolean receiptInOutlet) {

  /** Copies the warnings. */
  public PrinterCondition {
    warnings = List.copyOf(warnings);
  }
}
