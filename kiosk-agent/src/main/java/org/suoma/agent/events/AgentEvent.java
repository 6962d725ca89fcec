package org.suoma.agent.events;

import org.suoma.device.DeviceStatus;
import org.suoma.device.PrintOutcome;
import org.suoma.device.protocol.ScannedCode;

/** Something that happened. */
public sealed interface AgentEvent {

  /** The event's name on the wire. */
  String name();

  /**
   * A device's status is another one than before.
   *
   * @param device e.g. {@code receipt-printer}
   * @param status what it is now
   */
  record DeviceStatusChanged(String device, DeviceStatus status) implements AgentEvent {
    @Override
    public String name() {
      return "device-status";
    }
  }

  /**
   * A print job has ended.
   *
   * @param id the job
   * @param outcome how
   */
  record PrintFinished(String id, PrintOutcome outcome) implements AgentEvent {
    @Override
    public String name() {
      return "print-finished";
    }
  }

  /**
   * A presenter holds a receipt out.
   *
   * @param id its print job
   */
  record MediaPresented(String id) implements AgentEvent {
    @Override
    public String name() {
      return "media-presented";
    }
  }

  /**
   * A receipt was taken from the presenter.
   *
   * @param id its print job
   */
  record MediaTaken(String id) implements AgentEvent {
    @Override
    public String name() {
      return "media-taken";
    }
  }

  /**
   * A release is on the screen.
   *
   * @param sequence its number
   */
  record ContentActivated(long sequence) implements AgentEvent {
    @Override
    public String name() {
      return "content-activated";
    }
  }

  /**
   * A card lies on the reader or was lifted. Carries no personal data but the masked view that the
   * screen shows.
   *
   * @param present whether one lies there
   * @param maskedName e.g. {@code 张*}; empty if it could not be read or none lies there
   * @param maskedNumber e.g. {@code 3405**********001X}; empty likewise
   */
  record CardPresence(boolean present, String maskedName, String maskedNumber)
      implements AgentEvent {
    @Override
    public String name() {
      return "card";
    }
  }

  /**
   * A code was scanned.
   *
   * @param kind what it seems to be
   * @param text its content; goes to the screen in front of the person and nowhere else
   */
  record CodeScanned(ScannedCode.Kind kind, String text) implements AgentEvent {
    @Override
    public String name() {
      return "scan";
    }

    @Override
    public String toString() {
      return "CodeScanned[%s, %d characters]".formatted(kind, text.length());
    }
  }
}
