package org.suoma.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What processes hold in memory, as the kernel counts it. */
final class Memory {

  private static final double KILOBYTES_PER_MEGABYTE = 1_024;

  private Memory() {}

  /** Resident megabytes of a process. */
  static double resident(long pid) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
      if (line.startsWith("VmRSS:")) {
        return Double.parseDouble(line.replaceAll("[^0-9]", "")) / KILOBYTES_PER_MEGABYTE;
      }
    }
    throw new IOException("no VmRSS of " + pid);
  }
}
