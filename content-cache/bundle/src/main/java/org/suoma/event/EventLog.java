package org.suoma.event;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.suoma.content.software.SoftwareVersion;

/**
 * Through which a program tells of events: a line for people in its log, and to whoever keeps or
 * passes on events. Never throws and never blocks for long, so that it can be called where
 * something has just gone wrong. Threads share one.
 */
public final class EventLog {

  /** The guard's word for the version that runs. */
  public static final String VERSION_VARIABLE = "SUOMA_VERSION";

  /** The version of a program that was not installed. */
  public static final String NOT_INSTALLED = "0.0.0";

  private final Program program;
  private final String version;
  private final InstantSource clock;
  private final List<Consumer<ToldEvent>> listeners;

  /**
   * A log of this program.
   *
   * @param environment of this process, which names its version
   * @param listeners each takes every event, on the thread that tells it
   */
  public EventLog(
      Program program,
      Map<String, String> environment,
      InstantSource clock,
      List<Consumer<ToldEvent>> listeners) {
    String named = environment.getOrDefault(VERSION_VARIABLE, NOT_INSTALLED);
    this.program = program;
    this.version = SoftwareVersion.isVersion(named) ? named : NOT_INSTALLED;
    this.clock = clock;
    this.listeners = List.copyOf(listeners);
  }

  /** A log that nobody keeps: events stand in the program's own log only. */
  public static EventLog unkept(Program program) {
    return new EventLog(program, Map.of(), InstantSource.system(), List.of());
  }

  /** Tells of something that happened now. */
  public void tell(Happening happening) {
    tell(happening, null);
  }

  /**
   * Tells of something that happened now, and why.
   *
   * @param cause stands with its stack in the program's own log, and nowhere else
   */
  public void tell(Happening happening, @Nullable Throwable cause) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    EventKind kind = happening.kind();
    ToldEvent told =
        new ToldEvent(
            0, kind.id(), kind.severity(), program, version, now, now, 1, happening.facts());
    log()
        .atLevel(level(kind.severity()))
        .setCause(cause)
        .log("{} {}", told.id(), told.happened(Catalogue.ofThisVersion()));
    pass(told);
  }

  /** Passes on what another program has told. */
  public void pass(ToldEvent told) {
    for (Consumer<ToldEvent> listener : listeners) {
      try {
        listener.accept(told);
      } catch (RuntimeException e) {
        log().error("an event was not kept: {}", told.id(), e);
      }
    }
  }

  /** Not a constant of the class: a program makes its event log before it sets up logging. */
  private static Logger log() {
    return LoggerFactory.getLogger(EventLog.class);
  }

  private static Level level(Severity severity) {
    return switch (severity) {
      case NOTE -> Level.INFO;
      case WARNING -> Level.WARN;
      case FAULT -> Level.ERROR;
    };
  }
}
