package org.suoma.device.profile;

/**
 * A model of resident-ID reader that speaks SAM_V.
 *
 * @param baudRate bits per second
 * @param pollMillis pause between looks for a card
 * @param findTimeoutMillis how long finding or selecting a card may take
 * @param readTimeoutMillis how long reading a card may take
 */
public record IdReaderProfile(
    int baudRate, int pollMillis, int findTimeoutMillis, int readTimeoutMillis) {

  /** Refuses what no reader bears. */
  public IdReaderProfile {
    Range.require("baud-rate", baudRate, 1_200, 921_600);
    Range.require("poll-millis", pollMillis, 300, 10_000);
    Range.require("find-timeout-millis", findTimeoutMillis, 100, 10_000);
    Range.require("read-timeout-millis", readTimeoutMillis, 500, 30_000);
  }
}
