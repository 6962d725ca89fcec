package org.suoma.agent.faults;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.suoma.agent.driver.PrinterRig;
import org.suoma.device.DeviceError;
import org.suoma.device.DeviceStatus;
import org.suoma.device.DeviceStatus.State;
import org.suoma.device.emulator.LineFault;
import org.suoma.device.emulator.PrinterEmulator.Hand;
import org.suoma.device.profile.PrinterProfile;
import org.suoma.device.profile.PrinterProfile.StatusDialect;

/** What goes wrong with a printer that is not printing, and what the kiosk must say of it. */
enum PrinterFault {
  PAPER_OUT(State.USER_ERROR, DeviceError.PAPER_OUT) {
    @Override
    void begin(PrinterRig rig) {
      rig.touch(Hand.PAPER_OUT);
    }

    @Override
    void end(PrinterRig rig) {
      rig.touch(Hand.PAPER_OK);
    }
  },
  COVER_OPEN(State.USER_ERROR, DeviceError.COVER_OPEN) {
    @Override
    void begin(PrinterRig rig) {
      rig.touch(Hand.COVER_OPEN);
    }

    @Override
    void end(PrinterRig rig) {
      rig.touch(Hand.COVER_CLOSE);
    }
  },
  CUTTER_STUCK(State.HARDWARE_ERROR, DeviceError.CUTTER_ERROR) {
    @Override
    void begin(PrinterRig rig) {
      rig.touch(Hand.CUTTER_JAM);
    }

    @Override
    void end(PrinterRig rig) {
      rig.touch(Hand.CUTTER_CLEAR);
    }
  },
  HEAD_HOT(State.USER_ERROR, DeviceError.OVERHEATED) {
    @Override
    void begin(PrinterRig rig) {
      rig.touch(Hand.HEAD_HOT);
    }

    @Override
    void end(PrinterRig rig) {
      rig.touch(Hand.HEAD_COOL);
    }
  },
  PAPER_JAM(State.USER_ERROR, DeviceError.PAPER_JAM) {
    @Override
    void begin(PrinterRig rig) {
      rig.touch(Hand.PAPER_JAM);
    }

    @Override
    void end(PrinterRig rig) {
      rig.touch(Hand.JAM_CLEAR);
    }
  },
  BROKEN(State.HARDWARE_ERROR, DeviceError.UNRECOVERABLE) {
    @Override
    void begin(PrinterRig rig) {
      rig.touch(Hand.BREAK);
    }

    @Override
    void end(PrinterRig rig) {
      rig.touch(Hand.REPAIR);
    }
  },
  OUTLET_BLOCKED(State.USER_ERROR, DeviceError.OUTLET_BLOCKED) {
    @Override
    boolean canHappenTo(PrinterProfile profile) {
      return profile.status() == StatusDialect.MASUNG; // no other dialect tells of it
    }

    @Override
    void begin(PrinterRig rig) {
      rig.touch(Hand.OUTLET_BLOCK);
    }

    @Override
    void end(PrinterRig rig) {
      rig.touch(Hand.OUTLET_CLEAR);
    }
  },
  UNPLUGGED(State.NO_DEVICE, DeviceError.NO_HARDWARE) {
    @Override
    void begin(PrinterRig rig) {
      rig.bench().printerLine().unplug();
    }

    @Override
    void end(PrinterRig rig) throws IOException {
      rig.bench().printerLine().plug();
    }
  },
  SILENT(State.OFFLINE, DeviceError.TIMEOUT) {
    @Override
    void begin(PrinterRig rig) {
      rig.bench().printerLine().suffer(LineFault.SILENT);
    }
  },
  ANSWERS_TOO_LATE(State.OFFLINE, DeviceError.TIMEOUT) {
    @Override
    void begin(PrinterRig rig) {
      rig.bench().printerLine().suffer(LineFault.LATE);
    }
  },
  ANSWERS_IN_PIECES(State.ONLINE, null) {
    @Override
    void begin(PrinterRig rig) {
      rig.bench().printerLine().suffer(LineFault.FRAGMENTED);
    }
  },
  NOISE_BEFORE_ANSWERS(State.ONLINE, null) {
    @Override
    void begin(PrinterRig rig) {
      rig.bench().printerLine().suffer(LineFault.NOISY);
    }
  },
  PAPER_LOW(State.ONLINE, null) {
    @Override
    void begin(PrinterRig rig) {
      rig.touch(Hand.PAPER_LOW);
    }

    @Override
    boolean isToldBy(DeviceStatus status) {
      return super.isToldBy(status) && status.warnings().contains(DeviceError.PAPER_LOW);
    }

    @Override
    void end(PrinterRig rig) {
      rig.touch(Hand.PAPER_OK);
    }
  };

  private final State state;
  private final @Nullable DeviceError cause;

  PrinterFault(State state, @Nullable DeviceError cause) {
    this.state = state;
    this.cause = cause;
  }

  abstract void begin(PrinterRig rig);

  /** Ends a fault of the line; others have ends of their own. */
  void end(PrinterRig rig) throws IOException {
    rig.bench().printerLine().suffer(LineFault.NONE);
  }

  boolean canHappenTo(PrinterProfile profile) {
    return true;
  }

  /** Whether this is what the kiosk must say. */
  boolean isToldBy(DeviceStatus status) {
    return status.state() == state && status.cause() == cause;
  }

  /** Why nothing can be printed; null if it can. */
  @Nullable DeviceError cause() {
    return cause;
  }
}
