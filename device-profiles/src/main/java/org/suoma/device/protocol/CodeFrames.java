package org.suoma.device.protocol;

import java.util.List;
import org.suoma.device.Bytes;

/** Cuts what a scanner sends into codes, in one way. Not for several threads. */
sealed interface CodeFrames permits TextFrames, SsiFrames {

  /** A QR code holds at most 2,953 bytes; more without an end is noise. */
  int MAX_BYTES = 4_096;

  /** Takes in bytes and returns the codes that they complete. */
  List<Bytes> push(Bytes received);

  /** Nothing came for a while: what waits is a code, or noise. */
  List<Bytes> idle();

  /** What the scanner wants to hear now; told once. */
  Bytes takeAnswer();

  /** How many bytes wait for the end of a code; bounded. */
  int waitingBytes();
}
