package org.suoma.event;

import ch.qos.logback.core.ContextBase;
import ch.qos.logback.core.encoder.EchoEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * Events as lines of JSON, one each, in {@code PROGRAM.jsonl} of a folder. A file that is full is
 * moved aside, {@code PROGRAM.1.jsonl} being the newest of those, and the oldest is deleted: the
 * disk of a kiosk is small and nobody tidies up there. What is told again within a minute is not
 * written again, so that one fault does not push all else out. A disk that is full loses lines and
 * nothing else. Threads may share one; whoever made it closes it.
 */
public final class EventFile implements Closeable {

  /** A file is moved aside when it has grown to this. */
  public static final long MOST_BYTES = 10 << 20;

  /** Files of a program in all, so that it has 50 MB at most. */
  public static final int MOST_FILES = 5;

  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int REMEMBERED = 50;

  private final RollingFileAppender<String> appender;
  private final JsonMapper json = new JsonMapper();
  private final Deque<ToldEvent> written = new ArrayDeque<>();

  private EventFile(RollingFileAppender<String> appender) {
    this.appender = appender;
  }

  /** Writes this program's events to files in this folder, which is made if need be. */
  public static EventFile in(Path folder, Program program) {
    return in(folder, program, MOST_BYTES);
  }

  static EventFile in(Path folder, Program program, long mostBytes) {
    ContextBase context = new ContextBase();
    RollingFileAppender<String> appender = new RollingFileAppender<>();
    FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
    SizeBasedTriggeringPolicy<String> trigger = new SizeBasedTriggeringPolicy<>();
    EchoEncoder<String> encoder = new EchoEncoder<>();
    appender.setContext(context);
    appender.setName(program.code());
    appender.setFile(folder.resolve(program.code() + ".jsonl").toString());
    rolling.setContext(context);
    rolling.setParent(appender);
    rolling.setFileNamePattern(folder.resolve(program.code() + ".%i.jsonl").toString());
    rolling.setMinIndex(1);
    rolling.setMaxIndex(MOST_FILES - 1);
    rolling.start();
    trigger.setContext(context);
    trigger.setMaxFileSize(new FileSize(mostBytes));
    trigger.setCheckIncrement(ch.qos.logback.core.util.Duration.buildByMilliseconds(0));
    trigger.start();
    encoder.setContext(context);
    encoder.start();
    appender.setEncoder(encoder);
    appender.setRollingPolicy(rolling);
    appender.setTriggeringPolicy(trigger);
    appender.start();
    return new EventFile(appender);
  }

  /** Writes a line, unless the same was written within the last minute. */
  public synchronized void write(ToldEvent told) {
    if (written.stream().anyMatch(before -> isRepeated(before, told))) {
      return;
    }
    written.addLast(told);
    if (written.size() > REMEMBERED) {
      written.removeFirst();
    }
    try {
      appender.doAppend(json.writeValueAsString(Line.of(told)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers can always be written", e);
    }
  }

  /** A clock that was set back makes nothing a repetition. */
  private static boolean isRepeated(ToldEvent before, ToldEvent told) {
    Duration since = Duration.between(before.last(), told.last());
    return before.saysTheSameAs(told) && !since.isNegative() && since.compareTo(PAUSE) < 0;
  }

  @Override
  public void close() {
    appender.stop();
  }

  /**
   * A line of the file.
   *
   * @param time by this machine's clock, UTC
   */
  @JsonPropertyOrder({"time", "id", "severity", "program", "version", "facts"})
  record Line(
      String time,
      String id,
      Severity severity,
      Program program,
      String version,
      Map<String, String> facts) {

    static Line of(ToldEvent told) {
      return new Line(
          told.last().toString(),
          told.id(),
          told.severity(),
          told.program(),
          told.version(),
          told.facts());
    }
  }
}
