package org.suoma.agent;

import java.util.concurrent.CompletableFuture;
import org.suoma.device.DeviceError;
import org.suoma.device.DeviceStatus;
import org.suoma.device.PrintOutcome;
import org.suoma.device.Receipt;
import org.suoma.device.ReceiptPrinter;

/** The printer of a kiosk that has none. */
final class NoPrinter implements ReceiptPrinter {

  @Override
  public DeviceStatus status() {
    return DeviceStatus.failing(
        DeviceStatus.State.NO_DEVICE, DeviceError.NO_HARDWARE, "no printer is configured");
  }

  @Override
  public CompletableFuture<PrintOutcome> print(Receipt receipt, Progress progress) {
    return CompletableFuture.completedFuture(PrintOutcome.notPrinted(DeviceError.NO_HARDWARE));
  }
}
