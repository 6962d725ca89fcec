package org.suoma.county.enrolment;

import io.undertow.util.StatusCodes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.suoma.content.message.SignatureInput;

/**
 * Lets each signed request through once, and only within {@link #WINDOW} of the county's clock.
 * What was signed before this server began is refused like a clock that is wrong, since nobody
 * knows any more whether it was here already. Threads share one.
 */
public final class FreshRequests {

  /** How far a kiosk's time may be from the county's, in either direction. */
  public static final Duration WINDOW = Duration.ofMinutes(5);

  /** Two windows of 10,000 kiosks that ask once in 20 s are 300,000. */
  private static final int MOST_REMEMBERED = 1_000_000;

  private final InstantSource clock;
  private final Instant began;
  private final Map<String, Instant> seen = new LinkedHashMap<>();

  /** Has seen nothing yet. */
  public FreshRequests(InstantSource clock) {
    this.clock = clock;
    this.began = clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** What time it is here. */
  Instant now() {
    return clock.instant();
  }

  /**
   * Notes a request whose signature is right.
   *
   * @throws RefusedRequestException {@code CLOCK_SKEWED}, {@code REPLAYED} or {@code BUSY}
   */
  synchronized void require(SignatureInput input) throws RefusedRequestException {
    Instant now = clock.instant();
    Instant created = input.created();
    if (Duration.between(created, now).abs().compareTo(WINDOW) > 0 || created.isBefore(began)) {
      throw new RefusedRequestException(
          StatusCodes.UNAUTHORIZED, "CLOCK_SKEWED", "signed at " + created + ", here it is " + now);
    }
    forget(now);
    String nonce =
        input
            .nonce()
            .orElseThrow(
                () ->
                    new RefusedRequestException(
                        StatusCodes.UNAUTHORIZED, "NOT_SIGNED", "a nonce is needed"));
    if (seen.size() >= MOST_REMEMBERED) {
      throw new RefusedRequestException(
          StatusCodes.SERVICE_UNAVAILABLE, "BUSY", "too many requests, come again later");
    }
    if (seen.putIfAbsent(input.keyId() + nonce, now) != null) {
      throw new RefusedRequestException(
          StatusCodes.UNAUTHORIZED, "REPLAYED", "this request was here before");
    }
  }

  /** What came two windows ago would be refused for its time. */
  private void forget(Instant now) {
    Iterator<Instant> times = seen.values().iterator();
    while (times.hasNext()) {
      if (Duration.between(times.next(), now).compareTo(WINDOW.multipliedBy(2)) <= 0) {
        return;
      }
      times.remove();
    }
  }
}
