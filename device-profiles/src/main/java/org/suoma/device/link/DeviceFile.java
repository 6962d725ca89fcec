package org.suoma.device.link;

import java.nio.file.Files;
import java.nio.file.Path;
import org.suoma.device.DeviceError;

/**
 * The file by which the kernel gives out a device.
 *
 * @param path e.g. {@code /dev/ttyUSB0}
 * @param group who may open it by Debian's own rules, for the words of an error
 */
public record DeviceFile(Path path, String group) {

  /**
   * Tells before it is opened what the device's own library would not: openers get one number for
   * every failure.
   *
   * @throws LinkException {@code NO_HARDWARE} if it is not there, {@code ACCESS_DENIED} if this
   *     program may not read and write it
   */
  public void requireAccess() throws LinkException {
    if (!Files.exists(path)) {
      throw new LinkException(DeviceError.NO_HARDWARE, "there is no " + path, null);
    }
    if (!Files.isReadable(path) || !Files.isWritable(path)) {
      throw new LinkException(
          DeviceError.ACCESS_DENIED,
          "%s may not be opened (is the agent's user in group %s?)".formatted(path, group),
          null);
    }
  }
}
