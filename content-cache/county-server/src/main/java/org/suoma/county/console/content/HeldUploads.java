package org.suoma.county.console.content;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.suoma.county.console.page.ConsoleSession;
import org.suoma.county.console.page.Uploads;

/**
 * Uploads that somebody looks at before they are taken in: a few, for a while, each given out once.
 * Threads share one.
 */
public final class HeldUploads {

  /** No more wait at a time; the oldest goes when another comes. */
  static final int MOST = 8;

  /** None waits longer. */
  static final Duration LONGEST = Duration.ofMinutes(30);

  private static final int TOKEN_BYTES = 16;

  private final InstantSource clock;
  private final SecureRandom random;
  private final Map<String, Held> held = new LinkedHashMap<>();

  /** None waits yet; {@code random} gives them their tokens. */
  public HeldUploads(InstantSource clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  /**
   * Keeps an upload; what its owner had here before goes.
   *
   * @return the token to ask for it by
   */
  synchronized String hold(Uploads.Received received, ConsoleSession owner) throws IOException {
    Instant now = clock.instant();
    Iterator<Held> all = held.values().iterator();
    while (all.hasNext()) {
      Held one = all.next();
      boolean goes =
          !one.until().isAfter(now) || one.owner().equals(owner.id()) || held.size() >= MOST;
      if (goes) {
        all.remove();
        one.received().close();
      }
    }
    byte[] token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    String name = HexFormat.of().formatHex(token);
    held.put(name, new Held(received, owner.id(), now.plus(LONGEST)));
    return name;
  }

  /**
   * Gives an upload out, for good; whoever gets it closes it.
   *
   * @return empty if there is none by this token, it is somebody else's, or it waited too long
   */
  synchronized Optional<Uploads.Received> take(String token, ConsoleSession owner)
      throws IOException {
    Held one = held.get(token);
    if (one == null || !one.owner().equals(owner.id())) {
      return Optional.empty();
    }
    held.remove(token);
    if (!one.until().isAfter(clock.instant())) {
      one.received().close();
      return Optional.empty();
    }
    return Optional.of(one.received());
  }

  private record Held(Uploads.Received received, String owner, Instant until) {}
}
