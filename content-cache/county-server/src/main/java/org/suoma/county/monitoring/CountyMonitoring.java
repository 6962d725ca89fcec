package org.suoma.county.monitoring;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.suoma.county.alarms.AlarmDesk;
import org.suoma.county.fleet.Fleet;
import org.suoma.county.storage.Database;
import org.suoma.county.storage.cases.CaseStore;
import org.suoma.county.storage.cases.SubmissionStore;
import org.suoma.county.storage.content.ReleaseLog;
import org.suoma.county.storage.kiosk.RolloutStore;
import org.suoma.watch.Rounds;

/**
 * Watches over a county's server: tells what becomes of its database and releases, answers {@code
 * /healthz} beside the console, and gives numbers at {@code /metrics} of an address of their own on
 * this machine, if one is configured. Whoever starts it closes it; threads share it.
 */
public final class CountyMonitoring implements Closeable {

  private static final Duration LOOK = Duration.ofSeconds(15);

  private final @Nullable InetSocketAddress address;
  private final CountyWatch watch;
  private final CountyMetrics metrics;
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "county-watch"));
  private @Nullable Undertow server;

  /**
   * What is watched.
   *
   * @param database all of it lies in
   * @param fleet how kiosks are
   * @param alarms who has to see to them
   * @param releases that were published
   * @param rollouts of releases
   * @param submissions of residents
   * @param cases what is done about these
   */
  public record Subjects(
      Database database,
      Fleet fleet,
      AlarmDesk alarms,
      ReleaseLog releases,
      RolloutStore rollouts,
      SubmissionStore submissions,
      CaseStore cases) {}

  /**
   * Watches these; nothing listens yet.
   *
   * @param events where it tells; its own affair to close
   * @param address where numbers are given, on loopback; null: nowhere
   */
  public CountyMonitoring(
      Subjects subjects,
      CountyEvents events,
      InstantSource clock,
      @Nullable InetSocketAddress address) {
    this.address = address;
    CountyEye eye = new CountyEye(subjects, clock);
    this.metrics =
        new CountyMetrics(
            eye::seen, this::isAnswering, () -> subjects.database().lines(), events.counted());
    this.watch = new CountyWatch(subjects, events.log());
  }

  /** Looks once, out of turn. */
  void look() {
    watch.look();
  }

  /** Whether the database answered at the last look. */
  boolean isAnswering() {
    return watch.isAnswering();
  }

  /**
   * Begins to look, and to listen if an address is configured.
   *
   * @throws IOException if the address is taken
   */
  public void start() throws IOException {
    ScheduledFuture<?> unused =
        looks.scheduleWithFixedDelay(
            Rounds.lasting(watch::look), 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    InetSocketAddress own = address;
    if (own == null) {
      return;
    }
    Undertow starting =
        Undertow.builder()
            .addHttpListener(own.getPort(), own.getAddress().getHostAddress())
            .setIoThreads(1)
            .setWorkerThreads(1)
            .setHandler(new BlockingHandler(this::answer))
            .build();
    try {
      starting.start();
    } catch (RuntimeException e) {
      throw new IOException("不能在 %s 上给出监控数字，端口可能已被占用".formatted(own), e);
    }
    server = starting;
  }

  /** Where numbers are given, e.g. {@code http://127.0.0.1:9464/}; empty if nowhere. */
  public Optional<String> origin() {
    return address == null
        ? Optional.empty()
        : Optional.of(
            "http://%s:%d/"
                .formatted(listening().getAddress().getHostAddress(), listening().getPort()));
  }

  /** Where it listens; after {@link #start}, with an address. */
  InetSocketAddress listening() {
    Undertow running = Objects.requireNonNull(server, "not started");
    return (InetSocketAddress) running.getListenerInfo().get(0).getAddress();
  }

  private void answer(HttpServerExchange exchange) {
    switch (exchange.getRequestPath()) {
      case "/metrics" -> {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, CountyMetrics.CONTENT_TYPE);
        exchange.getResponseSender().send(ByteBuffer.wrap(metrics.text()));
      }
      case "/healthz" -> health(exchange);
      default -> exchange.setStatusCode(StatusCodes.NOT_FOUND);
    }
  }

  private void health(HttpServerExchange exchange) {
    boolean well = isAnswering();
    exchange.setStatusCode(well ? StatusCodes.OK : StatusCodes.SERVICE_UNAVAILABLE);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
    exchange
        .getResponseSender()
        .send(well ? "{\"state\":\"WELL\"}" : "{\"state\":\"FAILED\",\"reason\":\"DATABASE\"}");
  }

  /** Answers {@code /healthz}, and counts what the next handler answers. */
  public HttpHandler around(HttpHandler next) {
    return exchange -> {
      long began = System.nanoTime();
      String route = RouteClass.of(exchange.getRequestPath());
      exchange.addExchangeCompleteListener(
          (done, others) -> {
            metrics.answered(route, done.getStatusCode(), System.nanoTime() - began);
            others.proceed();
          });
      if (route.equals("/healthz")) {
        health(exchange);
      } else {
        next.handleRequest(exchange);
      }
    };
  }

  @Override
  public void close() {
    looks.shutdownNow();
    Undertow running = server;
    if (running != null) {
      running.stop();
    }
  }
}
