package org.suoma.device.profile;

import java.util.List;

/**
 * A model of resident-ID reader that speaks SAM_V.
 *
 * @param model its name for people
 * @param usbIds its USB numbers
 * @param connection what it hangs on
 * @param baudRate bits per second
 * @param pollMillis pause between looks for a card
 * @param findTimeoutMillis how long finding or selecting a card may take
 * @param readTimeoutMillis how long reading a card may take
 */
public record IdReaderProfile(
    @Key("maker and model, for people") String model,
    @Key(value = "USB vendor:product, for `devices probe`", form = USB_ID) List<String> usbIds,
    @Key("what it hangs on: a serial line (USB ones make one), or raw USB of its own")
        Connection connection,
    @Key(value = "bits per second; raw USB ignores it", least = 1_200, most = 921_600) int baudRate,
    @Key(value = "pause between looks for a card", least = 300, most = 10_000) int pollMillis,
    @Key(value = "how long finding or selecting a card may take", least = 100, most = 10_000)
        int findTimeoutMillis,
    @Key(value = "how long reading one may take", least = 500, most = 30_000) int readTimeoutMillis)
    implements DeviceProfile {

  /** How files call this kind. */
  static final String KIND = "id-reader";

  /** Vendor and product in hexadecimal. */
  static final String USB_ID = "[0-9a-f]{4}:[0-9a-f]{4}";

  /** Copies the numbers. */
  public IdReaderProfile {
    usbIds = List.copyOf(usbIds);
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** What a reader hangs on. */
  public enum Connection {
    /** RS-232, or USB that makes a serial line. */
    SERIAL,
    /** Bulk transfers to interface 0; not a terminal, needs the USB numbers. */
    USB
  }
}
