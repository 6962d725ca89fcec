package org.suoma.agent.driver;

import org.suoma.device.ReceiptPrinter;

/** Listens to nothing. */
public final class NoProgress implements ReceiptPrinter.Progress {

  @Override
  public void sending() {}

  @Override
  public void presented() {}

  @Override
  public void taken() {}
}
