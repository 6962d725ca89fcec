package org.suoma.app.care;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What the window plays recordings and videos with: the system's libavcodec and libavformat, of a
 * version that JavaFX has a plugin for. Threads share one.
 */
public final class Codecs {

  private static final int OLDEST = 56;

  /** 61, which Debian 13 has, came with JavaFX 24 only (JDK-8338701). */
  private static final int NEWEST = 60;

  private final List<Path> folders;

  Codecs(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /** Those of this machine; on Windows they belong to the system. */
  public static Codecs ofThisMachine() {
    if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
      return new Codecs(List.of());
    }
    String processor = System.getProperty("os.arch", "").equals("amd64") ? "x86_64" : "aarch64";
    return new Codecs(
        List.of(
            Path.of("/usr/lib", processor + "-linux-gnu"),
            Path.of("/usr/lib64"),
            Path.of("/usr/lib")));
  }

  /** Whether both are there, in one version. */
  public boolean areThere() {
    return folders.isEmpty()
        || folders.stream()
            .anyMatch(
                folder ->
                    IntStream.rangeClosed(OLDEST, NEWEST)
                        .anyMatch(version -> isThere(folder, version)));
  }

  private static boolean isThere(Path folder, int version) {
    return Files.exists(folder.resolve("libavcodec.so." + version))
        && Files.exists(folder.resolve("libavformat.so." + version));
  }
}
