package org.suoma.device.profile;

/** Checks numbers of profiles. */
final class Range {

  private Range() {}

  static void require(String key, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s must be %d to %d, was %d".formatted(key, least, most, value));
    }
  }
}
