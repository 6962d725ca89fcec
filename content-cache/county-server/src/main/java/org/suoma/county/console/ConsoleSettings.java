package org.suoma.county.console;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.suoma.content.store.ObjectStore;
import org.suoma.county.calling.DeskAddresses;
import org.suoma.county.oidc.OidcSettings;

/**
 * Where the console listens and whom it lets in.
 *
 * @param bindAddress address to listen on
 * @param port 0 for any free one
 * @param desks where the screens at service desks are
 * @param published the published tree
 * @param uploadFolder uploads lie here while they are imported
 * @param wantsSecondFactor whether everybody must set one up
 * @param address of the console as browsers see it; null if there is nothing in front of it
 * @param oidc the county's own sign-in; null if it has none
 */
public record ConsoleSettings(
    String bindAddress,
    int port,
    DeskAddresses desks,
    ObjectStore published,
    Path uploadFolder,
    boolean wantsSecondFactor,
    @Nullable URI address,
    @Nullable OidcSettings oidc) {

  /** Whether browsers come over TLS. */
  boolean isSecure() {
    return address != null && "https".equals(address.getScheme());
  }

  /** Leaves the secrets out. */
  @Override
  public String toString() {
    return "ConsoleSettings[%s:%d]".formatted(bindAddress, port);
  }
}
