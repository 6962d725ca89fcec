package org.suoma.agent.lineprinter;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.suoma.device.Bytes;
import org.suoma.device.DeviceError;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.link.LinkException;

/**
 * An open device file of a printer. Reading it blocks until the printer speaks, and nothing but the
 * printer ends that, so a thread of its own reads; it ends when the plug is pulled, or with the
 * agent. Not a {@code FileChannel}, whose writes wait for its reads.
 */
final class LinePrinterLink implements DeviceLink {

  private static final int READ_BUFFER_BYTES = 1_024;

  private final Path path;
  private final RandomAccessFile file;
  private final BlockingQueue<Bytes> received = new LinkedBlockingQueue<>();
  private final AtomicBoolean lost = new AtomicBoolean();

  LinePrinterLink(Path path, RandomAccessFile file) {
    this.path = path;
    this.file = file;
    Thread reader = new Thread(this::readOn, "line-printer");
    reader.setDaemon(true);
    reader.start();
  }

  private void readOn() {
    byte[] buffer = new byte[READ_BUFFER_BYTES];
    try {
      for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
        received.add(Bytes.copyOf(buffer, 0, read));
      }
    } catch (IOException e) {
      // The plug was pulled, or the link closed: either way there is nothing more to read.
    }
    lost.set(true);
    received.add(Bytes.empty()); // wakes whoever waits
  }

  @Override
  public void write(Bytes bytes) throws LinkException {
    requirePresent("writing");
    try {
      file.write(bytes.toArray());
    } catch (IOException e) {
      throw gone("writing", e);
    }
  }

  @Override
  public Bytes read(Duration timeout) throws LinkException {
    try {
      Bytes first = received.poll(Math.max(1, timeout.toMillis()), TimeUnit.MILLISECONDS);
      return first == null ? readWaiting() : first.plus(readWaiting());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw gone("reading", null);
    }
  }

  @Override
  public Bytes readWaiting() throws LinkException {
    Bytes all = Bytes.empty();
    for (Bytes next = received.poll(); next != null; next = received.poll()) {
      all = all.plus(next);
    }
    if (all.length() == 0) {
      requirePresent("reading");
    }
    return all;
  }

  private void requirePresent(String doing) throws LinkException {
    if (lost.get()) {
      throw gone(doing, null);
    }
  }

  private LinkException gone(String doing, @Nullable IOException cause) {
    return new LinkException(
        DeviceError.LINK_LOST, "%s went away while %s".formatted(path, doing), cause);
  }

  @Override
  public void close() {
    lost.set(true);
    received.add(Bytes.empty());
    try {
      file.close();
    } catch (IOException e) {
      // The line is being given up; what the printer has, it has.
    }
  }
}
