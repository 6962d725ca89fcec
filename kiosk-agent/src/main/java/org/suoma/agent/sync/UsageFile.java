package org.suoma.agent.sync;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.suoma.content.store.DiskFiles;
import org.suoma.content.usage.UsageCounts;
import org.suoma.event.EventLog;
import org.suoma.event.LineKinds;

/**
 * Counts of use that the county has not taken, on the disk: halls switch their kiosks off at night,
 * also while the line is down. Holds sums of days, in which no visit can be told from another.
 * Threads share one.
 */
public final class UsageFile {

  private final EventLog eventLog;

  private final Path file;
  private final JsonMapper json;
  private final UntoldCounts<UsageCounts> counts =
      new UntoldCounts<>(UsageCounts.MOST_KEYS, UsageCounts::new);
  private final DiskFiles disk = new DiskFiles();

  /**
   * Reads what is there; what cannot be read counts as nothing.
   *
   * @param json reads and writes what the app posts
   */
  public UsageFile(Path file, JsonMapper json, EventLog eventLog) {
    this.eventLog = eventLog;
    this.file = file;
    this.json = json;
    try {
      if (Files.exists(file)) {
        json.readValue(Files.readAllBytes(file), new TypeReference<List<UsageCounts>>() {})
            .forEach(counts::take);
      }
    } catch (IOException e) {
      eventLog.tell(LineKinds.COUNTS_UNREADABLE.of(file));
    }
  }

  /** Takes counts of the app; they are on the disk when this returns. */
  public synchronized void take(UsageCounts told) {
    counts.take(told);
    write();
  }

  /** What the county does not know yet; no more than one report holds. */
  public List<UsageCounts> untold() {
    return counts.untold();
  }

  /** The county has taken these. */
  public synchronized void told(List<UsageCounts> taken) {
    if (!taken.isEmpty()) {
      counts.told(taken);
      write();
    }
  }

  private void write() {
    try {
      disk.replace(file, json.writeValueAsBytes(counts.allUntold()));
    } catch (IOException e) {
      eventLog.tell(LineKinds.COUNTS_NOT_WRITTEN.of(file));
    }
  }
}
