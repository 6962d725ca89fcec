package org.suoma.device.profile;

import java.util.List;

/**
 * A model of code scanner on a serial line.
 *
 * @param model its name for people
 * @param usbIds its USB numbers
 * @param baudRate bits per second
 * @param framing how codes are told apart
 * @param prefix hexadecimal bytes before each code, dropped; empty if none
 * @param aimId whether an AIM identifier such as {@code ]Q1} stands before each code
 * @param idleGapMillis a pause of this length ends a code, too
 * @param acknowledgement hexadecimal bytes that may stand before the data and mean nothing; empty
 *     if none
 * @param triggerOn hexadecimal command that lights the scanner; empty if it always looks
 * @param triggerOff hexadecimal command that ends looking; empty if it ends by itself
 */
public record ScannerProfile(
    @Key("maker and model, for people") String model,
    @Key(value = "USB vendor:product, for `devices probe`", form = IdReaderProfile.USB_ID)
        List<String> usbIds,
    @Key(value = "bits per second; USB ones ignore it", least = 1_200, most = 921_600) int baudRate,
    @Key("how codes are told apart") Framing framing,
    @Key(value = "hexadecimal bytes before each code; empty if none", form = HEX) String prefix,
    @Key("an AIM identifier such as `]Q1` stands before each code") boolean aimId,
    @Key(value = "a pause of this length ends a code, too", least = 10, most = 2_000)
        int idleGapMillis,
    @Key(value = "hexadecimal bytes before the data that mean nothing; empty if none", form = HEX)
        String acknowledgement,
    @Key(
            value = "hexadecimal command that lights the scanner; empty if it always looks",
            form = HEX)
        String triggerOn,
    @Key(value = "hexadecimal command that ends looking; empty if it ends by itself", form = HEX)
        String triggerOff)
    implements DeviceProfile {

  /** How files call this kind. */
  static final String KIND = "scanner";

  private static final String HEX = "([0-9a-f]{2})*";

  /** Copies the numbers. */
  public ScannerProfile {
    usbIds = List.copyOf(usbIds);
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** How codes are told apart. */
  public enum Framing {
    /** Nothing ends a code but a pause. */
    IDLE_GAP,
    /** CR, LF or both end a code. */
    LINE,
    /** STX before, ETX behind. */
    STX_ETX,
    /** Zebra's Simple Serial Interface: packets with length and checksum, to be acknowledged. */
    SSI
  }
}
