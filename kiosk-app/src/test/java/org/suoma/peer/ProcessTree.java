package org.suoma.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that this one has started, with those that it has started itself. */
final class ProcessTree {

  private static final double KILOBYTES_PER_MEGABYTE = 1_024;

  private final Process root;

  ProcessTree(Process root) {
    this.root = root;
  }

  boolean isAlive() {
    return root.isAlive();
  }

  /** What processes hold in memory, shared pages counted once among those that share them (PSS). */
  static double megabytes(List<ProcessHandle> processes) throws IOException {
    double kilobytes = 0;
    for (ProcessHandle process : processes) {
      Path smaps = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
      try {
        for (String line : Files.readAllLines(smaps)) {
          if (line.startsWith("Pss:")) {
            kilobytes += Double.parseDouble(line.replaceAll("[^0-9]", ""));
          }
        }
      } catch (NoSuchFileException e) {
        // It has ended meanwhile.
      }
    }
    return kilobytes / KILOBYTES_PER_MEGABYTE;
  }

  /** Asks it to end, so that it may write what it keeps for its next start. */
  void end() throws InterruptedException {
    root.destroy();
    if (!root.waitFor(60, TimeUnit.SECONDS)) {
      kill();
    }
  }

  /** Ends all of them at once. */
  void kill() throws InterruptedException {
    List<ProcessHandle> all = all();
    all.forEach(ProcessHandle::destroyForcibly);
    int unused = root.waitFor();
  }

  private List<ProcessHandle> all() {
    return Stream.concat(Stream.of(root.toHandle()), root.descendants()).toList();
  }
}
