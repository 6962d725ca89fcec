package org.suoma.soak;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.suoma.journey.Await;
import org.suoma.journey.Probe;
import org.suoma.journey.RunningSystem;

/** Strikes with a fault and waits until the kiosk is well again. One thread. */
final class Blows {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int CUT_MILLIS = 10_000;
  private static final int OUT_MILLIS = 3_000;

  private final RunningSystem system;
  private final Probe probe;

  Blows(RunningSystem system, Probe probe) {
    this.system = system;
    this.probe = probe;
  }

  /**
   * Strikes.
   *
   * @return from the end of the cause until it was well again; of what ends or holds a program,
   *     from the blow
   * @throws AssertionError if it was not within two minutes
   */
  Duration strike(Fault fault) throws Exception {
    return switch (fault) {
      case PRINTER_UNPLUGGED -> device("printer/unplug", "printer/plug", "receipt-printer");
      case SCANNER_UNPLUGGED -> device("scanner/unplug", "scanner/plug", "scanner");
      case READER_UNPLUGGED -> device("id-reader/unplug", "id-reader/plug", "id-reader");
      case PAPER_OUT -> device("printer/paper-out", "printer/paper-ok", "receipt-printer");
      case LINE_CUT -> lineCut();
      case AGENT_KILLED -> {
        long before = system.pid("agent");
        yield timed(() -> system.kill("agent"), () -> answersAfter(before));
      }
      case AGENT_HELD -> {
        long before = system.pid("agent");
        yield timed(() -> system.hold("agent", true), () -> answersAfter(before));
      }
      case APP_KILLED -> {
        long before = system.pid("app");
        yield timed(() -> system.kill("app"), () -> showsAfter(before));
      }
      case PAGE_HUNG -> {
        long before = system.pid("app");
        yield timed(() -> probe.run("for (;;) {}"), () -> showsAfter(before));
      }
    };
  }

  private Duration device(String unplug, String plug, String device) throws Exception {
    system.doAtBench(unplug);
    Await.until("the agent to notice", PATIENCE, () -> !isOnline(device));
    Visitor.pause(OUT_MILLIS);
    return timed(() -> system.doAtBench(plug), () -> isOnline(device));
  }

  private boolean isOnline(String device) throws IOException, InterruptedException {
    for (JsonNode one : system.agent("v1/status").path("devices")) {
      if (one.path("name").asText().equals(device)) {
        return one.at("/status/state").asText().equals("ONLINE");
      }
    }
    throw new IOException("the agent knows no device " + device);
  }

  private Duration lineCut() throws Exception {
    system.hold("county", true);
    Visitor.pause(CUT_MILLIS);
    return timed(
        () -> system.hold("county", false),
        () -> system.agent("v1/status").at("/outbox/waiting").asInt(-1) == 0);
  }

  private boolean answersAfter(long before) throws IOException, InterruptedException {
    return system.pid("agent") != before && !system.agent("v1/status").isMissingNode();
  }

  private boolean showsAfter(long before) throws IOException, InterruptedException {
    return system.pid("app") != before && probe.look("#page").found();
  }

  private static Duration timed(Blow blow, Callable<Boolean> isWell) throws Exception {
    long began = System.nanoTime();
    blow.fall();
    Await.until("to be well again", PATIENCE, isWell);
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** What goes wrong, or ends. */
  private interface Blow {
    void fall() throws Exception;
  }
}
