package org.suoma.agent;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suoma.content.release.Ring;
import org.suoma.content.update.ActivationWindow;

/**
 * What {@code [content]} of {@code agent.toml} says: what to show, and where it comes from.
 *
 * @param storeDir the store on the disk
 * @param source address of the published tree, ending with {@code /}
 * @param trustedRoot the county's root metadata, as the installation brought them
 * @param removableDir below it USB sticks appear, e.g. {@code /media}; null: sticks are ignored
 * @param channel e.g. {@code common}
 * @param ring how early this kiosk gets a release
 * @param pollSeconds time between polls, 1 to 86,400
 * @param limits null: none
 * @param hall null: this kiosk takes no notice of others
 * @param area code of the kiosk's area (统计用区划代码), 2 to 12 digits; null: not told
 * @param tags words by which roll-outs can tell it from others, e.g. {@code 24小时}; null: none
 */
public record ContentConfig(
    Path storeDir,
    URI source,
    Path trustedRoot,
    @Nullable Path removableDir,
    String channel,
    Ring ring,
    int pollSeconds,
    @Nullable Limits limits,
    @Nullable HallNetwork hall,
    @Nullable String area,
    @Nullable List<String> tags) {

  private static final Pattern AREA = Pattern.compile("[0-9]{2,12}");
  private static final int MOST_TAGS = 20;
  private static final int MOST_TAG_LETTERS = 32;

  /** Refuses an agent that would never look, or always, and what no roll-out can name. */
  public ContentConfig {
    tags = tags == null ? List.of() : List.copyOf(tags);
    if (area != null && !AREA.matcher(area).matches()) {
      throw new IllegalArgumentException("content.area 应为 2 到 12 位区划代码，现为 " + area);
    }
    if (tags.size() > MOST_TAGS
        || tags.stream().anyMatch(tag -> tag.isBlank() || tag.length() > MOST_TAG_LETTERS)) {
      throw new IllegalArgumentException(
          "content.tags 最多 %d 个，每个 1 到 %d 个字".formatted(MOST_TAGS, MOST_TAG_LETTERS));
    }
    if (pollSeconds < 1 || pollSeconds > 86_400) {
      throw new IllegalArgumentException("content.poll-seconds 应为 1 到 86400，现为 " + pollSeconds);
    }
  }

  /**
   * The other kiosks of the hall, which share the line.
   *
   * @param listen where this one gives its content to them, e.g. {@code 192.168.1.20:8766}; null:
   *     nowhere
   * @param neighbours where they give theirs, e.g. {@code http://192.168.1.21:8766/}; null: nowhere
   */
  public record HallNetwork(@Nullable String listen, @Nullable List<URI> neighbours) {

    private static final Pattern ADDRESS =
        Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,3}){3}):([0-9]{1,5})");

    /** Refuses what is no address. */
    public HallNetwork {
      neighbours = neighbours == null ? List.of() : List.copyOf(neighbours);
      for (URI neighbour : neighbours) {
        if (!String.valueOf(neighbour).matches("https?://[^/]+/")) {
          throw new IllegalArgumentException(
              "content.hall.neighbours 应为 http://192.168.1.21:8766/ 这样的地址，现为 " + neighbour);
        }
      }
      address(listen);
    }

    /** Where to listen. */
    public Optional<InetSocketAddress> address() {
      return address(listen);
    }

    private static Optional<InetSocketAddress> address(@Nullable String listen) {
      if (listen == null) {
        return Optional.empty();
      }
      Matcher parts = ADDRESS.matcher(listen);
      if (!parts.matches() || Integer.parseInt(parts.group(2)) > 65_535) {
        throw new IllegalArgumentException(
            "content.hall.listen 应为 192.168.1.20:8766 这样的地址，现为 " + listen);
      }
      return Optional.of(new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2))));
    }
  }

  /**
   * How much the line may be used, and when the screen may change.
   *
   * @param dailyMegabytes of content over the line in a day, 1 or more; null: no limit
   * @param activateFrom from when a new release may come on the screen, e.g. {@code 22:00}; null:
   *     whenever its roll-out says
   * @param activateTo until when, e.g. {@code 06:00}; given together with {@code activateFrom}
   */
  public record Limits(
      @Nullable Integer dailyMegabytes,
      @Nullable String activateFrom,
      @Nullable String activateTo) {

    /** Refuses half a window, and times that are none. */
    public Limits {
      if (dailyMegabytes != null && dailyMegabytes < 1) {
        throw new IllegalArgumentException(
            "content.limits.daily-megabytes 应为 1 或更大，现为 " + dailyMegabytes);
      }
      if ((activateFrom == null) != (activateTo == null)) {
        throw new IllegalArgumentException("content.limits.activate-from 和 activate-to 要么都写，要么都不写");
      }
      time("activate-from", activateFrom);
      time("activate-to", activateTo);
    }

    /** The hours in which a new release may come on the screen; empty: as roll-outs say. */
    public Optional<ActivationWindow> window(ZoneId zone) {
      LocalTime from = time("activate-from", activateFrom);
      LocalTime to = time("activate-to", activateTo);
      return from == null || to == null
          ? Optional.empty()
          : Optional.of(new ActivationWindow(from, to, zone));
    }

    private static @Nullable LocalTime time(String key, @Nullable String text) {
      try {
        return text == null ? null : LocalTime.parse(text);
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException(
            "content.limits.%s 应为 22:00 这样的时刻，现为 %s".formatted(key, text), e);
      }
    }
  }
}
