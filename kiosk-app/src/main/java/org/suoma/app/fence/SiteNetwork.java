package org.suoma.app.fence;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.suoma.app.client.TlsOnDemand;
import org.suoma.app.handoff.SiteRules;

/**
 * The way of the page engines to the network: our own pages, and during an outing the hosts of its
 * site. Everything else, pictures and requests of scripts too, is sent to a port where nobody
 * listens. Cookies are kept during an outing only, in memory. Threads may share one.
 *
 * <p>The engines' loader keeps the first cookie handler and proxy selector that it sees (JavaFX 21:
 * com.sun.webkit.network.HTTP2Loader), so this must be installed before the first engine. Proxies
 * of the hall's network that Java knows of are still used.
 */
public final class SiteNetwork {

  private static final Proxy NOBODY =
      new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), 1));

  private final AtomicReference<@Nullable URI> pages = new AtomicReference<>();
  private final @Nullable ProxySelector hall = ProxySelector.getDefault();
  private final AtomicReference<@Nullable SiteRules> rules = new AtomicReference<>();
  private final CookieManager cookies = new CookieManager(null, this::keeps);

  /** Becomes the way of every page engine of this process, which has TLS on demand. */
  public void install() {
    CookieHandler.setDefault(cookies);
    ProxySelector.setDefault(new Selector());
    SSLContext.setDefault(new TlsOnDemand());
  }

  /** Opens the way to our own pages, at their address. */
  public void openPages(URI home) {
    pages.set(home);
  }

  /** Opens the way to a site. */
  void open(SiteRules site) {
    forget();
    rules.set(site);
  }

  /** Closes it, and forgets every cookie. */
  void close() {
    rules.set(null);
    forget();
  }

  private void forget() {
    cookies.getCookieStore().removeAll();
  }

  /** What a request for a document must send along, to be the same visitor's. */
  String cookies(URI address) {
    StringBuilder line = new StringBuilder();
    for (HttpCookie cookie : cookies.getCookieStore().get(address)) {
      line.append(line.isEmpty() ? "" : "; ").append(cookie.getName());
      line.append('=').append(cookie.getValue());
    }
    return line.toString();
  }

  private boolean keeps(URI address, HttpCookie cookie) {
    return loads(address);
  }

  /** Whether the site that is open may fetch something from an address. */
  boolean loads(@Nullable URI address) {
    SiteRules now = rules.get();
    return now != null && address != null && now.loads(address);
  }

  private boolean isOurs(URI address) {
    URI home = pages.get();
    return home != null
        && home.getHost().equals(address.getHost())
        && home.getPort() == address.getPort();
  }

  private final class Selector extends ProxySelector {

    @Override
    public List<Proxy> select(URI uri) {
      if (isOurs(uri)) {
        return List.of(Proxy.NO_PROXY);
      }
      if (!loads(uri)) {
        return List.of(NOBODY);
      }
      return hall == null || SiteRules.isLoopback(uri) ? List.of(Proxy.NO_PROXY) : hall.select(uri);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
      // The load that failed tells it.
    }
  }
}
