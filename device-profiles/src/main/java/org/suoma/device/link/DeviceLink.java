package org.suoma.device.link;

import java.io.Closeable;
import java.time.Duration;
import org.suoma.device.Bytes;

/**
 * An open line to a device. Whoever opened it closes it. One thread reads and writes; {@link
 * #close} may come from any thread and ends a blocked read with a {@link LinkException}.
 */
public interface DeviceLink extends Closeable {

  /**
   * Writes all bytes or fails.
   *
   * @throws LinkException {@code LINK_LOST} when the far end is gone
   */
  void write(Bytes bytes) throws LinkException;

  /**
   * Reads what arrives, at least one byte, waiting at most so long.
   *
   * @return the bytes; empty if none came in time
   * @throws LinkException {@code LINK_LOST} when the far end is gone
   */
  Bytes read(Duration timeout) throws LinkException;

  /**
   * Reads what has arrived already, without waiting.
   *
   * @return the bytes; empty if there are none
   * @throws LinkException {@code LINK_LOST} when the far end is gone
   */
  Bytes readWaiting() throws LinkException;

  @Override
  void close();

  /** Opens lines; every call makes a new one, because a port object does not survive a replug. */
  @FunctionalInterface
  interface Opener {
    /**
     * Opens the line.
     *
     * @throws LinkException {@code NO_HARDWARE}, {@code PORT_BUSY} or {@code ACCESS_DENIED}
     */
    DeviceLink open() throws LinkException;
  }
}
