package org.suoma.county.console;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who is signed in, in memory only. Threads share one. */
final class ConsoleSessions {

  private static final Duration LIFETIME = Duration.ofHours(12);
  private static final int MAX_SESSIONS = 200;
  private static final int SECRET_BYTES = 24;

  private final Clock clock;
  private final SecureRandom random;
  private final Map<String, ConsoleSession> sessions = new LinkedHashMap<>();

  ConsoleSessions(Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  synchronized ConsoleSession begin() {
    sessions.values().removeIf(session -> session.until().isBefore(clock.instant()));
    if (sessions.size() >= MAX_SESSIONS) {
      sessions.remove(sessions.keySet().iterator().next());
    }
    ConsoleSession session = new ConsoleSession(secret(), secret(), clock.instant().plus(LIFETIME));
    sessions.put(session.id(), session);
    return session;
  }

  synchronized Optional<ConsoleSession> find(String id) {
    return Optional.ofNullable(sessions.get(id))
        .filter(session -> session.until().isAfter(clock.instant()));
  }

  private String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
