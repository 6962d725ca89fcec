package org.suoma.device.emulator;

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.device.Bytes;

/**
 * An emulated device at the far end of a cable: one thread reads what the host sends, at the line's
 * speed, and writes the device's answers. A pseudo-terminal knows no speed and blocks its writer
 * when nobody reads, so this end throttles itself and always drains.
 */
final class FarEnd implements Closeable {

  private static final Logger log = LoggerFactory.getLogger(FarEnd.class);

  private static final int BITS_PER_BYTE = 10;
  private static final int CHUNK_BYTES = 64;
  private static final long RETRY_NANOS = 20_000_000;

  private final PseudoTerminal cable;
  private final int baudRate;
  private final Device device;
  private final Thread thread;
  private final Object lock = new Object();
  private volatile boolean closed;
  private @Nullable OutputStream out;

  FarEnd(String name, PseudoTerminal cable, int baudRate, Device device) {
    this.cable = cable;
    this.baudRate = baudRate;
    this.device = device;
    this.thread = new Thread(this::run, name + "-emulator");
    this.thread.setDaemon(true);
  }

  void start() throws IOException {
    cable.plug();
    thread.start();
  }

  PseudoTerminal cable() {
    return cable;
  }

  /** Sends bytes to the host; lost if nobody is plugged in, as on a real line. */
  void send(Bytes bytes) {
    synchronized (lock) {
      if (out != null) {
        try {
          out.write(bytes.toArray());
          out.flush();
        } catch (IOException e) {
          log.debug("nobody takes {} bytes", bytes.length());
        }
      }
    }
  }

  private void run() {
    while (!closed) {
      if (cable.isPlugged()) {
        serve();
      }
      LockSupport.parkNanos(RETRY_NANOS);
    }
  }

  private void serve() {
    try (InputStream in = new FileInputStream(cable.deviceEnd().toString());
        OutputStream toHost = new FileOutputStream(cable.deviceEnd().toString())) {
      connect(toHost);
      byte[] chunk = new byte[CHUNK_BYTES];
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        LockSupport.parkNanos(1_000_000_000L * BITS_PER_BYTE * n / baudRate);
        device.received(Bytes.of(Arrays.copyOf(chunk, n)), this::send);
      }
    } catch (IOException e) {
      log.debug("unplugged: {}", e.getMessage());
    } finally {
      connect(null);
      device.powerCycled();
    }
  }

  private void connect(@Nullable OutputStream stream) {
    synchronized (lock) {
      out = stream;
    }
  }

  @Override
  public void close() {
    closed = true;
    cable.close();
  }

  /** What sits at the end of the cable. */
  interface Device {

    /** The host has sent these bytes; answers go out through the line. */
    void received(Bytes bytes, Line line);

    /** The cable was pulled: what was half received is forgotten. */
    void powerCycled();
  }

  /** Takes a device's answers. */
  @FunctionalInterface
  interface Line {
    void send(Bytes bytes);
  }
}
