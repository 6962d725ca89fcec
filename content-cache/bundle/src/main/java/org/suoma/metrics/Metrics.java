package org.suoma.metrics;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A program's numbers in Prometheus' text format, most of them read when they are asked for.
 * Threads may share one.
 */
public final class Metrics {

  /** Of {@link #text}. */
  public static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();

  /** Where numbers that are counted as things happen are kept. */
  public PrometheusRegistry registry() {
    return registry;
  }

  /** A number that rises and falls; the callback tells one for each value of the labels. */
  public void gauge(
      String name, String help, Consumer<GaugeWithCallback.Callback> callback, String... labels) {
    GaugeWithCallback unused =
        GaugeWithCallback.builder()
            .name(name)
            .help(help)
            .labelNames(labels)
            .callback(callback)
            .register(registry);
  }

  /** A number that only rises, and begins anew with the program. */
  public void counter(
      String name, String help, Consumer<CounterWithCallback.Callback> callback, String... labels) {
    CounterWithCallback unused =
        CounterWithCallback.builder()
            .name(name)
            .help(help)
            .labelNames(labels)
            .callback(callback)
            .register(registry);
  }

  /**
   * This process's Java heap.
   *
   * @param program as names of metrics have it, e.g. {@code agent}
   */
  public void heap(String program) {
    Runtime runtime = Runtime.getRuntime();
    gauge(
        "suoma_" + program + "_heap_used_bytes",
        "Of the " + program + "'s Java heap.",
        told -> told.call((double) runtime.totalMemory() - runtime.freeMemory()));
    gauge(
        "suoma_" + program + "_heap_max_bytes",
        "To which it may grow.",
        told -> told.call((double) runtime.maxMemory()));
  }

  /** Tells a number if there is one. */
  public static void tell(GaugeWithCallback.Callback told, @Nullable Long value) {
    if (value != null) {
      told.call((double) value.longValue());
    }
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
