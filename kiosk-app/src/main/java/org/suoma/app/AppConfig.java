package org.suoma.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suoma.app.handoff.SiteRules;
import org.suoma.content.submission.SubmissionNumber;

/**
 * What {@code app.toml} says.
 *
 * @param storeDir the content store, which the agent writes
 * @param agentAddress the agent's API, ending with {@code /}
 * @param agentTokenFile the token for it
 * @param kioskName as in {@code agent.toml}; from enrolment on as the county calls it
 * @param kioskNumber 1 to 9999, which the county has given to no other kiosk; the numbers of what
 *     is handed in here begin with it
 * @param hall where the kiosk stands, in words
 * @param area area code of the township, street or village whose content is shown first; null for
 *     the whole county. From enrolment on the county says it
 * @param place id of the place's entry, from which distances are told; null if it has none. From
 *     enrolment on the county says it
 * @param orientation how the screen hangs
 * @param dotsPerMm the screen's dots per millimetre; null where {@code screen} tells them
 * @param pagePort 0 for any free one
 * @param pageTokenFile made at the first start
 * @param keyboardScanner whether a scanner that poses as a keyboard is plugged in; null: none is
 * @param screen how large the screen is; null where {@code dotsPerMm} tells it
 * @param siteStandIn a server on this machine that is opened in the place of other organs' sites,
 *     for demonstrations with a sample county; null on every kiosk in a hall
 * @param memory how much the app may hold; null for what suits a machine of 4 GB
 * @param screenOffWhenClosed whether the screen goes dark out of hours, which the county sets;
 *     null: it does
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
    @Nullable Double dotsPerMm,
    int pagePort,
    Path pageTokenFile,
    @Nullable Boolean keyboardScanner,
    @Nullable Screen screen,
    @Nullable URI siteStandIn,
    @Nullable Memory memory,
    @Nullable Boolean screenOffWhenClosed) {

  private static final int COUNTY_DIGITS = 6;
  private static final double LEAST_DOTS_PER_MM = 1;
  private static final double MOST_DOTS_PER_MM = 20;

  /** Twice what the app held over a thousand visits (499 to 552 MB). */
  private static final int USUAL_MEGABYTES = 1_200;

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
    if ((dotsPerMm == null) == (screen == null)) {
      throw new IllegalArgumentException("dots-per-mm 和 [screen] 写一个，不多不少：屏幕每毫米多少点");
    }
    if (dotsPerMm != null && (dotsPerMm < LEAST_DOTS_PER_MM || dotsPerMm > MOST_DOTS_PER_MM)) {
      throw new IllegalArgumentException("dots-per-mm 应为 1 到 20，现为 " + dotsPerMm);
    }
    if (screen != null && screen.isLandscape() != (orientation == Orientation.LANDSCAPE)) {
      throw new IllegalArgumentException(
          "[screen] 是 %d x %d 点，和 orientation = %s 不符；dots-wide、dots-high 按屏幕挂好的样子写"
              .formatted(screen.dotsWide(), screen.dotsHigh(), orientation));
    }
    if (siteStandIn != null && !SiteRules.isLoopback(siteStandIn)) {
      throw new IllegalArgumentException("site-stand-in 只能是本机地址，现为 " + siteStandIn);
    }
    if (pagePort < 0 || pagePort > 65_535) {
      throw new IllegalArgumentException("page-port 应为 0 到 65535，现为 " + pagePort);
    }
  }

  /** Dots per millimetre of the screen, 1 to 20; sizes of buttons follow from it. */
  public double measure() {
    return screen == null ? Objects.requireNonNull(dotsPerMm) : screen.dotsPerMm();
  }

  /** The area whose content is shown first; null at a county's own hall, which shows all. */
  public @Nullable String shownArea() {
    return shownArea(area);
  }

  /** The same for the area of a code; null: none. */
  static @Nullable String shownArea(@Nullable String area) {
    return area == null || area.length() == COUNTY_DIGITS ? null : area;
  }

  /** Megabytes that the app may hold before it is started anew between two visits. */
  public int mostMegabytes() {
    return memory == null ? USUAL_MEGABYTES : memory.restartAboveMegabytes();
  }

  /**
   * How much memory the app may hold.
   *
   * @param restartAboveMegabytes 400 to 32000; above it the app is started anew between two visits
   */
  public record Memory(int restartAboveMegabytes) {

    /** Refuses what the app needs from its start on. */
    public Memory {
      if (restartAboveMegabytes < 400 || restartAboveMegabytes > 32_000) {
        throw new IllegalArgumentException(
            "[memory] restart-above-megabytes 应为 400 到 32000，现为 " + restartAboveMegabytes);
      }
    }
  }

  /**
   * How large the screen is.
   *
   * @param diagonalInches from corner to corner, as its maker states it, e.g. 21.5 or 32
   * @param dotsWide dots from left to right, as it hangs
   * @param dotsHigh dots from top to bottom
   */
  public record Screen(double diagonalInches, int dotsWide, int dotsHigh) {

    private static final double MM_PER_INCH = 25.4;

    /** Refuses a screen that cannot be. */
    public Screen {
      if (!(diagonalInches >= 5 && diagonalInches <= 120)) {
        throw new IllegalArgumentException("diagonal-inches 应为 5 到 120，现为 " + diagonalInches);
      }
      if (Math.min(dotsWide, dotsHigh) < 600 || Math.max(dotsWide, dotsHigh) > 8_000) {
        throw new IllegalArgumentException(
            "dots-wide、dots-high 应为 600 到 8000，现为 %d、%d".formatted(dotsWide, dotsHigh));
      }
      double dots = dotsPerMm(diagonalInches, dotsWide, dotsHigh);
      if (dots < LEAST_DOTS_PER_MM || dots > MOST_DOTS_PER_MM) {
        throw new IllegalArgumentException("[screen] 每毫米 %.2f 点，应为 1 到 20".formatted(dots));
      }
    }

    /** Dots per millimetre. */
    public double dotsPerMm() {
      return dotsPerMm(diagonalInches, dotsWide, dotsHigh);
    }

    private static double dotsPerMm(double inches, int wide, int high) {
      return Math.hypot(wide, high) / (inches * MM_PER_INCH);
    }

    boolean isLandscape() {
      return dotsWide > dotsHigh;
    }
  }

  /** How the screen hangs. */
  public enum Orientation {
    PORTRAIT,
    LANDSCAPE
  }
}
