package org.suoma.content.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suoma.content.calendar.OpeningHours;

/**
 * How a kiosk's window is set by the county; nothing about persons.
 *
 * @param closed null while the kiosk is in service
 * @param volume with which recordings begin, 0 to 100; null: 100
 * @param hours when the kiosk is open; null: always
 * @param sitesOff hosts of sites that this kiosk does not open although the release names them; at
 *     most {@value #MOST_SITES}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WindowSettings(
    @Nullable Closure closed,
    @Nullable Integer volume,
    @Nullable OpeningHours hours,
    List<String> sitesOff) {

  /** More than any county names. */
  public static final int MOST_SITES = 50;

  private static final int FULL_VOLUME = 100;
  private static final Pattern HOST = Pattern.compile("[a-z0-9.-]{1,253}");

  /** Copies the hosts; refuses what no window could obey, in words for whoever sets it. */
  public WindowSettings {
    if (volume != null && (volume < 0 || volume > FULL_VOLUME)) {
      throw new IllegalArgumentException("音量应为 0 到 100");
    }
    sitesOff = sitesOff == null ? List.of() : List.copyOf(sitesOff);
    if (sitesOff.size() > MOST_SITES) {
      throw new IllegalArgumentException("关掉的网站最多 %d 个".formatted(MOST_SITES));
    }
    for (String host : sitesOff) {
      if (!HOST.matcher(host).matches()) {
        throw new IllegalArgumentException("sitesOff: not a host: " + host);
      }
    }
  }

  /** How a window is that nobody has set. */
  public static WindowSettings usual() {
    return new WindowSettings(null, null, null, List.of());
  }

  /** The same, out of service; in service again with null. */
  public WindowSettings withClosed(@Nullable Closure closure) {
    return new WindowSettings(closure, volume, hours, sitesOff);
  }

  /** The same with another volume. */
  public WindowSettings withVolume(@Nullable Integer other) {
    return new WindowSettings(closed, other, hours, sitesOff);
  }

  /** The same with other hours. */
  public WindowSettings withHours(@Nullable OpeningHours others) {
    return new WindowSettings(closed, volume, others, sitesOff);
  }

  /** The same with other sites switched off. */
  public WindowSettings withSitesOff(List<String> hosts) {
    return new WindowSettings(closed, volume, hours, hosts);
  }
}
