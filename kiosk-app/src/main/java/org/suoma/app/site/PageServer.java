package org.suoma.app.site;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.BlockingHandler;
import java.io.Closeable;
import java.net.InetSocketAddress;
import java.net.URI;
import org.suoma.event.EventLog;

/** Serves the resident's pages on loopback, all below a secret path. */
public final class PageServer implements Closeable {

  private static final int MAX_HEADER_BYTES = 32 << 10;
  private static final long MAX_BODY_BYTES = 64 << 10;

  private final Undertow undertow;
  private final PageToken token;
  private final String below;

  /**
   * A server that has not started yet.
   *
   * @param port 0 for any free one
   * @param below the path that comes before the secret one, such as {@code /preview}; empty on
   *     every kiosk
   */
  public PageServer(int port, PageToken token, PageSite site, String below, EventLog eventLog) {
    this.token = token;
    this.below = below;
    HttpHandler guarded = new BlockingHandler(new PageGuard(token, site, eventLog));
    this.undertow =
        Undertow.builder()
            .addHttpListener(port, "127.0.0.1")
            .setIoThreads(1)
            .setWorkerThreads(8)
            .setServerOption(UndertowOptions.MAX_HEADER_SIZE, MAX_HEADER_BYTES)
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, MAX_BODY_BYTES)
            .setServerOption(UndertowOptions.RECORD_REQUEST_START_TIME, true)
            .setHandler(below.isEmpty() ? guarded : Handlers.path().addPrefixPath(below, guarded))
            .build();
  }

  /** Begins to answer. */
  public void start() {
    undertow.start();
  }

  /** The address of all pages, with the token, ending with {@code /}; after {@link #start}. */
  public URI address() {
    int port = ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
    return URI.create("http://127.0.0.1:" + port + below + "/" + token.value() + "/");
  }

  @Override
  public void close() {
    undertow.stop();
  }
}
