package org.suoma.county.console;

import java.nio.file.Path;
import org.suoma.content.store.ObjectStore;
import org.suoma.county.calling.DeskAddresses;

/**
 * Where the console listens and whom it lets in.
 *
 * @param bindAddress address to listen on
 * @param port 0 for any free one
 * @param desks where the screens at service desks are
 * @param published the published tree
 * @param uploadFolder uploads lie here while they are imported
 * @param wantsSecondFactor whether everybody must set one up
 */
public record ConsoleSettings(
    String bindAddress,
    int port,
    DeskAddresses desks,
    ObjectStore published,
    Path uploadFolder,
    boolean wantsSecondFactor) {

  /** Leaves the secrets out. */
  @Override
  public String toString() {
    return "ConsoleSettings[%s:%d]".formatted(bindAddress, port);
  }
}
