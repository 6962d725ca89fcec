package org.suoma.device.emulator;

/** What can be wrong with a line, seen from the host. */
public enum LineFault {
  /** Nothing. */
  NONE,
  /** Every byte of an answer comes by itself. */
  FRAGMENTED,
  /** Noise before every answer, as from a wrong speed or a motor nearby. */
  NOISY,
  /** Answers come when nobody waits for them any more. */
  LATE,
  /** The next answer is lost, and none after it. */
  LOSES_ONE,
  /** No answer comes. */
  SILENT
}
