package org.suoma.county.console;

import java.nio.file.Path;
import org.suoma.county.calling.DeskAddresses;

/**
 * Where the console listens and whom it lets in.
 *
 * @param bindAddress address to listen on
 * @param port 0 for any free one
 * @param consoleToken opens the console
 * @param kioskToken kiosks report with it
 * @param desks where the screens at service desks are
 * @param publicFolder the published tree
 * @param uploadFolder uploads lie here while they are imported
 */
public record ConsoleSettings(
    String bindAddress,
    int port,
    String consoleToken,
    String kioskToken,
    DeskAddresses desks,
    Path publicFolder,
    Path uploadFolder) {

  /** Leaves the tokens out. */
  @Override
  public String toString() {
    return "ConsoleSettings[%s:%d]".formatted(bindAddress, port);
  }
}
