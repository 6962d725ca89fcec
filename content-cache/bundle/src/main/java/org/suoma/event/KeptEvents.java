package org.suoma.event;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suoma.content.store.DiskFiles;

/**
 * The last events, also of earlier runs, and which of them the county has taken. In a file that is
 * written anew when something has changed, at most as often as {@link #write} is called. Threads
 * share one.
 */
public final class KeptEvents {

  /** So many go with one report. */
  public static final int MOST_AT_ONCE = 50;

  private final Path file;
  private final EventMemory memory = new EventMemory();
  private final DiskFiles disk = new DiskFiles();
  private final JsonMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();
  private final Map<Said, Long> totals = new HashMap<>();
  private long taken;
  private boolean changed;

  /** Reads what is there; what cannot be read counts as nothing. */
  public KeptEvents(Path file) {
    this.file = file;
    try {
      if (Files.exists(file)) {
        Kept kept = json.readValue(Files.readAllBytes(file), Kept.class);
        memory.restore(kept.events());
        taken = kept.taken();
      }
    } catch (IOException | RuntimeException e) {
      changed = true; // is written over: a disk that rots shows itself elsewhere, too
    }
  }

  /** Takes an event; on the disk after the next {@link #write}. */
  public synchronized void take(ToldEvent told) {
    memory.take(told);
    totals.merge(
        new Said(told.id(), told.severity(), told.program()), (long) told.count(), Long::sum);
    changed = true;
  }

  /** All, newest first. */
  public List<ToldEvent> newestFirst() {
    return memory.newestFirst();
  }

  /** How often each was told since this process started. */
  public synchronized Map<Said, Long> totals() {
    return Map.copyOf(totals);
  }

  /** What the county does not know yet and ought to, oldest first, as much as one report holds. */
  public synchronized List<ToldEvent> untold() {
    return memory.after(taken).stream()
        .filter(event -> event.severity() != Severity.NOTE)
        .limit(MOST_AT_ONCE)
        .toList();
  }

  /** The county has taken these. */
  public synchronized void told(List<ToldEvent> events) {
    for (ToldEvent event : events) {
      changed |= event.number() > taken;
      taken = Math.max(taken, event.number());
    }
  }

  /**
   * Writes what has changed.
   *
   * @throws IOException if the disk refuses; it is tried again the next time
   */
  public void write() throws IOException {
    byte[] bytes;
    synchronized (this) {
      if (!changed) {
        return;
      }
      List<ToldEvent> events = memory.after(0);
      bytes = json.writeValueAsBytes(new Kept(taken, events));
      changed = false;
    }
    try {
      disk.replace(file, bytes);
    } catch (IOException e) {
      synchronized (this) {
        changed = true;
      }
      throw e;
    }
  }

  /**
   * What was told, whatever its facts.
   *
   * @param id of the catalogue
   * @param severity as its program told it
   * @param program which
   */
  public record Said(String id, Severity severity, Program program) {}

  /** As it lies in the file. */
  record Kept(long taken, List<ToldEvent> events) {}
}
