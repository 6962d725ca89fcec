package org.suoma.agent.driver;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.device.DeviceError;
import org.suoma.device.DeviceStatus;
import org.suoma.device.PrintOutcome;
import org.suoma.device.protocol.PrinterCondition;

/**
 * Where a printer is, and what each event means there. Pure: the driver does the reading and
 * writing.
 *
 * <pre>
 *   Offline ──conditionRead──▶ Ready ◀──────▶ Stopped (paper, cover, …)
 *      ▲                        │ jobStarted
 *      └───── linkLost ─────── Printing ──▶ an outcome, then what the printer says
 * </pre>
 */
sealed interface PrinterState {

  /** What the rest of the kiosk is told. */
  DeviceStatus status();

  /** Why a job cannot be taken now; empty if it can. */
  Optional<DeviceError> refusal();

  /** The line is gone. */
  default Transition linkLost(DeviceError error) {
    return new Transition(new Offline(error), null);
  }

  /** The printer has told how it is. */
  default Transition conditionRead(PrinterCondition condition) {
    DeviceError error = condition.error();
    return new Transition(
        error == null ? new Ready(condition.warnings()) : new Stopped(error), null);
  }

  /** The printer has not told how it is. */
  default Transition conditionSilent() {
    return new Transition(new Offline(DeviceError.TIMEOUT), null);
  }

  /** A job is about to be sent. */
  default Transition jobStarted() {
    throw new IllegalStateException("no job can start while " + this);
  }

  /** The barrier at the job's end was answered. */
  default Transition barrierAnswered() {
    throw new IllegalStateException("no job is under way while " + this);
  }

  /** The job has stopped on its way. */
  default Transition jobStopped(DeviceError error) {
    throw new IllegalStateException("no job is under way while " + this);
  }

  /**
   * Nothing can be said to it.
   *
   * @param cause why
   */
  record Offline(DeviceError cause) implements PrinterState {
    @Override
    public DeviceStatus status() {
      return DeviceStatus.failing(
          cause == DeviceError.NO_HARDWARE
              ? DeviceStatus.State.NO_DEVICE
              : DeviceStatus.State.OFFLINE,
          cause,
          null);
    }

    @Override
    public Optional<DeviceError> refusal() {
      return Optional.of(cause);
    }
  }

  /**
   * It can print.
   *
   * @param warnings what wants a person soon
   */
  record Ready(List<DeviceError> warnings) implements PrinterState {
    @Override
    public DeviceStatus status() {
      return new DeviceStatus(DeviceStatus.State.ONLINE, null, warnings, null);
    }

    @Override
    public Optional<DeviceError> refusal() {
      return Optional.empty();
    }

    @Override
    public Transition jobStarted() {
      return new Transition(new Printing(), null);
    }
  }

  /**
   * It waits for a hand or a technician.
   *
   * @param cause why
   */
  record Stopped(DeviceError cause) implements PrinterState {
    @Override
    public DeviceStatus status() {
      return DeviceStatus.failing(
          cause == DeviceError.UNRECOVERABLE || cause == DeviceError.CUTTER_ERROR
              ? DeviceStatus.State.HARDWARE_ERROR
              : DeviceStatus.State.USER_ERROR,
          cause,
          null);
    }

    @Override
    public Optional<DeviceError> refusal() {
      return Optional.of(cause);
    }
  }

  /** Part of a job may be on paper. */
  record Printing() implements PrinterState {
    @Override
    public DeviceStatus status() {
      return new DeviceStatus(DeviceStatus.State.DEVICE_BUSY, null, List.of(), null);
    }

    @Override
    public Optional<DeviceError> refusal() {
      return Optional.of(DeviceError.BUSY);
    }

    @Override
    public Transition linkLost(DeviceError error) {
      return new Transition(new Offline(error), PrintOutcome.unknown(error));
    }

    @Override
    public Transition barrierAnswered() {
      return new Transition(new Ready(List.of()), PrintOutcome.printed());
    }

    @Override
    public Transition jobStopped(DeviceError error) {
      return new Transition(new Stopped(error), PrintOutcome.unknown(error));
    }
  }

  /**
   * What an event leads to.
   *
   * @param next the state afterwards
   * @param outcome how the job under way ended; null if none did
   */
  record Transition(PrinterState next, @Nullable PrintOutcome outcome) {}
}
