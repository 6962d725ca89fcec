package org.suoma.agent.lineprinter;

import java.io.FileNotFoundException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.suoma.device.DeviceError;
import org.suoma.device.link.DeviceFile;
import org.suoma.device.link.DeviceLink;
import org.suoma.device.link.LinkException;

/** Opens a USB printer by its device file, e.g. {@code /dev/usb/lp0} or a link to it. */
public final class LinePrinterOpener implements DeviceLink.Opener {

  private final Path path;

  /** A printer at this path. */
  public LinePrinterOpener(Path path) {
    this.path = path;
  }

  @Override
  public DeviceLink open() throws LinkException {
    new DeviceFile(path, "lp").requireAccess();
    try {
      // Once for both ways: the kernel lets a printer be opened a single time.
      return new LinePrinterLink(path, new RandomAccessFile(path.toFile(), "rw"));
    } catch (FileNotFoundException e) {
      throw new LinkException(
          DeviceError.PORT_BUSY, "%s does not open: %s".formatted(path, e.getMessage()), e);
    }
  }
}
