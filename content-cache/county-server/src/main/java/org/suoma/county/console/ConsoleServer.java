package org.suoma.county.console;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.GracefulShutdownHandler;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.county.console.page.ConsoleServices;
import org.suoma.county.console.page.Uploads;
import org.suoma.county.orders.NewsDesk;
import org.suoma.county.preview.PreviewDesk;
import org.suoma.event.CountyKinds;
import org.suoma.event.EventLog;

/** Serves console, published tree and kiosk reports on one port, from start to close. */
public final class ConsoleServer implements Closeable {

  /** A law of a thousand paragraphs has four fields for each. */
  private static final int MOST_FIELDS = 20_000;

  private static final Logger log = LoggerFactory.getLogger(ConsoleServer.class);

  private static final int SHUTDOWN_MILLIS = 5_000;
  private static final int IDLE_MILLIS = 60_000;
  private static final int WORKERS = 16;

  private final ConsoleSettings settings;
  private final Routes routes;
  private final UnaryOperator<HttpHandler> around;
  private final EventLog told;
  private final NewsDesk news;
  private final PreviewDesk previews;
  private @Nullable GracefulShutdownHandler handler;
  private @Nullable Undertow server;
  private @Nullable ScheduledExecutorService ticking;

  /**
   * Prepares a server; nothing listens yet.
   *
   * @param around what every request passes first
   */
  public ConsoleServer(
      ConsoleServices services,
      ConsoleSettings settings,
      Clock clock,
      SecureRandom random,
      UnaryOperator<HttpHandler> around) {
    this.told = services.told();
    this.around = around;
    this.settings = settings;
    this.news = services.news();
    this.previews = services.previews();
    this.routes = new Routes(services, settings, clock, random);
  }

  /**
   * Begins to listen.
   *
   * @throws IOException if the port is taken or a folder cannot be made
   */
  public void start() throws IOException {
    Files.createDirectories(settings.uploadFolder());
    Uploads.clear(settings.uploadFolder());
    previews.start();
    HttpHandler handling = around.apply(routes.handler());
    GracefulShutdownHandler requests =
        new GracefulShutdownHandler(
            exchange -> {
              exchange.setMaxEntitySize(Uploads.MAX_BYTES);
              handling.handleRequest(exchange);
            });
    Undertow starting =
        Undertow.builder()
            .addHttpListener(settings.port(), settings.bindAddress())
            .setWorkerThreads(WORKERS)
            .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, IDLE_MILLIS)
            // What is larger than this is answered without a word, before any handler sees it.
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, Uploads.MOST_DISCARDED)
            .setServerOption(UndertowOptions.MULTIPART_MAX_ENTITY_SIZE, Uploads.MAX_BYTES)
            .setServerOption(UndertowOptions.MAX_PARAMETERS, MOST_FIELDS)
            .setServerOption(UndertowOptions.RECORD_REQUEST_START_TIME, false)
            .setHandler(requests)
            .build();
    try {
      starting.start();
    } catch (RuntimeException e) {
      throw new IOException(
          "不能在 %s:%d 上监听，端口可能已被占用".formatted(settings.bindAddress(), settings.port()), e);
    }
    ScheduledExecutorService ticker =
        Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "kiosk-news"));
    repeat(ticker, news::look, NewsDesk.LOOK);
    repeat(ticker, news::tell, NewsDesk.TELL);
    ticking = ticker;
    handler = requests;
    server = starting;
    log.info("the console listens on {}", origin());
  }

  private void repeat(ScheduledExecutorService ticker, Runnable task, Duration period) {
    ScheduledFuture<?> unused =
        ticker.scheduleWithFixedDelay(
            () -> {
              try {
                task.run();
              } catch (RuntimeException e) { // a scheduled task that throws is never run again
                told.tell(CountyKinds.NEWS_NOT_TOLD.of(e), e);
              }
            },
            period.toMillis(),
            period.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** The address of the server, without a path. */
  public String origin() {
    Undertow running = Objects.requireNonNull(server, "not started");
    InetSocketAddress address = (InetSocketAddress) running.getListenerInfo().get(0).getAddress();
    String host = address.getAddress().getHostAddress();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
  }

  @Override
  public void close() {
    previews.close();
    if (server == null || handler == null) {
      return;
    }
    if (ticking != null) {
      ticking.shutdownNow();
      ticking = null;
    }
    news.close();
    handler.shutdown();
    try {
      boolean unused = handler.awaitShutdown(SHUTDOWN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stop();
    server = null;
  }
}
