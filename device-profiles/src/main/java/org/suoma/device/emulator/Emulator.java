package org.suoma.device.emulator;

import org.suoma.device.Bytes;

/** A device at the far end of a serial line. Threads may share one. */
public interface Emulator {

  /**
   * Takes what the host has sent.
   *
   * @return what the device answers at once; often nothing
   */
  Bytes receive(Bytes sent);

  /** The power went off and on with the cable: everything volatile is lost. */
  void restart();
}
