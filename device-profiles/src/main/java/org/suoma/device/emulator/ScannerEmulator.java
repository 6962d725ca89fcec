package org.suoma.device.emulator;

import org.suoma.device.Bytes;

/** A code scanner that only ever speaks: what the host sends is read and forgotten. */
public final class ScannerEmulator implements FarEnd.Device {

  @Override
  public void received(Bytes bytes, FarEnd.Line line) {}

  @Override
  public void powerCycled() {}
}
