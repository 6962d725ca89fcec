package org.suoma.agent.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.agent.monitoring.KioskHealth.State;
import org.suoma.agent.outbox.OutboxStatus;
import org.suoma.agent.sync.ContentStatus;
import org.suoma.content.calendar.OpeningHours;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.order.Closure;
import org.suoma.content.order.WindowSettings;
import org.suoma.content.report.KioskVitals;
import org.suoma.content.submission.SubmissionError;
import org.suoma.content.trust.ContentError;
import org.suoma.device.DeviceError;
import org.suoma.device.DeviceStatus;
import org.suoma.event.DeviceKinds;
import org.suoma.event.EventLog;
import org.suoma.event.KeptEvents;
import org.suoma.event.KioskDevice;
import org.suoma.event.Program;

class KioskHealthTest {

  private static final Instant NOON = Instant.parse("2026-11-27T04:00:00Z"); // a Friday
  private static final LocalDateTime NOON_HERE = LocalDateTime.of(2026, 11, 27, 12, 0);
  private static final DeviceStatus NO_PAPER =
      DeviceStatus.failing(DeviceStatus.State.USER_ERROR, DeviceError.PAPER_OUT, null);

  @TempDir private Path folder;
  private DeviceStatus printer = DeviceStatus.online();
  private @Nullable Long release = 7L;
  private @Nullable ContentError contentError;
  private @Nullable SubmissionError obstacle;
  private int refused;
  private WindowSettings window = WindowSettings.usual();
  private long silentSeconds = 2;

  private Observed seen() {
    return new Observed(
        Map.of(KioskDevice.RECEIPT_PRINTER, printer),
        new ContentStatus(
            release,
            NOON.minusSeconds(3_600),
            NOON.minusSeconds(60),
            null,
            contentError,
            null,
            null),
        new OutboxStatus(3, refused, 900, 5, 0, null, null, null, obstacle),
        window,
        new KioskVitals("1.4.2", 50L << 30, 100L << 30, 600L, 12, silentSeconds));
  }

  private KioskHealth health() {
    return KioskHealth.of(seen(), Workdays.unannounced(), NOON_HERE);
  }

  private static OpeningHours fromTo(int opens, int closes) {
    return new OpeningHours(
        Arrays.stream(DayOfWeek.values())
            .collect(
                Collectors.toMap(
                    day -> day,
                    day -> new OpeningHours.Span(LocalTime.of(opens, 0), LocalTime.of(closes, 0)))),
        false);
  }

  @Test
  void aKioskThatDoesAllIsWell() {
    assertThat(health()).isEqualTo(new KioskHealth(State.WELL, List.of()));
    window = window.withHours(fromTo(9, 17));
    assertThat(health().state()).isEqualTo(State.WELL);
  }

  @Test
  void oneWhoseScreenIsSilentOrEmptyHasFailed() {
    silentSeconds = 61;
    assertThat(health()).isEqualTo(new KioskHealth(State.FAILED, List.of("屏幕上的程序 61 秒没有动静")));
    silentSeconds = 1;
    release = null;
    assertThat(health().state()).isEqualTo(State.FAILED);
  }

  @Test
  void oneOnWhichSomethingElseDoesNotWorkIsDegraded() {
    printer = NO_PAPER;
    contentError = ContentError.EXPIRED;
    obstacle = SubmissionError.DISK_FULL;
    refused = 1;
    assertThat(health())
        .isEqualTo(
            new KioskHealth(
                State.DEGRADED,
                List.of("小票打印机：打印纸用完了", "内容没有更新：EXPIRED", "不能提交材料：DISK_FULL", "县里没有收 1 份材料")));
  }

  @Test
  void oneThatIsNotOpenAtThisHourHasNotFailedWhateverIsBroken() {
    window = window.withHours(fromTo(13, 17));
    silentSeconds = 900;
    printer = NO_PAPER;
    KioskHealth closed = health();
    assertThat(closed.state()).isEqualTo(State.CLOSED);
    assertThat(closed.state().isFailure()).isFalse();
    assertThat(closed.reasons()).hasSize(3).first().asString().startsWith("开放时间");
  }

  @Test
  void oneThatTheCountyTookOutOfServiceHasNotFailed() {
    window = window.withClosed(new Closure(Closure.Reason.MAINTENANCE, NOON));
    silentSeconds = 900;
    assertThat(health().state()).isEqualTo(State.OUT_OF_SERVICE);
    assertThat(health().reasons().get(0)).startsWith("暂停服务：");
  }

  @Test
  void onlyAFailureIsOne() {
    assertThat(State.values()).filteredOn(State::isFailure).containsExactly(State.FAILED);
  }

  private static final Pattern SAMPLE =
      Pattern.compile(
          "([a-z_]+)(\\{[a-z_]+=\"[A-Za-z0-9_-]*\"(,[a-z_]+=\"[A-Za-z0-9_-]*\")*})? [0-9.E+-]+");

  @Test
  void numbersAreInPrometheusFormatAndTheirLabelsFromClosedLists() throws Exception {
    printer = NO_PAPER;
    KeptEvents kept = new KeptEvents(folder.resolve("events.json"));
    EventLog log = new EventLog(Program.AGENT, Map.of(), () -> NOON, List.of(kept::take));
    log.tell(DeviceKinds.DEVICE_FAILS.of(KioskDevice.RECEIPT_PRINTER, DeviceError.PAPER_OUT));
    log.tell(DeviceKinds.DEVICE_FAILS.of(KioskDevice.RECEIPT_PRINTER, DeviceError.COVER_OPEN));
    String text =
        new String(
            new AgentMetrics(this::seen, this::health, kept, Clock.fixed(NOON, ZoneOffset.UTC))
                .text(),
            StandardCharsets.UTF_8);

    assertThat(text.lines().filter(line -> !line.startsWith("# ")))
        .allSatisfy(line -> assertThat(line).matches(SAMPLE));
    assertThat(text)
        .contains(
            "suoma_device_online{device=\"receipt-printer\"} 0.0\n",
            "suoma_kiosk_state{state=\"DEGRADED\"} 1.0\n",
            "suoma_kiosk_state{state=\"FAILED\"} 0.0\n",
            "suoma_content_age_seconds 3600.0\n",
            "suoma_outbox_waiting 3.0\n",
            "suoma_outbox_delivered_total 5.0\n",
            "suoma_events_total{id=\"A202\",program=\"agent\",severity=\"FAULT\"} 2.0\n");
    assertThat(documented()).containsAll(names(text));
  }

  /** Those of {@code docs/metrics.md}. */
  private static Set<String> documented() throws Exception {
    return Pattern.compile("`(suoma_[a-z_]+)")
        .matcher(Files.readString(Path.of("../docs/metrics.md")))
        .results()
        .map(name -> name.group(1))
        .collect(Collectors.toSet());
  }

  private static Set<String> names(String text) {
    return text.lines()
        .filter(line -> line.startsWith("# TYPE "))
        .map(line -> line.replaceFirst("# TYPE ([a-z_]+) .*", "$1"))
        .collect(Collectors.toSet());
  }
}
