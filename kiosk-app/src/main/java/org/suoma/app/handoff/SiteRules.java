package org.suoma.app.handoff;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.OnlineServices;

/**
 * What may be opened during an outing: the site's hosts by HTTPS, and nothing else. Immutable.
 *
 * @param services the county's allow-list
 * @param site the site of the outing
 * @param standIn a server on this machine in the place of the site, for demonstrations and tests;
 *     null on every kiosk in a hall
 */
public record SiteRules(OnlineServices services, OnlineServices.Site site, @Nullable URI standIn) {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");

  /** Refuses a stand-in that is elsewhere. */
  public SiteRules {
    if (standIn != null && !isLoopback(standIn)) {
      throw new IllegalArgumentException("a stand-in must be on this machine, not at " + standIn);
    }
  }

  /** Whether an address is on this machine. */
  public static boolean isLoopback(URI address) {
    return address.getHost() != null
        && LOOPBACK.contains(address.getHost().toLowerCase(Locale.ROOT));
  }

  /** Where an address on the allow-list is really opened. */
  public URI opened(URI address) {
    if (standIn == null) {
      return address;
    }
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return standIn.resolve(address.getRawPath() + query);
  }

  /** Whether an address may fill the screen. */
  public boolean shows(URI address) {
    return site.holds(address) || isStandIn(address);
  }

  /** Whether something may be fetched for a page that fills the screen. */
  public boolean loads(URI address) {
    return site.loads(address) || isStandIn(address);
  }

  private boolean isStandIn(URI address) {
    return standIn != null
        && standIn.getScheme().equalsIgnoreCase(address.getScheme())
        && standIn.getHost().equalsIgnoreCase(address.getHost())
        && standIn.getPort() == address.getPort()
        && address.getRawUserInfo() == null;
  }
}
