package org.suoma.device.emulator;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.handlers.BlockingHandler;
import java.io.Closeable;
import java.net.InetSocketAddress;

/** The bench page and its API on loopback; see {@link BenchRoutes} for the addresses. */
public final class BenchServer implements Closeable {

  private static final int IO_THREADS = 1;
  private static final int WORKER_THREADS = 4;
  private static final long MAX_BODY_BYTES = 64 << 10;
  private static final int MAX_HEADER_BYTES = 16 << 10;

  private final Undertow undertow;

  /**
   * A server that has not started yet.
   *
   * @param port 0 for any free one
   * @param token what callers must know to change anything
   */
  public BenchServer(int port, String token, Bench bench) {
    BenchWire wire = new BenchWire();
    BenchRoutes routes = new BenchRoutes(bench, wire);
    // Outermost the worker threads: making a picture or a port must not hold up an I/O thread.
    this.undertow =
        Undertow.builder()
            .addHttpListener(port, "127.0.0.1")
            .setIoThreads(IO_THREADS)
            .setWorkerThreads(WORKER_THREADS)
            .setServerOption(UndertowOptions.MAX_HEADER_SIZE, MAX_HEADER_BYTES)
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, MAX_BODY_BYTES)
            .setHandler(
                new BlockingHandler(new BenchGuard(token, wire, routes.handler(new BenchFiles()))))
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

  @Override
  public void close() {
    undertow.stop();
  }
}
