package org.suoma.app.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.order.WindowStanding;
import org.suoma.content.submission.SubmissionError;
import org.suoma.device.DeviceStatus;

/**
 * How the kiosk's devices are.
 *
 * @param devices all devices; empty if the agent does not answer
 * @param window what the county has set and asked of the window; null if the agent does not say
 * @param content how the content is; null if the agent does not say
 * @param outbox whether residents can hand in; null if the agent does not say
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AgentStatus(
    List<Device> devices,
    @Nullable WindowStanding window,
    @Nullable Content content,
    @Nullable Outbox outbox) {

  /** Copies the devices. */
  public AgentStatus {
    devices = List.copyOf(devices);
  }

  static AgentStatus unreachable() {
    return new AgentStatus(List.of(), null, null, null);
  }

  /** Whether the agent answers. */
  public boolean isReachable() {
    return !devices.isEmpty();
  }

  /** Why no receipt can be printed now, in words for residents; empty if it can. */
  public Optional<String> printingObstacle() {
    return obstacle(status("printer").orElse(null));
  }

  /** Whether the kiosk has a printer of A4 paper, whatever its state. */
  public boolean hasDocumentPrinter() {
    return status("document-printer").isPresent();
  }

  /** Why nothing can be printed on A4 paper now, in words for residents; empty if it can. */
  public Optional<String> documentObstacle() {
    return obstacle(status("document-printer").orElse(null));
  }

  /** Why nothing can be handed in now; empty if it can, or if nobody knows. */
  public Optional<SubmissionError> handingInObstacle() {
    return Optional.ofNullable(outbox).map(Outbox::obstacle);
  }

  /** Whether a card can be read now. */
  public boolean readsCards() {
    return status("id-reader").filter(DeviceStatus::isOnline).isPresent();
  }

  /** Whether a phone's code can be scanned now. */
  public boolean readsCodes() {
    return status("scanner").filter(DeviceStatus::isOnline).isPresent();
  }

  private Optional<DeviceStatus> status(String kind) {
    return devices.stream()
        .filter(device -> device.kind().equals(kind))
        .map(Device::status)
        .findFirst();
  }

  private static Optional<String> obstacle(@Nullable DeviceStatus printer) {
    if (printer == null) {
      return Optional.of("打印机暂不可用");
    }
    return switch (printer.state()) {
      case ONLINE, DEVICE_BUSY -> Optional.empty();
      case USER_ERROR -> Optional.of(reason(printer));
      case OFFLINE, NO_DEVICE, HARDWARE_ERROR -> Optional.of("打印机暂不可用");
    };
  }

  private static String reason(DeviceStatus status) {
    return status.cause() == null ? "打印机暂不可用" : status.cause().message();
  }

  /** Whether all devices can work. */
  public boolean isFine() {
    return isReachable()
        && devices.stream()
            .allMatch(
                device ->
                    device.status().isOnline()
                        || device.status().state() == DeviceStatus.State.DEVICE_BUSY);
  }

  /**
   * What waits for the county.
   *
   * @param obstacle why nothing more is taken; null if it is
   * @param waiting submissions that the county has not signed for
   * @param refused submissions that it refused: a person must look
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Outbox(@Nullable SubmissionError obstacle, int waiting, int refused) {}

  /**
   * A device.
   *
   * @param name e.g. {@code receipt-printer}
   * @param kind e.g. {@code printer}
   * @param status how it is
   * @param line how its line has been; null if the agent does not say
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Device(String name, String kind, DeviceStatus status, @Nullable Line line) {

    /** What residents call it. */
    public String label() {
      return switch (kind) {
        case "printer" -> "打印机";
        case "document-printer" -> "A4 打印机";
        case "id-reader" -> "读卡器";
        case "scanner" -> "扫码器";
        default -> "设备";
      };
    }
  }

  /**
   * A device's line since the agent started.
   *
   * @param connections how often it was opened
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Line(int connections) {}

  /**
   * How the content is.
   *
   * @param error why the last look for a release failed, a name of {@code docs/errors.md}; null
   *     after a good one
   * @param progress how far a release has come; null if none is on its way
   * @param sequence number of the release on the screen; null before the first
   * @param publishedAt when the county made it; null before the first
   * @param checkedAt when the county was last reached; null if never since the agent's start
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Content(
      @Nullable String error,
      @Nullable Progress progress,
      @Nullable Long sequence,
      @Nullable Instant publishedAt,
      @Nullable Instant checkedAt) {}

  /**
   * A release that is on its way.
   *
   * @param bytesDone have come
   * @param bytesTotal are to come
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Progress(long bytesDone, long bytesTotal) {}
}
