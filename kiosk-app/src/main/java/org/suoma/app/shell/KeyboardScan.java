package org.suoma.app.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Gathers what a scanner types that poses as a keyboard: characters in quick succession, then
 * Enter. Slower keys are a person's and begin anew. Pure; one thread.
 *
 * <p>A fallback for scanners that cannot be set to a serial mode: keyboard layouts and input
 * methods between may mangle text. What is gathered may be a person's: it is never logged.
 */
final class KeyboardScan {

  /** Keyboards that pose as such type every 1 to 20 ms; nobody types so fast. */
  private static final Duration LONGEST_GAP = Duration.ofMillis(60);

  private static final int LEAST_CHARACTERS = 4;
  private static final int MOST_CHARACTERS = 2_048;

  private final StringBuilder gathered = new StringBuilder();
  private Instant last = Instant.EPOCH;

  /** A character was typed; returns the code that it ends, if it is the end of a line. */
  Optional<String> typed(String character, Instant now) {
    if (now.isAfter(last.plus(LONGEST_GAP)) || gathered.length() >= MOST_CHARACTERS) {
      gathered.setLength(0);
    }
    last = now;
    if (!character.equals("\r") && !character.equals("\n")) {
      gathered.append(character);
      return Optional.empty();
    }
    String code = gathered.toString();
    gathered.setLength(0);
    return code.length() < LEAST_CHARACTERS ? Optional.empty() : Optional.of(code);
  }
}
