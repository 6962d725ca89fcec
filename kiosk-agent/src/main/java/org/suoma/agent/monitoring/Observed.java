package org.suoma.agent.monitoring;

import java.util.Map;
import org.suoma.agent.outbox.OutboxStatus;
import org.suoma.agent.sync.ContentStatus;
import org.suoma.content.order.WindowSettings;
import org.suoma.content.report.KioskVitals;
import org.suoma.device.DeviceStatus;
import org.suoma.event.KioskDevice;

/**
 * What can be seen of a kiosk at one moment; nothing about persons.
 *
 * @param devices how those are that the configuration names
 * @param content how its content is
 * @param outbox what waits for the county
 * @param window when it is open, and whether it is out of service
 * @param vitals how machine and programs are
 */
public record Observed(
    Map<KioskDevice, DeviceStatus> devices,
    ContentStatus content,
    OutboxStatus outbox,
    WindowSettings window,
    KioskVitals vitals) {

  /** Copies the devices. */
  public Observed {
    devices = Map.copyOf(devices);
  }
}
