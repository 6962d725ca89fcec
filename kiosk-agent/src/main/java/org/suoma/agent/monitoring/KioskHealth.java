package org.suoma.agent.monitoring;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.suoma.content.calendar.OpeningHours;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.order.Closure;
import org.suoma.content.report.KioskVitals;
import org.suoma.content.submission.SubmissionError;
import org.suoma.device.DeviceError;
import org.suoma.device.DeviceStatus;
import org.suoma.event.KioskDevice;

/**
 * How a kiosk is, and why, for a monitoring system on the same machine.
 *
 * @param state how
 * @param reasons in words for staff, the weightiest first; empty if it is well
 */
public record KioskHealth(State state, List<String> reasons) {

  /** The app asks its agent every few seconds, whether somebody stands there or not. */
  private static final long LONGEST_SILENCE_SECONDS = 60;

  private static final int PERCENT = 100;
  private static final int LEAST_FREE_PERCENT = 2;

  /** Copies the reasons. */
  public KioskHealth {
    reasons = List.copyOf(reasons);
  }

  /** How a kiosk is. */
  public enum State {
    /** Residents can do all that this kiosk is there for. */
    WELL,
    /** Residents can look things up; something else does not work. */
    DEGRADED,
    /** It should be open and residents can do nothing. */
    FAILED,
    /** It is not open at this hour, as planned. */
    CLOSED,
    /** The county has taken it out of service. */
    OUT_OF_SERVICE;

    /** Whether somebody should be called. */
    public boolean isFailure() {
      return this == FAILED;
    }
  }

  /**
   * Judges what was observed. What is broken while the kiosk is closed is told as a reason; it
   * makes no failure of what is planned.
   *
   * @param now where the kiosk stands
   */
  public static KioskHealth of(Observed seen, Workdays workdays, LocalDateTime now) {
    List<String> failures = failures(seen);
    List<String> troubles = troubles(seen);
    Closure closure = seen.window().closed();
    OpeningHours hours = seen.window().hours();
    List<String> reasons = new ArrayList<>();
    State state;
    if (closure != null) {
      state = State.OUT_OF_SERVICE;
      Closure.Reason why = closure.reason();
      reasons.add("暂停服务" + (why == null ? "" : "：" + why.label()));
    } else if (hours != null && !hours.isOpen(now, workdays)) {
      state = State.CLOSED;
      reasons.add("开放时间 " + hours.inWords());
    } else if (!failures.isEmpty()) {
      state = State.FAILED;
    } else {
      state = troubles.isEmpty() ? State.WELL : State.DEGRADED;
    }
    reasons.addAll(failures);
    reasons.addAll(troubles);
    return new KioskHealth(state, reasons);
  }

  private static List<String> failures(Observed seen) {
    List<String> failures = new ArrayList<>();
    if (seen.content().sequence() == null) {
      failures.add("还没有内容");
    }
    Long silent = seen.vitals().windowSilentSeconds();
    if (silent != null && silent > LONGEST_SILENCE_SECONDS) {
      failures.add("屏幕上的程序 %d 秒没有动静".formatted(silent));
    }
    return failures;
  }

  private static List<String> troubles(Observed seen) {
    List<String> troubles = new ArrayList<>();
    for (Map.Entry<KioskDevice, DeviceStatus> device : seen.devices().entrySet()) {
      DeviceStatus status = device.getValue();
      DeviceError cause = status.cause();
      if (!status.isOnline() && status.state() != DeviceStatus.State.DEVICE_BUSY) {
        troubles.add(
            device.getKey().word()
                + "："
                + (cause == null ? status.state().name() : cause.message()));
      }
    }
    if (seen.content().error() != null) {
      troubles.add("内容没有更新：" + seen.content().error());
    }
    SubmissionError obstacle = seen.outbox().obstacle();
    if (obstacle != null && obstacle != SubmissionError.NO_COUNTY) {
      troubles.add("不能提交材料：" + obstacle);
    }
    if (seen.outbox().refused() > 0) {
      troubles.add("县里没有收 %d 份材料".formatted(seen.outbox().refused()));
    }
    KioskVitals vitals = seen.vitals();
    Long free = vitals.diskFreeBytes();
    Long all = vitals.diskBytes();
    if (free != null && all != null && free < all / PERCENT * LEAST_FREE_PERCENT) {
      troubles.add("磁盘快满了");
    }
    return troubles;
  }
}
