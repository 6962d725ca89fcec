package org.suoma.agent.monitoring;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.suoma.agent.sync.ContentStatus;
import org.suoma.content.report.KioskVitals;
import org.suoma.event.KeptEvents;

/**
 * The kiosk in numbers, in Prometheus' text format; {@code docs/metrics.md} lists them. They are
 * read when they are asked for. Labels are of closed lists: nothing of a person can be one. Threads
 * may share one.
 */
public final class AgentMetrics {

  /** Of {@link #text}. */
  public static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();

  /**
   * Numbers of this kiosk.
   *
   * @param seen what can be seen of it, now
   * @param health how it is, now
   * @param events what its programs told
   */
  public AgentMetrics(
      Supplier<Observed> seen,
      Supplier<KioskHealth> health,
      KeptEvents events,
      InstantSource clock) {
    gauge(
        "suoma_kiosk_state",
        "How the kiosk is: 1 for the state it is in.",
        told -> {
          KioskHealth.State now = health.get().state();
          for (KioskHealth.State state : KioskHealth.State.values()) {
            told.call(state == now ? 1 : 0, state.name());
          }
        },
        "state");
    devices(seen);
    content(seen, clock);
    outbox(seen);
    machine(seen);
    CounterWithCallback.builder()
        .name("suoma_events_total")
        .help("Events that agent, app and guard told since the agent started; see events.md.")
        .labelNames("id", "severity", "program")
        .callback(
            told ->
                events
                    .totals()
                    .forEach(
                        (said, count) ->
                            told.call(
                                (double) count.longValue(),
                                said.id(),
                                said.severity().name(),
                                said.program().code())))
        .register(registry);
  }

  private void devices(Supplier<Observed> seen) {
    gauge(
        "suoma_device_online",
        "Whether a device of the configuration can be given work.",
        told ->
            seen.get()
                .devices()
                .forEach((device, status) -> told.call(status.isOnline() ? 1 : 0, device.code())),
        "device");
    gauge(
        "suoma_device_warnings",
        "What a device wants soon, such as paper: how many such things.",
        told ->
            seen.get()
                .devices()
                .forEach((device, status) -> told.call(status.warnings().size(), device.code())),
        "device");
  }

  private void content(Supplier<Observed> seen, InstantSource clock) {
    gauge(
        "suoma_content_release",
        "Number of the release on the screen.",
        told -> tell(told, seen.get().content().sequence()));
    gauge(
        "suoma_content_age_seconds",
        "Since the county made the release on the screen.",
        told -> tell(told, age(seen.get().content().publishedAt(), clock)));
    gauge(
        "suoma_content_check_age_seconds",
        "Since the county's content was last reached.",
        told -> tell(told, age(seen.get().content().checkedAt(), clock)));
    gauge(
        "suoma_content_update_failing",
        "Whether the last update failed.",
        told -> told.call(isFailing(seen.get().content()) ? 1 : 0));
  }

  private static boolean isFailing(ContentStatus content) {
    return content.error() != null;
  }

  private void outbox(Supplier<Observed> seen) {
    gauge(
        "suoma_outbox_waiting",
        "Submissions that the county has not signed for.",
        told -> told.call(seen.get().outbox().waiting()));
    gauge(
        "suoma_outbox_refused",
        "Submissions that the county refused, or that are damaged.",
        told -> told.call(seen.get().outbox().refused()));
    gauge(
        "suoma_outbox_bytes",
        "Bytes of both, sealed.",
        told -> told.call((double) seen.get().outbox().bytes()));
    counter(
        "suoma_outbox_delivered_total",
        "Submissions delivered since the agent started.",
        told -> told.call((double) seen.get().outbox().delivered()));
  }

  private void machine(Supplier<Observed> seen) {
    gauge(
        "suoma_disk_free_bytes",
        "Of the disk that holds the content.",
        told -> tell(told, vitals(seen).diskFreeBytes()));
    gauge(
        "suoma_disk_size_bytes",
        "Of the disk that holds the content.",
        told -> tell(told, vitals(seen).diskBytes()));
    gauge(
        "suoma_agent_uptime_seconds",
        "Since the agent started.",
        told -> tell(told, vitals(seen).uptimeSeconds()));
    gauge(
        "suoma_window_silent_seconds",
        "For so long the program on the screen has asked its agent for nothing.",
        told -> tell(told, vitals(seen).windowSilentSeconds()));
    counter(
        "suoma_receipts_printed_total",
        "Receipts on paper since the agent started.",
        told -> {
          Integer printed = vitals(seen).receiptsPrinted();
          if (printed != null) {
            told.call(printed);
          }
        });
    gauge(
        "suoma_agent_heap_used_bytes",
        "Of the agent's Java heap.",
        told ->
            told.call(
                (double) Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()));
    gauge(
        "suoma_agent_heap_max_bytes",
        "To which it may grow.",
        told -> told.call((double) Runtime.getRuntime().maxMemory()));
  }

  private static KioskVitals vitals(Supplier<Observed> seen) {
    return seen.get().vitals();
  }

  private static @Nullable Long age(@Nullable Instant since, InstantSource clock) {
    return since == null ? null : Math.max(0, Duration.between(since, clock.instant()).toSeconds());
  }

  private static void tell(GaugeWithCallback.Callback told, @Nullable Long value) {
    if (value != null) {
      told.call((double) value.longValue());
    }
  }

  private void gauge(
      String name, String help, Consumer<GaugeWithCallback.Callback> callback, String... labels) {
    GaugeWithCallback unused =
        GaugeWithCallback.builder()
            .name(name)
            .help(help)
            .labelNames(labels)
            .callback(callback)
            .register(registry);
  }

  private void counter(String name, String help, Consumer<CounterWithCallback.Callback> callback) {
    CounterWithCallback unused =
        CounterWithCallback.builder().name(name).help(help).callback(callback).register(registry);
  }

  /** All numbers as they are now, UTF-8. */
  public byte[] text() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer.write(out, registry.scrape());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return out.toByteArray();
  }
}
