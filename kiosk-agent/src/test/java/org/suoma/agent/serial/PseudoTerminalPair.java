package org.suoma.agent.serial;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Two ends of a serial line that the kernel makes for socat. */
public final class PseudoTerminalPair implements Closeable {

  private final Process socat;

  public PseudoTerminalPair(Path near, Path far) throws IOException {
    socat =
        new ProcessBuilder("socat", "pty,raw,echo=0,link=" + near, "pty,raw,echo=0,link=" + far)
            .inheritIO()
            .start();
    while (!Files.exists(near) || !Files.exists(far)) {
      if (!socat.isAlive()) {
        throw new IOException("socat ended with " + socat.exitValue());
      }
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    socat.destroy();
    try {
      if (!socat.waitFor(5, TimeUnit.SECONDS)) {
        socat.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
