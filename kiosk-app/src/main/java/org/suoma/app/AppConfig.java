package org.suoma.app;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.suoma.content.submission.SubmissionNumber;

/**
 * What {@code app.toml} says.
 *
 * @param storeDir the content store, which the agent writes
 * @param agentAddress the agent's API, ending with {@code /}
 * @param agentTokenFile the token for it
 * @param kioskName as in {@code agent.toml}
 * @param kioskNumber 1 to 9999, which the county has given to no other kiosk; the numbers of what
 *     is handed in here begin with it
 * @param hall where the kiosk stands, in words
 * @param area area code of the township, street or village whose content is shown first; null for
 *     the whole county
 * @param place id of the place's entry, from which distances are told; null if it has none
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
    String kioskName,
    int kioskNumber,
    String hall,
    @Nullable String area,
    @Nullable String place,
    Orientation orientation,
    double dotsPerMm,
    int pagePort,
    Path pageTokenFile,
    @Nullable Boolean keyboardScanner) {

  private static final int COUNTY_DIGITS = 6;

  /** Refuses a screen that cannot be. */
  public AppConfig {
    if (area != null && !area.matches("[0-9]{6}([0-9]{3}){0,2}")) {
      throw new IllegalArgumentException("area 应为 6、9 或 12 位区划代码，现为 " + area);
    }
    if (!kioskName.matches("[a-z0-9][a-z0-9-]{0,62}")) {
      throw new IllegalArgumentException("kiosk-name 应为 1 到 63 个小写字母、数字和连字符，现为 " + kioskName);
    }
    if (kioskNumber < 1 || kioskNumber > SubmissionNumber.MOST_KIOSKS) {
      throw new IllegalArgumentException("kiosk-number 应为 1 到 9999，现为 " + kioskNumber);
    }
    if (dotsPerMm < 1 || dotsPerMm > 20) {
      throw new IllegalArgumentException("dots-per-mm 应为 1 到 20，现为 " + dotsPerMm);
    }
    if (pagePort < 0 || pagePort > 65_535) {
      throw new IllegalArgumentException("page-port 应为 0 到 65535，现为 " + pagePort);
    }
  }

  /** The area whose content is shown first; null at a county's own hall, which shows all. */
  public @Nullable String shownArea() {
    return area == null || area.length() == COUNTY_DIGITS ? null : area;
  }

  /** How the screen hangs. */
  public enum Orientation {
    PORTRAIT,
    LANDSCAPE
  }
}
