package org.suoma.device.protocol;

import org.suoma.device.Bytes;

/**
 * A SAM_V module's answer. May hold a card's data: never log it, and close it, which overwrites
 * them.
 *
 * @param sw3 what became of the command, e.g. 90 done, 9F card found, 80 no card
 * @param data what follows the status
 */
public record SamVReply(int sw3, Bytes data) implements AutoCloseable {

  @Override
  public void close() {
    data.erase();
  }

  /** Says how long the data is, not what. */
  @Override
  public String toString() {
    return "SamVReply[sw3=%02X, %d bytes]".formatted(sw3, data.length());
  }
}
