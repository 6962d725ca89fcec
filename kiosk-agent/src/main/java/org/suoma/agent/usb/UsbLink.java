package org.suoma.agent.usb;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.time.Duration;
import java.util.Arrays;
import org.suoma.device.Bytes;
import org.suoma.device.DeviceError;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.link.LinkException;
import org.usb4java.Context;
import org.usb4java.DeviceHandle;
import org.usb4java.LibUsb;

/**
 * An open USB device. Libusb must not close a device that is being read, so waiting is done in
 * slices, and closing waits for the end of one.
 */
final class UsbLink implements DeviceLink {

  private static final int BUFFER_BYTES = 4_096;
  private static final long SLICE_MILLIS = 100;
  private static final long WRITE_MILLIS = 2_000;

  private final Context context;
  private final DeviceHandle handle;
  private final String id;
  private final byte in;
  private final byte out;
  private final Object lock = new Object();
  private boolean closed;

  UsbLink(Context context, DeviceHandle handle, String id, byte in, byte out) {
    this.context = context;
    this.handle = handle;
    this.id = id;
    this.in = in;
    this.out = out;
  }

  @Override
  public void write(Bytes bytes) throws LinkException {
    ByteBuffer content = ByteBuffer.allocateDirect(bytes.length());
    content.put(bytes.toArray()).rewind();
    int sent = transfer(out, content, WRITE_MILLIS);
    if (sent != bytes.length()) {
      throw lost("writing", "only %d of %d bytes".formatted(sent, bytes.length()));
    }
  }

  @Override
  public Bytes read(Duration timeout) throws LinkException {
    long end = System.nanoTime() + timeout.toNanos();
    Bytes read = Bytes.empty();
    for (long left = timeout.toMillis();
        read.length() == 0 && left > 0;
        left = Duration.ofNanos(end - System.nanoTime()).toMillis()) {
      read = some(Math.min(left, SLICE_MILLIS));
    }
    return read;
  }

  /** Libusb takes 0 for "for ever". */
  @Override
  public Bytes readWaiting() throws LinkException {
    return some(1);
  }

  private Bytes some(long millis) throws LinkException {
    ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    int read = transfer(in, buffer, millis);
    byte[] bytes = new byte[read];
    buffer.get(bytes);
    // It may be a person's card.
    buffer.clear();
    buffer.put(new byte[BUFFER_BYTES]);
    Bytes result = Bytes.of(bytes);
    Arrays.fill(bytes, (byte) 0);
    return result;
  }

  private int transfer(byte endpoint, ByteBuffer buffer, long millis) throws LinkException {
    IntBuffer transferred =
        ByteBuffer.allocateDirect(Integer.BYTES).order(ByteOrder.nativeOrder()).asIntBuffer();
    synchronized (lock) {
      if (closed) {
        throw lost("use", "closed");
      }
      int result = LibUsb.bulkTransfer(handle, endpoint, buffer, transferred, millis);
      if (result != LibUsb.SUCCESS && result != LibUsb.ERROR_TIMEOUT) {
        throw lost("transfer", LibUsb.errorName(result));
      }
    }
    return transferred.get(0);
  }

  private LinkException lost(String doing, String why) {
    return new LinkException(
        DeviceError.LINK_LOST, "USB device %s: %s: %s".formatted(id, doing, why), null);
  }

  @Override
  public void close() {
    synchronized (lock) {
      if (!closed) {
        closed = true;
        LibUsb.close(handle);
        LibUsb.exit(context);
      }
    }
  }
}
