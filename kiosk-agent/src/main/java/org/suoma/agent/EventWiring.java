package org.suoma.agent;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.suoma.device.DeviceStatus;
import org.suoma.event.AgentKinds;
import org.suoma.event.EventFile;
import org.suoma.event.EventLog;
import org.suoma.event.KeptEvents;
import org.suoma.event.KioskDevice;
import org.suoma.event.LastEnd;
import org.suoma.event.Program;
import org.suoma.watch.Rounds;

/**
 * Puts together what becomes of the events of this kiosk: lines in {@code log/agent.jsonl}, and the
 * last ones in {@code events.json} until the county and the staff's panel have them, both beside
 * the agent's token.
 */
final class EventWiring implements Closeable {

  private static final long WRITE_SECONDS = 5;
  private static final long LOOK_SECONDS = 10;

  private final KeptEvents kept;
  private final EventFile file;
  private final EventLog log;
  private boolean failed;

  /**
   * Begins to keep events; the first is how the agent ended before, if its guard says so.
   *
   * @param environment of this process
   */
  EventWiring(AgentConfig config, Map<String, String> environment, InstantSource clock) {
    Path folder = config.besideToken("log");
    kept = new KeptEvents(config.besideToken("events.json"));
    file = EventFile.in(folder, Program.AGENT);
    log = new EventLog(Program.AGENT, environment, clock, List.of(file::write, kept::take));
    LastEnd.in(environment).forEach(log::tell);
    write();
  }

  /** Where the agent tells. */
  EventLog log() {
    return log;
  }

  /** The last events, those of the app among them. */
  KeptEvents kept() {
    return kept;
  }

  /**
   * Begins to write what is kept, and to tell how devices are.
   *
   * @param devices those of the configuration, now
   */
  void start(ScheduledExecutorService scheduler, Supplier<Map<KioskDevice, DeviceStatus>> devices) {
    DeviceNotes notes = new DeviceNotes(devices, log);
    every(scheduler, WRITE_SECONDS, this::write);
    every(scheduler, LOOK_SECONDS, notes::look);
  }

  private static void every(ScheduledExecutorService scheduler, long seconds, Runnable work) {
    ScheduledFuture<?> unused =
        scheduler.scheduleWithFixedDelay(Rounds.lasting(work), seconds, seconds, TimeUnit.SECONDS);
  }

  private void write() {
    try {
      kept.write();
      failed = false;
    } catch (IOException e) {
      if (!failed) {
        failed = true;
        log.tell(AgentKinds.EVENTS_NOT_KEPT.of(e), e);
      }
    }
  }

  @Override
  public void close() {
    write();
    file.close();
  }
}
