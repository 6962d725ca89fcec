package org.suoma.app.power;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The screen of an X server, by its Display Power Management Signaling (DPMS, X.Org's extension of
 * that name) and xset(1). A screen that DPMS has put out is lit by the server itself with the next
 * input, as long as DPMS is enabled, which {@code force off} does; times of zero keep it from going
 * dark by itself then.
 */
public final class XScreenPower implements ScreenPower {

  private static final int PATIENCE_SECONDS = 10;

  private final String xset;

  /** The screen of this process's display. */
  public XScreenPower() {
    this("xset");
  }

  XScreenPower(String xset) {
    this.xset = xset;
  }

  @Override
  public void off() throws IOException {
    run("dpms", "0", "0", "0");
    run("dpms", "force", "off");
  }

  @Override
  public void on() throws IOException {
    run("dpms", "force", "on");
    run("-dpms");
  }

  /** It says nothing when all is well, and its exit code is not to be relied on. */
  private void run(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(xset));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new ScreenPowerException("the X server does not answer");
      }
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (process.exitValue() != 0 || !said.isBlank()) {
        throw new ScreenPowerException(said.lines().findFirst().orElse("xset failed"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }
}
