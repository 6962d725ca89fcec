package org.suoma.device;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a device now, in the words of XFS4IoT.
 *
 * @param state whether it can work
 * @param cause why it cannot, or null
 * @param warnings what still works but wants a person soon, e.g. {@code PAPER_LOW}
 * @param detail for the log and the staff panel, null if nothing to add; never personal data
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeviceStatus(
    State state, @Nullable DeviceError cause, List<DeviceError> warnings, @Nullable String detail) {

  /** Copies the warnings. */
  public DeviceStatus {
    warnings = List.copyOf(warnings);
  }

  /** A device that works. */
  public static DeviceStatus online() {
    return new DeviceStatus(State.ONLINE, null, List.of(), null);
  }

  /** A device that works, and what else is known of it. */
  public static DeviceStatus online(String detail) {
    return new DeviceStatus(State.ONLINE, null, List.of(), detail);
  }

  /** A device that does not work. */
  public static DeviceStatus failing(State state, DeviceError cause, @Nullable String detail) {
    return new DeviceStatus(state, cause, List.of(), detail);
  }

  /** Whether a job may be given to it. */
  @JsonIgnore
  public boolean isOnline() {
    return state == State.ONLINE;
  }

  /** States of a device, as XFS4IoT names them. */
  public enum State {
    /** Ready for work. */
    ONLINE,
    /** It is there but does not answer, or its cable is not. */
    OFFLINE,
    /** No device is configured or its port does not exist. */
    NO_DEVICE,
    /** It is there and needs a technician. */
    HARDWARE_ERROR,
    /** It is there and needs a hand: paper, cover, jam. */
    USER_ERROR,
    /** It is working. */
    DEVICE_BUSY
  }
}
