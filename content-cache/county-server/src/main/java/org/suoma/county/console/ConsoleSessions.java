package org.suoma.county.console;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, in memory only: for twelve hours at most, and no longer than half an hour after
 * the last request (OWASP ASVS 4.0, 3.3.2). Threads share one.
 */
final class ConsoleSessions {

  static final Duration LONGEST = Duration.ofHours(12);
  static final Duration IDLE = Duration.ofMinutes(30);

  private static final int MAX_SESSIONS = 200;
  private static final int SECRET_BYTES = 24;

  private final InstantSource clock;
  private final SecureRandom random;
  private final Map<String, Held> sessions = new LinkedHashMap<>();

  ConsoleSessions(InstantSource clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  /**
   * Begins a session; the oldest one ends if there are too many.
   *
   * @param factor a secret that this session may set a second factor up with
   */
  synchronized Held begin(String login, byte[] factor) {
    sessions.values().removeIf(this::isOver);
    if (sessions.size() >= MAX_SESSIONS) {
      sessions.remove(sessions.keySet().iterator().next());
    }
    Instant now = clock.instant();
    Held session = new Held(secret(), secret(), login, factor, now, now);
    sessions.put(session.id(), session);
    return session;
  }

  /** The session of a cookie, which somebody uses now. */
  synchronized Optional<Held> use(String id) {
    Optional<Held> held = find(id);
    held.ifPresent(one -> sessions.put(id, one.usedAt(clock.instant())));
    return held;
  }

  /** The session of a cookie, without anybody using it: pages that come anew by themselves. */
  synchronized Optional<Held> find(String id) {
    Held held = sessions.get(id);
    if (held == null || isOver(held)) {
      sessions.remove(id);
      return Optional.empty();
    }
    return Optional.of(held);
  }

  /** Ends one session. */
  synchronized void end(String id) {
    sessions.remove(id);
  }

  /** Ends all sessions of an account, but for one; null for all. */
  synchronized void endOf(String login, @Nullable String except) {
    sessions.values().removeIf(held -> held.login().equals(login) && !held.id().equals(except));
  }

  private boolean isOver(Held held) {
    Instant now = clock.instant();
    return !held.since().plus(LONGEST).isAfter(now) || !held.used().plus(IDLE).isAfter(now);
  }

  private String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /**
   * A session as it is kept.
   *
   * @param id the cookie's value
   * @param formToken goes into its forms
   * @param login whose it is
   * @param factor a secret that a second factor may be set up with
   * @param since when it began
   * @param used when it was used last
   */
  @SuppressWarnings("ArrayRecordComponent") // a secret, never compared and never printed
  record Held(
      String id, String formToken, String login, byte[] factor, Instant since, Instant used) {

    Held usedAt(Instant now) {
      return new Held(id, formToken, login, factor, since, now);
    }

    @Override
    public String toString() {
      return "Held[" + login + "]";
    }
  }
}
