package org.suoma.agent.printing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.device.DeviceError;
import org.suoma.event.AgentKinds;
import org.suoma.event.DeviceKinds;
import org.suoma.event.EventLog;

/**
 * Remembers on the disk which print jobs have begun and how they ended, so that none is printed
 * twice after a crash or a power cut. Holds ids and states only, never what was to be printed: that
 * may be a person's. A line a state: {@code id STATE [REASON]}.
 *
 * <p>Not a {@code FileChannel}, which an interrupted thread would close. If the disk refuses,
 * printing goes on without it: residents come before book-keeping. Threads may share one; whoever
 * made it closes it.
 */
public final class PrintJournal implements Closeable {

  private final EventLog eventLog;

  private static final Logger log = LoggerFactory.getLogger(PrintJournal.class);

  private static final Pattern LINE = Pattern.compile("([0-9a-f-]{36}) ([A-Z_]+)(?: ([A-Z_]+))?");

  private final Object lock = new Object();
  private final List<PrintJob> before;
  private final @Nullable FileOutputStream file;

  private PrintJournal(List<PrintJob> before, @Nullable FileOutputStream file, EventLog eventLog) {
    this.eventLog = eventLog;
    this.before = before;
    this.file = file;
  }

  /** Opens the journal, and makes it if there is none. */
  public static PrintJournal open(Path path, EventLog eventLog) {
    List<PrintJob> before = List.of();
    try {
      before = read(path);
      rewrite(path, before);
      return new PrintJournal(before, new FileOutputStream(path.toFile(), true), eventLog);
    } catch (IOException e) {
      eventLog.tell(DeviceKinds.PRINT_JOURNAL_CLOSED.of(e), e);
      return new PrintJournal(before, null, eventLog);
    }
  }

  private static List<PrintJob> read(Path path) throws IOException {
    Map<String, PrintJob> jobs = new LinkedHashMap<>();
    if (Files.exists(path)) {
      // Not strictly UTF-8: a power cut may leave anything at the end.
      new String(Files.readAllBytes(path), UTF_8).lines().forEach(line -> note(line, jobs));
    }
    int first = Math.max(0, jobs.size() - PrintDesk.REMEMBERED);
    return List.copyOf(jobs.values()).subList(first, jobs.size());
  }

  /** A line that is half or damaged is passed over: its job then stays in the state before. */
  private static void note(String line, Map<String, PrintJob> jobs) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      return;
    }
    String id = parts.group(1);
    try {
      PrintJob.State state = PrintJob.State.valueOf(parts.group(2));
      String reason = parts.group(3);
      jobs.remove(id);
      jobs.put(
          id,
          state == PrintJob.State.PRINTING
              ? new PrintJob(id, PrintJob.State.UNKNOWN, DeviceError.INTERRUPTED)
              : new PrintJob(id, state, reason == null ? null : DeviceError.valueOf(reason)));
    } catch (IllegalArgumentException e) {
      log.debug("a line of the print journal is damaged", e);
    }
  }

  private static void rewrite(Path path, List<PrintJob> jobs) throws IOException {
    Path next = path.resolveSibling(path.getFileName() + ".next");
    StringBuilder lines = new StringBuilder();
    jobs.forEach(job -> lines.append(line(job)));
    Files.writeString(next, lines);
    Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String line(PrintJob job) {
    return job.reason() == null
        ? "%s %s%n".formatted(job.id(), job.state())
        : "%s %s %s%n".formatted(job.id(), job.state(), job.reason());
  }

  /** The jobs of before, oldest first; those that were under way are {@code UNKNOWN} now. */
  List<PrintJob> jobs() {
    return before;
  }

  /** A job begins; is on the disk when this returns. */
  void sending(String id) {
    write(new PrintJob(id, PrintJob.State.PRINTING, null), true);
  }

  /** A job has ended; may be forgotten by a power cut, and is unknown then. */
  void ended(PrintJob job) {
    write(job, false);
  }

  private void write(PrintJob job, boolean force) {
    if (file == null) {
      return;
    }
    synchronized (lock) {
      try {
        file.write(line(job).getBytes(UTF_8));
        if (force) {
          file.getFD().sync();
        }
      } catch (IOException e) {
        eventLog.tell(DeviceKinds.PRINT_JOURNAL_NOT_WRITTEN.of(e));
      }
    }
  }

  @Override
  public void close() {
    if (file == null) {
      return;
    }
    try {
      file.close();
    } catch (IOException e) {
      eventLog.tell(AgentKinds.SERVICE_NOT_CLOSED.of(e), e);
    }
  }
}
