package org.suoma.device.emulator;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.device.Bytes;
import org.suoma.device.emulator.PseudoTerminal.DeviceEnd;

/**
 * An emulator at its serial port: one thread carries bytes between them, no faster than the line's
 * baud rate, which a pseudo-terminal does not have of its own. It always goes on reading, because
 * an unread terminal would block the host for ever.
 *
 * <p>Threads may share one. Whoever made it closes it.
 */
public final class EmulatedLine implements Closeable {

  private static final Logger log = LoggerFactory.getLogger(EmulatedLine.class);

  /** 8 data bits, a start and a stop bit. */
  private static final int BITS_PER_BYTE = 10;

  private static final int SLICES_PER_SECOND = 200;

  /** Longer than anyone waits for an answer to a status question. */
  private static final long LATE_NANOS = 1_200_000_000L;

  private static final long FRAGMENT_NANOS = 200_000L;
  private static final int NOISE_BYTES = 5;
  private static final int NOISE_SEED = 20261123;
  private static final int SMALLEST_SLICE = 8;

  private final PseudoTerminal terminal;
  private final Emulator emulator;
  private final long nanosPerByte;
  private final int slice;
  private final AtomicLong bytesReceived = new AtomicLong();
  private final AtomicReference<LineFault> fault = new AtomicReference<>(LineFault.NONE);
  private final Random noise = new Random(NOISE_SEED);
  private final Object lock = new Object();
  private @Nullable DeviceEnd end;

  /**
   * A line that is not plugged in yet.
   *
   * @param port the link that the host opens
   * @param baudRate bits a second, 300 to 4,000,000
   */
  public EmulatedLine(Path port, int baudRate, Emulator emulator) {
    if (baudRate < 300 || baudRate > 4_000_000) {
      throw new IllegalArgumentException("baud rate must be 300 to 4000000, was " + baudRate);
    }
    this.terminal = new PseudoTerminal(port);
    this.emulator = emulator;
    this.nanosPerByte = 1_000_000_000L * BITS_PER_BYTE / baudRate;
    this.slice = Math.max(SMALLEST_SLICE, baudRate / BITS_PER_BYTE / SLICES_PER_SECOND);
  }

  /** The path that the host opens. */
  public Path port() {
    return terminal.port();
  }

  /** Whether the cable is in. */
  public boolean isPlugged() {
    return terminal.isPlugged();
  }

  /** Bytes that came from the host since the start. */
  public long bytesReceived() {
    return bytesReceived.get();
  }

  /** What is wrong with it. */
  public LineFault fault() {
    return Objects.requireNonNull(fault.get());
  }

  /** What is wrong with it from now on; also with what is sent unasked. */
  public void suffer(LineFault what) {
    fault.set(what);
  }

  /**
   * Plugs the cable in; does nothing if it is.
   *
   * @throws IOException if the port cannot be made
   */
  public void plug() throws IOException {
    synchronized (lock) {
      if (terminal.isPlugged()) {
        return;
      }
      DeviceEnd plugged = terminal.plug();
      end = plugged;
      Thread reader = new Thread(() -> carry(plugged), "line-" + port().getFileName());
      reader.setDaemon(true);
      reader.start();
      log.info("{} plugged in", port());
    }
  }

  /** Pulls the cable, with it the device's power; does nothing if it is out. */
  public void unplug() {
    synchronized (lock) {
      if (end == null) {
        return;
      }
      end = null;
      terminal.unplug();
      emulator.restart();
      log.info("{} unplugged", port());
    }
  }

  /**
   * Sends what nobody asked for, such as a scanned code.
   *
   * @return false if the cable is out, and the bytes are lost
   */
  public boolean send(Bytes bytes) {
    DeviceEnd now;
    synchronized (lock) {
      now = end;
    }
    if (now == null) {
      return false;
    }
    try {
      answer(now, bytes);
      return true;
    } catch (IOException e) {
      log.debug("{} went away", port(), e);
      return false;
    }
  }

  private void carry(DeviceEnd line) {
    byte[] buffer = new byte[slice];
    long free = System.nanoTime();
    try {
      boolean isWaiting = false;
      for (int read = line.in().read(buffer); read > 0; read = line.in().read(buffer)) {
        // What was waiting has been on the wire while the bytes before it were worked on.
        free = (isWaiting ? free : Math.max(free, System.nanoTime())) + read * nanosPerByte;
        awaitTime(free);
        bytesReceived.addAndGet(read);
        Bytes answer = emulator.receive(Bytes.of(Arrays.copyOf(buffer, read)));
        if (answer.length() > 0) {
          answer(line, answer);
        }
        isWaiting = line.in().available() > 0;
      }
    } catch (IOException e) {
      log.debug("{} went away", port(), e);
    }
  }

  private static void awaitTime(long nanoTime) {
    for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private void answer(DeviceEnd line, Bytes bytes) throws IOException {
    switch (Objects.requireNonNull(fault.get())) {
      case NONE -> write(line, bytes);
      case FRAGMENTED -> {
        for (int i = 0; i < bytes.length(); i++) {
          write(line, bytes.slice(i, i + 1));
          awaitTime(System.nanoTime() + FRAGMENT_NANOS);
        }
      }
      case NOISY -> write(line, someNoise().plus(bytes));
      case LATE -> {
        awaitTime(System.nanoTime() + LATE_NANOS);
        write(line, bytes);
      }
      case LOSES_ONE -> fault.compareAndSet(LineFault.LOSES_ONE, LineFault.NONE);
      case SILENT -> log.debug("{} keeps {} bytes to itself", port(), bytes.length());
    }
  }

  /** Bytes with their highest bit set, as a wrong speed makes them. */
  private Bytes someNoise() {
    byte[] bytes = new byte[NOISE_BYTES];
    noise.nextBytes(bytes);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] |= (byte) 0x80;
    }
    return Bytes.of(bytes);
  }

  private void write(DeviceEnd line, Bytes bytes) throws IOException {
    synchronized (line.out()) {
      long free = System.nanoTime();
      for (int from = 0; from < bytes.length(); from += slice) {
        Bytes next = bytes.slice(from, Math.min(bytes.length(), from + slice));
        free += next.length() * nanosPerByte;
        awaitTime(free);
        line.out().write(next.toArray());
        line.out().flush();
      }
    }
  }

  @Override
  public void close() {
    synchronized (lock) {
      end = null;
      terminal.close();
    }
  }
}
