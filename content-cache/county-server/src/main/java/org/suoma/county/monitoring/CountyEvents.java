package org.suoma.county.monitoring;

import io.prometheus.metrics.core.metrics.Counter;
import java.io.Closeable;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.suoma.event.EventFile;
import org.suoma.event.EventLog;
import org.suoma.event.Program;
import org.suoma.event.ToldEvent;

/**
 * Where a county's server tells what happens: each event is a line in {@code log/county.jsonl} of
 * its data, and is counted. Whoever opens it closes it; threads share it.
 */
public final class CountyEvents implements Closeable {

  private final EventFile file;
  private final EventLog log;
  private final Counter counted =
      Counter.builder()
          .name("suoma_events_total")
          .help("Events that this server told since its start; see events.md.")
          .labelNames("id", "severity", "program")
          .build();

  /**
   * Opens nothing before the first event.
   *
   * @param dataDir of the server
   * @param environment of this process, which names its version
   */
  public CountyEvents(Path dataDir, Map<String, String> environment, InstantSource clock) {
    this.file = EventFile.in(dataDir.resolve("log"), Program.COUNTY);
    this.log = new EventLog(Program.COUNTY, environment, clock, List.of(file::write, this::count));
  }

  private void count(ToldEvent event) {
    counted.labelValues(event.id(), event.severity().name(), event.program().code()).inc();
  }

  /** Where the server tells. */
  public EventLog log() {
    return log;
  }

  /** How many there were, by kind. */
  Counter counted() {
    return counted;
  }

  @Override
  public void close() {
    file.close();
  }
}
