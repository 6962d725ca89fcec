package org.suoma.agent.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.suoma.agent.sync.ContentStatus;
import org.suoma.content.report.KioskVitals;
import org.suoma.event.KeptEvents;
import org.suoma.metrics.Metrics;

/**
 * The kiosk in numbers, in Prometheus' text format; {@code docs/metrics.md} lists them. They are
 * read when they are asked for. Labels are of closed lists: nothing of a person can be one. Threads
 * may share one.
 */
public final class AgentMetrics {

  /** Of {@link #text}. */
  public static final String CONTENT_TYPE = Metrics.CONTENT_TYPE;

  private final Metrics metrics = new Metrics();

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
    metrics.gauge(
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
    metrics.counter(
        "suoma_events_total",
        "Events that agent, app and guard told since the agent started; see events.md.",
        told ->
            events
                .totals()
                .forEach(
                    (said, count) ->
                        told.call(
                            (double) count.longValue(),
                            said.id(),
                            said.severity().name(),
                            said.program().code())),
        "id",
        "severity",
        "program");
  }

  private void devices(Supplier<Observed> seen) {
    metrics.gauge(
        "suoma_device_online",
        "Whether a device of the configuration can be given work.",
        told ->
            seen.get()
                .devices()
                .forEach((device, status) -> told.call(status.isOnline() ? 1 : 0, device.code())),
        "device");
    metrics.gauge(
        "suoma_device_warnings",
        "What a device wants soon, such as paper: how many such things.",
        told ->
            seen.get()
                .devices()
                .forEach((device, status) -> told.call(status.warnings().size(), device.code())),
        "device");
  }

  private void content(Supplier<Observed> seen, InstantSource clock) {
    metrics.gauge(
        "suoma_content_release",
        "Number of the release on the screen.",
        told -> Metrics.tell(told, seen.get().content().sequence()));
    metrics.gauge(
        "suoma_content_age_seconds",
        "Since the county made the release on the screen.",
        told -> Metrics.tell(told, age(seen.get().content().publishedAt(), clock)));
    metrics.gauge(
        "suoma_content_check_age_seconds",
        "Since the county's content was last reached.",
        told -> Metrics.tell(told, age(seen.get().content().checkedAt(), clock)));
    metrics.gauge(
        "suoma_content_update_failing",
        "Whether the last update failed.",
        told -> told.call(isFailing(seen.get().content()) ? 1 : 0));
  }

  private static boolean isFailing(ContentStatus content) {
    return content.error() != null;
  }

  private void outbox(Supplier<Observed> seen) {
    metrics.gauge(
        "suoma_outbox_waiting",
        "Submissions that the county has not signed for.",
        told -> told.call(seen.get().outbox().waiting()));
    metrics.gauge(
        "suoma_outbox_refused",
        "Submissions that the county refused, or that are damaged.",
        told -> told.call(seen.get().outbox().refused()));
    metrics.gauge(
        "suoma_outbox_bytes",
        "Bytes of both, sealed.",
        told -> told.call((double) seen.get().outbox().bytes()));
    metrics.counter(
        "suoma_outbox_delivered_total",
        "Submissions delivered since the agent started.",
        told -> told.call((double) seen.get().outbox().delivered()));
  }

  private void machine(Supplier<Observed> seen) {
    metrics.gauge(
        "suoma_disk_free_bytes",
        "Of the disk that holds the content.",
        told -> Metrics.tell(told, vitals(seen).diskFreeBytes()));
    metrics.gauge(
        "suoma_disk_size_bytes",
        "Of the disk that holds the content.",
        told -> Metrics.tell(told, vitals(seen).diskBytes()));
    metrics.gauge(
        "suoma_agent_uptime_seconds",
        "Since the agent started.",
        told -> Metrics.tell(told, vitals(seen).uptimeSeconds()));
    metrics.gauge(
        "suoma_window_silent_seconds",
        "For so long the program on the screen has asked its agent for nothing.",
        told -> Metrics.tell(told, vitals(seen).windowSilentSeconds()));
    metrics.counter(
        "suoma_receipts_printed_total",
        "Receipts on paper since the agent started.",
        told -> {
          Integer printed = vitals(seen).receiptsPrinted();
          if (printed != null) {
            told.call(printed);
          }
        });
    metrics.heap("agent");
  }

  private static KioskVitals vitals(Supplier<Observed> seen) {
    return seen.get().vitals();
  }

  private static @Nullable Long age(@Nullable Instant since, InstantSource clock) {
    return since == null ? null : Math.max(0, Duration.between(since, clock.instant()).toSeconds());
  }

  /** All numbers as they are now, UTF-8. */
  public byte[] text() {
    return metrics.text();
  }
}
