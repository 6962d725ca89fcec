package org.suoma.county;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@code county.toml} says; relative paths are below the folder of that file.
 *
 * @param dataDir holds database, media, keys and the published tree
 * @param bindAddress address to listen on
 * @param port 0 for any free one
 * @param consoleTokenFile holds the token that opens the console; made at the first start
 */
record CountyConfig(Path dataDir, String bindAddress, int port, Path consoleTokenFile) {

  private static final int MAX_PORT = 65_535;

  /** Fills in defaults and refuses a port out of range. */
  static CountyConfig of(
      @Nullable Path dataDir,
      @Nullable String bindAddress,
      @Nullable Integer port,
      @Nullable Path consoleTokenFile,
      Path folder) {
    if (dataDir == null) {
      throw new IllegalArgumentException("data-dir: missing");
    }
    int listenOn = Objects.requireNonNullElse(port, 0);
    if (listenOn < 0 || listenOn > MAX_PORT) {
      throw new IllegalArgumentException("port: must be 0 to 65535, was " + listenOn);
    }
    Path data = folder.resolve(dataDir).normalize();
    return new CountyConfig(
        data,
        Objects.requireNonNullElse(bindAddress, "127.0.0.1"),
        listenOn,
        consoleTokenFile == null
            ? data.resolve("console-token")
            : folder.resolve(consoleTokenFile).normalize());
  }
}
