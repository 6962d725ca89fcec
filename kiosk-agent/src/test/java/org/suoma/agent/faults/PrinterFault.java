package org.suoma.agent.faults;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.suoma.agent.driver.PrinterRig;
import org.suoma.device.DeviceError;
import org.suoma.device.DeviceStatus;
import org.suoma.device.DeviceStatus.State;
import org.suoma.device.emulator.EmulatedLine;
import org.suoma.device.emulator.LineFault;
import org.suoma.device.emulator.PrinterEmulator.Hand;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.profile.PrinterProfile.StatusDialect;

/** What goes wrong with a printer that is not printing, and what the kiosk must say of it. */
enum PrinterFault {
  PAPER_OUT(State.USER_ERROR, DeviceError.PAPER_OUT, Hand.PAPER_OUT, Hand.PAPER_OK),
  COVER_OPEN(State.USER_ERROR, DeviceError.COVER_OPEN, Hand.COVER_OPEN, Hand.COVER_CLOSE),
  CUTTER_STUCK(State.HARDWARE_ERROR, DeviceError.CUTTER_ERROR, Hand.CUTTER_JAM, Hand.CUTTER_CLEAR),
  HEAD_HOT(State.USER_ERROR, DeviceError.OVERHEATED, Hand.HEAD_HOT, Hand.HEAD_COOL),
  PAPER_JAM(State.USER_ERROR, DeviceError.PAPER_JAM, Hand.PAPER_JAM, Hand.JAM_CLEAR),
  BROKEN(State.HARDWARE_ERROR, DeviceError.UNRECOVERABLE, Hand.BREAK, Hand.REPAIR),
  OUTLET_BLOCKED(
      State.USER_ERROR, DeviceError.OUTLET_BLOCKED, Hand.OUTLET_BLOCK, Hand.OUTLET_CLEAR),
  PAPER_LOW(State.ONLINE, null, Hand.PAPER_LOW, Hand.PAPER_OK),
  UNPLUGGED(State.NO_DEVICE, DeviceError.NO_HARDWARE, LineFault.NONE),
  ONE_ANSWER_LOST(State.ONLINE, null, LineFault.LOSES_ONE),
  SILENT(State.OFFLINE, DeviceError.TIMEOUT, LineFault.SILENT),
  ANSWERS_TOO_LATE(State.OFFLINE, DeviceError.TIMEOUT, LineFault.LATE),
  ANSWERS_IN_PIECES(State.ONLINE, null, LineFault.FRAGMENTED),
  NOISE_BEFORE_ANSWERS(State.ONLINE, null, LineFault.NOISY);

  private final State state;
  private final @Nullable DeviceError cause;
  private final @Nullable Hand begins;
  private final @Nullable Hand ends;
  private final LineFault line;

  PrinterFault(State state, @Nullable DeviceError cause, Hand begins, Hand ends) {
    this.state = state;
    this.cause = cause;
    this.begins = begins;
    this.ends = ends;
    this.line = LineFault.NONE;
  }

  PrinterFault(State state, @Nullable DeviceError cause, LineFault line) {
    this.state = state;
    this.cause = cause;
    this.begins = null;
    this.ends = null;
    this.line = line;
  }

  /** Only Masung's dialect tells that its outlet is blocked. */
  boolean canHappenTo(PrinterProfile profile) {
    return this != OUTLET_BLOCKED || profile.status() == StatusDialect.MASUNG;
  }

  void begin(PrinterRig rig) {
    EmulatedLine cable = rig.bench().printerLine();
    if (begins != null) {
      rig.touch(begins);
    } else if (this == UNPLUGGED) {
      cable.unplug();
    } else {
      cable.suffer(line);
    }
  }

  void end(PrinterRig rig) throws IOException {
    EmulatedLine cable = rig.bench().printerLine();
    if (ends != null) {
      rig.touch(ends);
    }
    cable.suffer(LineFault.NONE);
    cable.plug();
  }

  /** Whether this is what the kiosk must say. */
  boolean isToldBy(DeviceStatus status) {
    return status.state() == state
        && status.cause() == cause
        && status.warnings().contains(DeviceError.PAPER_LOW) == (this == PAPER_LOW);
  }

  /** Why nothing can be printed; null if it can. */
  @Nullable DeviceError cause() {
    return cause;
  }
}
