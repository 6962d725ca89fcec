package org.suoma.agent.hall;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suoma.content.release.Sha256;
import org.suoma.content.store.ContentStore;
import org.suoma.content.store.Generation;
import org.suoma.content.update.HttpNeighbour;
import org.suoma.content.update.Neighbour;

/**
 * Gives the other kiosks of a hall the contents of this one, by digest. Read only, without a token:
 * what it gives is what every resident sees, and whoever takes it checks it against the county's
 * signature. The one thing of an agent that answers outside the machine, and only if configured.
 */
public final class HallServer implements Closeable {

  private static final Pattern PATH =
      Pattern.compile(
          "/(%s|%s)([0-9a-f]{64})".formatted(HttpNeighbour.RELEASE, HttpNeighbour.CONTENT));
  private static final int IO_THREADS = 1;

  /** Residents at this kiosk come first. */
  private static final int WORKER_THREADS = 2;

  private static final int MAX_HEADER_BYTES = 4 << 10;

  private final ContentStore store;
  private final BooleanSupplier isUpdating;
  private final Undertow undertow;

  /**
   * A server that has not started yet.
   *
   * @param address in the hall's network; port 0 for any free one
   * @param isUpdating whether an update is running
   */
  public HallServer(InetSocketAddress address, ContentStore store, BooleanSupplier isUpdating) {
    this.store = store;
    this.isUpdating = isUpdating;
    this.undertow =
        Undertow.builder()
            .addHttpListener(address.getPort(), address.getHostString())
            .setIoThreads(IO_THREADS)
            .setWorkerThreads(WORKER_THREADS)
            .setServerOption(UndertowOptions.MAX_HEADER_SIZE, MAX_HEADER_BYTES)
            .setHandler(new BlockingHandler(this::answer))
            .build();
  }

  /** Begins to answer. */
  public void start() {
    undertow.start();
  }

  /** The port it answers on; after {@link #start}. */
  public int port() {
    return ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
  }

  private void answer(HttpServerExchange exchange) throws IOException {
    Matcher path = PATH.matcher(exchange.getRequestPath());
    if (!exchange.getRequestMethod().equals(Methods.GET) || !path.matches()) {
      exchange.setStatusCode(StatusCodes.NOT_FOUND);
      return;
    }
    Sha256 digest = new Sha256(path.group(2));
    if (path.group(1).equals(HttpNeighbour.RELEASE)) {
      exchange.getResponseSender().send(progress(digest).name().toLowerCase(Locale.ROOT));
    } else {
      send(digest, exchange);
    }
  }

  private Neighbour.Progress progress(Sha256 manifest) throws IOException {
    Optional<Generation> active = store.active();
    if (active.isPresent() && active.get().digest().equals(manifest)) {
      return Neighbour.Progress.HAS;
    }
    if (store.candidate().read(manifest).isEmpty()) {
      return Neighbour.Progress.LACKS;
    }
    return isUpdating.getAsBoolean() ? Neighbour.Progress.BRINGING : Neighbour.Progress.HAS;
  }

  private void send(Sha256 content, HttpServerExchange exchange) throws IOException {
    if (!store.has(content)) {
      exchange.setStatusCode(StatusCodes.NOT_FOUND);
      return;
    }
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/octet-stream");
    exchange.setResponseContentLength(store.length(content));
    try (InputStream in = store.open(content)) {
      in.transferTo(exchange.getOutputStream());
    }
  }

  @Override
  public void close() {
    undertow.stop();
  }
}
