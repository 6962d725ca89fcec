package org.suoma.county.monitoring;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import java.util.function.Supplier;
import org.suoma.county.fleet.Health;
import org.suoma.county.rollout.Phase;
import org.suoma.county.storage.Database;
import org.suoma.metrics.Metrics;

/**
 * The county's server in numbers, in Prometheus' text format; {@code docs/metrics.md} lists them.
 * Labels are of closed lists: nothing of a person can be one. Threads may share one.
 */
final class CountyMetrics {

  /** Of {@link #text}. */
  static final String CONTENT_TYPE = Metrics.CONTENT_TYPE;

  private static final int CLASS = 100;
  private static final double NANOS = 1e9;

  /** A question for news waits for most of a minute. */
  private static final double[] SECONDS = {
    0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60
  };

  private final Metrics metrics = new Metrics();
  private final Counter requests;
  private final Histogram durations;

  /**
   * Numbers of this server.
   *
   * @param seen what can be seen of the county, now
   * @param answering whether the database answers
   * @param pool its lines
   * @param events how many were told
   */
  CountyMetrics(
      Supplier<CountySeen> seen,
      Supplier<Boolean> answering,
      Supplier<Database.Lines> pool,
      Counter events) {
    requests =
        Counter.builder()
            .name("suoma_http_requests_total")
            .help("Answers, by what the address is for and by class of status.")
            .labelNames("route", "status")
            .register(metrics.registry());
    durations =
        Histogram.builder()
            .name("suoma_http_request_duration_seconds")
            .help("How long answers took; questions for news wait for most of a minute.")
            .labelNames("route")
            .classicOnly()
            .classicUpperBounds(SECONDS)
            .register(metrics.registry());
    metrics.registry().register(events);
    county(seen);
    server(answering, pool);
  }

  private void county(Supplier<CountySeen> seen) {
    metrics.gauge(
        "suoma_kiosks",
        "Kiosks in service, by how they are; OFF is off by schedule.",
        told -> {
          for (Health.State state : Health.State.values()) {
            told.call((double) seen.get().kiosks().getOrDefault(state, 0L), state.name());
          }
        },
        "state");
    metrics.gauge(
        "suoma_alarms_open",
        "Alarms that last and ask for somebody.",
        told -> told.call(seen.get().alarms()));
    metrics.gauge(
        "suoma_release",
        "Number of the last release for all kiosks.",
        told -> Metrics.tell(told, seen.get().release()));
    metrics.gauge(
        "suoma_release_age_seconds",
        "Since it was published.",
        told -> Metrics.tell(told, seen.get().releaseAgeSeconds()));
    metrics.gauge(
        "suoma_rollouts",
        "The newest roll-outs of releases, by phase.",
        told -> {
          for (Phase phase : Phase.values()) {
            told.call((double) seen.get().rollouts().getOrDefault(phase.name(), 0L), phase.name());
          }
        },
        "phase");
    metrics.gauge(
        "suoma_submissions",
        "What residents have handed in, in all.",
        told -> told.call((double) seen.get().submissions()));
    metrics.gauge(
        "suoma_cases",
        "What is done about it, by state.",
        told -> seen.get().cases().forEach((state, count) -> told.call(count, state)),
        "state");
  }

  private void server(Supplier<Boolean> answering, Supplier<Database.Lines> pool) {
    metrics.gauge(
        "suoma_database_answering",
        "Whether the database answered at the last look.",
        told -> told.call(answering.get() ? 1 : 0));
    metrics.gauge(
        "suoma_database_connections",
        "Lines to the database: at work, at rest, and how many threads wait for one.",
        told -> {
          Database.Lines lines = pool.get();
          told.call(lines.active(), "active");
          told.call(lines.idle(), "idle");
          told.call(lines.waiting(), "waiting");
        },
        "state");
    metrics.heap("server");
    metrics.gauge(
        "suoma_server_threads", "Threads of the server.", told -> told.call(Thread.activeCount()));
  }

  /** An answer was given. */
  void answered(String route, int status, long nanos) {
    requests.labelValues(route, status / CLASS + "xx").inc();
    durations.labelValues(route).observe(nanos / NANOS);
  }

  /** All numbers as they are now, UTF-8. */
  byte[] text() {
    return metrics.text();
  }
}
