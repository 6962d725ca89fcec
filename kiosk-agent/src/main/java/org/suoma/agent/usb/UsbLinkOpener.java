package org.suoma.agent.usb;

import java.util.List;
import org.suoma.device.DeviceError;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.link.LinkException;
import org.usb4java.ConfigDescriptor;
import org.usb4java.Context;
import org.usb4java.Device;
import org.usb4java.DeviceHandle;
import org.usb4java.EndpointDescriptor;
import org.usb4java.LibUsb;

/**
 * Opens interface 0 of a USB device by its vendor and product numbers and its first bulk endpoint
 * either way, as SAM_V readers have them (SAM_V USB sample code). Not tried on a device.
 */
public final class UsbLinkOpener implements DeviceLink.Opener {

  private static final int INTERFACE = 0;
  private static final int HEX = 16;

  private final List<String> usbIds;

  /**
   * A line to the first of these devices that is plugged in.
   *
   * @param usbIds vendor and product, e.g. {@code 0400:c35a}
   */
  public UsbLinkOpener(List<String> usbIds) {
    this.usbIds = List.copyOf(usbIds);
  }

  @Override
  public DeviceLink open() throws LinkException {
    Context context = new Context();
    require(LibUsb.init(context), "USB does not start");
    for (String id : usbIds) {
      DeviceHandle handle = LibUsb.openDeviceWithVidPid(context, number(id, 0), number(id, 5));
      if (handle != null) {
        return claimed(context, handle, id);
      }
    }
    LibUsb.exit(context);
    throw new LinkException(DeviceError.NO_HARDWARE, "no USB device " + usbIds, null);
  }

  private static short number(String id, int from) {
    return (short) Integer.parseInt(id, from, from + 4, HEX);
  }

  private static DeviceLink claimed(Context context, DeviceHandle handle, String id)
      throws LinkException {
    try {
      // Some systems take the reader for a keyboard; where that cannot be undone, claiming fails.
      LibUsb.setAutoDetachKernelDriver(handle, true);
      require(LibUsb.claimInterface(handle, INTERFACE), "USB device " + id + " is taken");
      Device device = LibUsb.getDevice(handle);
      ConfigDescriptor configuration = new ConfigDescriptor();
      require(LibUsb.getActiveConfigDescriptor(device, configuration), "USB device " + id);
      try {
        EndpointDescriptor[] endpoints =
            configuration.iface()[INTERFACE].altsetting()[0].endpoint();
        return new UsbLink(
            context,
            handle,
            id,
            bulk(endpoints, LibUsb.ENDPOINT_IN),
            bulk(endpoints, LibUsb.ENDPOINT_OUT));
      } finally {
        LibUsb.freeConfigDescriptor(configuration);
      }
    } catch (LinkException e) {
      LibUsb.close(handle);
      LibUsb.exit(context);
      throw e;
    }
  }

  private static byte bulk(EndpointDescriptor[] endpoints, byte direction) throws LinkException {
    for (EndpointDescriptor endpoint : endpoints) {
      boolean isBulk =
          (endpoint.bmAttributes() & LibUsb.TRANSFER_TYPE_MASK) == LibUsb.TRANSFER_TYPE_BULK;
      if (isBulk && (endpoint.bEndpointAddress() & LibUsb.ENDPOINT_DIR_MASK) == direction) {
        return endpoint.bEndpointAddress();
      }
    }
    throw new LinkException(
        DeviceError.MALFORMED_REPLY, "the USB device has no bulk endpoint", null);
  }

  private static void require(int result, String otherwise) throws LinkException {
    if (result != LibUsb.SUCCESS) {
      throw new LinkException(
          switch (result) {
            case LibUsb.ERROR_BUSY -> DeviceError.PORT_BUSY;
            case LibUsb.ERROR_ACCESS -> DeviceError.ACCESS_DENIED;
            default -> DeviceError.NO_HARDWARE;
          },
          "%s: %s".formatted(otherwise, LibUsb.errorName(result)),
          null);
    }
  }
}
