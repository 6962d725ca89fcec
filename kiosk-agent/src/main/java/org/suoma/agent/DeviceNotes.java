package org.suoma.agent;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.suoma.device.DeviceError;
import org.suoma.device.DeviceStatus;
import org.suoma.event.DeviceKinds;
import org.suoma.event.EventLog;
import org.suoma.event.KioskDevice;

/**
 * Tells when a device does not work any more, for another reason, or again. Looks every few
 * seconds, so that what passes by itself in between is not told. Called by one thread.
 */
final class DeviceNotes {

  private final Supplier<Map<KioskDevice, DeviceStatus>> devices;
  private final EventLog eventLog;
  private final Map<KioskDevice, DeviceError> failing = new EnumMap<>(KioskDevice.class);
  private final Map<KioskDevice, Set<DeviceError>> warned = new EnumMap<>(KioskDevice.class);

  /** Looks at these devices. */
  DeviceNotes(Supplier<Map<KioskDevice, DeviceStatus>> devices, EventLog eventLog) {
    this.devices = devices;
    this.eventLog = eventLog;
  }

  /** Looks once. */
  void look() {
    devices.get().forEach(this::look);
  }

  private void look(KioskDevice device, DeviceStatus status) {
    DeviceError cause = status.cause();
    if (status.isOnline()) {
      if (failing.remove(device) != null) {
        eventLog.tell(DeviceKinds.DEVICE_WELL.of(device));
      }
    } else if (cause != null && status.state() != DeviceStatus.State.DEVICE_BUSY) {
      if (failing.put(device, cause) != cause) {
        eventLog.tell(DeviceKinds.DEVICE_FAILS.of(device, cause));
      }
    }
    warn(device, status);
  }

  private void warn(KioskDevice device, DeviceStatus status) {
    Set<DeviceError> before =
        warned.computeIfAbsent(device, unused -> EnumSet.noneOf(DeviceError.class));
    before.retainAll(status.warnings());
    for (DeviceError warning : status.warnings()) {
      if (before.add(warning)) {
        eventLog.tell(DeviceKinds.DEVICE_WARNS.of(device, warning));
      }
    }
  }
}
