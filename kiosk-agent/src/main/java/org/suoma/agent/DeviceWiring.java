package org.suoma.agent;

import java.io.Closeable;
import java.time.Clock;
import java.util.List;
import org.suoma.agent.events.AgentEvents;
import org.suoma.agent.http.StatusReport;
import org.suoma.device.ReceiptPrinter;

/** Puts together the kiosk's devices. */
final class DeviceWiring implements Closeable {

  private final ReceiptPrinter receiptPrinter = new NoPrinter();

  DeviceWiring(AgentConfig config, AgentEvents events, Clock clock) {}

  void start() {}

  ReceiptPrinter receiptPrinter() {
    return receiptPrinter;
  }

  List<StatusReport.Device> report() {
    return List.of(new StatusReport.Device("receipt-printer", "printer", receiptPrinter.status()));
  }

  @Override
  public void close() {}
}
