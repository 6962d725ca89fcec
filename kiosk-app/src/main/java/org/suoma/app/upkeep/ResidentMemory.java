package org.suoma.app.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Linux says of this process's memory ({@code VmRSS} in proc(5)). */
public final class ResidentMemory implements MemoryWatch.Memory {

  private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+([0-9]{1,12}) kB$");
  private static final long KILOBYTES = 1_024;

  private final Path status;

  /** Of this process. */
  public ResidentMemory() {
    this(Path.of("/proc/self/status"));
  }

  ResidentMemory(Path status) {
    this.status = status;
  }

  @Override
  public long megabytes() throws IOException {
    Matcher resident = RESIDENT.matcher(Files.readString(status));
    if (!resident.find()) {
      throw new IOException(status + " does not tell VmRSS");
    }
    return Long.parseLong(resident.group(1)) / KILOBYTES;
  }
}
