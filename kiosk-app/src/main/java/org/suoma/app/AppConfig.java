package org.suoma.app;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What {@code app.toml} says.
 *
 * @param storeDir the content store, which the agent writes
 * @param agentAddress the agent's API, ending with {@code /}
 * @param agentTokenFile the token for it
 * @param hall where the kiosk stands, in words
 * @param orientation how the screen hangs
 * @param dotsPerMm the screen's dots per millimetre; sizes of buttons follow from it
 * @param pagePort 0 for any free one
 * @param pageTokenFile made at the first start
 * @param keyboardScanner whether a scanner that poses as a keyboard is plugged in; null: none is
 */
public record AppConfig(
    Path storeDir,
    URI agentAddress,
    Path agentTokenFile,
    String hall,
    Orientation orientation,
    double dotsPerMm,
    int pagePort,
    Path pageTokenFile,
    @Nullable Boolean keyboardScanner) {

  /** Refuses a screen that cannot be. */
  public AppConfig {
    if (dotsPerMm < 1 || dotsPerMm > 20) {
      throw new IllegalArgumentException("dots-per-mm 应为 1 到 20，现为 " + dotsPerMm);
    }
    if (pagePort < 0 || pagePort > 65_535) {
      throw new IllegalArgumentException("page-port 应为 0 到 65535，现为 " + pagePort);
    }
  }

  /** How the screen hangs. */
  public enum Orientation {
    PORTRAIT,
    LANDSCAPE
  }
}
