package org.suoma.agent.http;

import java.util.List;
import org.suoma.agent.link.LinkHealth;
import org.suoma.agent.outbox.OutboxStatus;
import org.suoma.agent.sync.ContentStatus;
import org.suoma.content.order.WindowStanding;
import org.suoma.device.DeviceStatus;

/**
 * How the kiosk is.
 *
 * @param devices its devices
 * @param content its content
 * @param outbox what waits for the county
 * @param window what the county has set and asked of the program on the screen
 */
public record StatusReport(
    List<Device> devices, ContentStatus content, OutboxStatus outbox, WindowStanding window) {

  /** Copies the devices. */
  public StatusReport {
    devices = List.copyOf(devices);
  }

  /**
   * One device.
   *
   * @param name e.g. {@code receipt-printer}
   * @param kind {@code printer}, {@code document-printer}, {@code id-reader} or {@code scanner}
   * @param status how it is
   * @param line how its line has been
   */
  public record Device(String name, String kind, DeviceStatus status, LinkHealth line) {}
}
