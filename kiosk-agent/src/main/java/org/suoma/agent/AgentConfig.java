package org.suoma.agent;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suoma.agent.outbox.OutboxLimits;
import org.suoma.content.rollout.KioskTraits;

/**
 * What {@code agent.toml} says.
 *
 * @param kioskName what this kiosk is called until it is enrolled, and from then on as the county
 *     calls it: lower-case letters, digits, hyphens
 * @param nationalCryptography whether content may be signed by SM2 keys (国密); null: it may not
 * @param profilesDir where the county keeps models of devices of its own; null: nowhere
 * @param api where the app reaches the agent
 * @param content what to show and where it comes from
 * @param county where to enrol and to report; null if nowhere
 * @param software where the versions of the programs lie; null: the county does not update them
 * @param outbox where submissions wait for the county; null: beside the token file
 * @param receiptPrinter null if there is none
 * @param documentPrinter the A4 printer; null if there is none
 * @param idReader null if there is none
 * @param scanner null if there is none
 */
public record AgentConfig(
    String kioskName,
    @Nullable Boolean nationalCryptography,
    @Nullable Path profilesDir,
    Api api,
    ContentConfig content,
    @Nullable County county,
    @Nullable Software software,
    @Nullable Outbox outbox,
    @Nullable Device receiptPrinter,
    @Nullable DocumentPrinter documentPrinter,
    @Nullable Device idReader,
    @Nullable Device scanner) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  /** Refuses a name that could not stand in an address. */
  public AgentConfig {
    if (!NAME.matcher(kioskName).matches()) {
      throw new IllegalArgumentException(
          "kiosk-name must be lower-case letters, digits and hyphens: " + kioskName);
    }
  }

  /** What roll-outs can tell this kiosk from others by; its devices count as tags. */
  public KioskTraits traits() {
    Set<String> tags = new TreeSet<>(Objects.requireNonNullElse(content.tags(), List.of()));
    addDevice(tags, "printer", receiptPrinter);
    addDevice(tags, "reader", idReader);
    addDevice(tags, "scanner", scanner);
    if (documentPrinter != null) {
      tags.add("a4");
    }
    return new KioskTraits(
        kioskName, content.ring(), Objects.requireNonNullElse(content.area(), ""), tags);
  }

  private static void addDevice(Set<String> tags, String kind, @Nullable Device device) {
    if (device != null) {
      tags.add(kind + ":" + device.profile());
    }
  }

  /** Where this kiosk keeps who it is to the county: beside the agent's token. */
  public Path identityFile() {
    return besideToken("kiosk-identity.json");
  }

  /** Where those are named who may open the panel and whom the county does not name. */
  public Path caretakersFile() {
    return besideToken("caretakers.json");
  }

  /** A file of this name beside the agent's token, where only the agent writes. */
  Path besideToken(String name) {
    return api.tokenFile().toAbsolutePath().resolveSibling(name);
  }

  /**
   * The API on loopback.
   *
   * @param port 0 for any free one
   * @param tokenFile made at the first start, readable to the app's group
   */
  public record Api(int port, Path tokenFile) {
    /** Refuses a port out of range. */
    public Api {
      if (port < 0 || port > 65_535) {
        throw new IllegalArgumentException("api.port 应为 0 到 65535，现为 " + port);
      }
    }
  }

  /**
   * The programs themselves.
   *
   * @param dir the folder that {@code suoma-guard} starts them from
   * @param steadySeconds so long a version on trial must be healthy without a break, 1 to 3,600;
   *     null: 120. Well below what the guard waits
   */
  public record Software(Path dir, @Nullable Integer steadySeconds) {

    private static final int USUAL = 120;
    private static final int MOST = 3_600;

    /** Refuses a trial without a trial. */
    public Software {
      if (steadySeconds != null && (steadySeconds < 1 || steadySeconds > MOST)) {
        throw new IllegalArgumentException(
            "software.steady-seconds 应为 1 到 3600，现为 " + steadySeconds);
      }
    }

    /** Where the app's starts write down which classes they need; beside the versions. */
    public Path training() {
      return dir.toAbsolutePath().resolveSibling("training");
    }

    /** So long a version on trial must be healthy. */
    public Duration steady() {
      return Duration.ofSeconds(steadySeconds == null ? USUAL : steadySeconds);
    }
  }

  /**
   * The county's server.
   *
   * @param url its address as the kiosks reach it, ending with {@code /}; whatever stands between
   *     must leave paths as they are, since they are signed
   * @param callMinutes after so many minutes a call for staff that nobody has answered is over, 1
   *     to 60; null: 10
   */
  public record County(URI url, @Nullable Integer callMinutes) {

    private static final int DEFAULT_CALL_MINUTES = 10;
    private static final int MOST_CALL_MINUTES = 60;

    /** Refuses what is no address, and calls that are over at once, or never. */
    public County {
      if (url.getHost() == null || !url.toString().matches("https?://.*/")) {
        throw new IllegalArgumentException(
            "county.url 应为 http://192.168.1.2:8080/ 这样的地址，现为 " + url);
      }
      if (callMinutes != null && (callMinutes < 1 || callMinutes > MOST_CALL_MINUTES)) {
        throw new IllegalArgumentException(
            "county.call-minutes 应为 1 到 %d，现为 %d".formatted(MOST_CALL_MINUTES, callMinutes));
      }
    }

    /** After this long a call for staff is over. */
    public Duration callPatience() {
      return Duration.ofMinutes(Objects.requireNonNullElse(callMinutes, DEFAULT_CALL_MINUTES));
    }
  }

  /**
   * What waits for the county.
   *
   * @param dir holds it; null: the folder {@code outbox} beside the agent's token file
   * @param mostSubmissions that may wait, 1 to 1,000,000; null: 20,000
   * @param mostMegabytes that may wait, 1 to 100,000; null: 500
   */
  public record Outbox(
      @Nullable Path dir, @Nullable Integer mostSubmissions, @Nullable Integer mostMegabytes) {

    private static final int DEFAULT_SUBMISSIONS = 20_000;
    private static final int DEFAULT_MEGABYTES = 500;
    private static final int MOST_SUBMISSIONS = 1_000_000;
    private static final int MOST_MEGABYTES = 100_000;
    private static final long MEGABYTE = 1_000_000;

    /** Refuses limits that are none. */
    public Outbox {
      requireRange("most-submissions", mostSubmissions, MOST_SUBMISSIONS);
      requireRange("most-megabytes", mostMegabytes, MOST_MEGABYTES);
    }

    private static void requireRange(String key, @Nullable Integer value, int most) {
      if (value != null && (value < 1 || value > most)) {
        throw new IllegalArgumentException("outbox.%s 应为 1 到 %d，现为 %d".formatted(key, most, value));
      }
    }

    /** The limits, those that are left out filled in. */
    public OutboxLimits limits() {
      return new OutboxLimits(
          Objects.requireNonNullElse(mostSubmissions, DEFAULT_SUBMISSIONS),
          Objects.requireNonNullElse(mostMegabytes, DEFAULT_MEGABYTES) * MEGABYTE);
    }
  }

  /**
   * A printer of A4 paper in the network or on CUPS, which takes PDF by IPP.
   *
   * @param uri e.g. {@code ipp://192.168.1.60:631/ipp/print}; {@code ipps} and {@code https} want a
   *     certificate that Java trusts
   */
  public record DocumentPrinter(URI uri) {

    private static final Set<String> SCHEMES = Set.of("ipp", "ipps", "http", "https");

    /** Refuses what is no address of a printer. */
    public DocumentPrinter {
      if (uri.getHost() == null || !SCHEMES.contains(uri.getScheme())) {
        throw new IllegalArgumentException(
            "document-printer.uri 应为 ipp://192.168.1.60:631/ipp/print 这样的地址，现为 " + uri);
      }
    }
  }

  /**
   * A device.
   *
   * @param profile name of its profile, e.g. {@code escpos-80mm}
   * @param port path of its serial line, e.g. {@code /dev/suoma-printer}; or {@code lp:} and the
   *     path of a line printer, e.g. {@code lp:/dev/usb/lp0}; or its address in the network, e.g.
   *     {@code tcp://192.168.1.50:9100}; or {@code usb} for a reader whose profile has raw USB
   * @param baudRate bits per second where the device's switches differ from its profile; null: as
   *     the profile says
   */
  public record Device(String profile, String port, @Nullable Integer baudRate) {

    private static final Pattern NETWORK = Pattern.compile("tcp://([A-Za-z0-9.-]+):([0-9]{1,5})");
    private static final String TCP = "tcp:";
    private static final String LINE_PRINTER = "lp:";

    /** Refuses half an address. */
    public Device {
      Matcher parts = NETWORK.matcher(port);
      if (port.startsWith(TCP) && (!parts.matches() || Integer.parseInt(parts.group(2)) > 65_535)) {
        throw new IllegalArgumentException("port 应为 tcp://192.168.1.50:9100 这样的地址，现为 " + port);
      }
    }

    /** The path of a line printer; empty if it is none. */
    public Optional<Path> linePrinter() {
      return port.startsWith(LINE_PRINTER)
          ? Optional.of(Path.of(port.substring(LINE_PRINTER.length())))
          : Optional.empty();
    }

    /** Its address in the network, not resolved; empty if it hangs on a serial line. */
    public Optional<InetSocketAddress> networkAddress() {
      Matcher parts = NETWORK.matcher(port);
      return parts.matches()
          ? Optional.of(
              InetSocketAddress.createUnresolved(parts.group(1), Integer.parseInt(parts.group(2))))
          : Optional.empty();
    }
  }
}
