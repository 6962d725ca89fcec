package org.suoma.county.console.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.suoma.content.release.Sha256;
import org.suoma.county.access.SecretBox;
import org.suoma.county.storage.staff.SessionStore;

/**
 * Who is signed in, at whichever of the county's servers: for twelve hours at most, and no longer
 * than half an hour after the last request (OWASP ASVS 4.0, 3.3.2). The database holds digests of
 * cookies and no cookie, so that whoever reads it is not signed in. Threads share one.
 */
public final class ConsoleSessions {

  static final Duration LONGEST = Duration.ofHours(12);
  static final Duration IDLE = Duration.ofMinutes(30);

  /** Requests within so long are written down as one. */
  static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private static final int MAX_SESSIONS = 200;
  private static final int SECRET_BYTES = 24;

  private final SessionStore store;
  private final SecretBox box;
  private final SessionCookie cookies;
  private final InstantSource clock;
  private final SecureRandom random;

  ConsoleSessions(
      SessionStore store,
      SecretBox box,
      SessionCookie cookies,
      InstantSource clock,
      SecureRandom random) {
    this.store = store;
    this.box = box;
    this.cookies = cookies;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Begins a session; the oldest one ends if there are too many.
   *
   * @param factor a secret that this session may set a second factor up with
   */
  Held begin(String login, byte[] factor) {
    return begin(login, factor, false);
  }

  /** The same for whom the county's own sign-in has let in, second factor and all. */
  Held beginVouched(String login, byte[] factor) {
    return begin(login, factor, true);
  }

  /** What browsers are given. */
  SessionCookie cookies() {
    return cookies;
  }

  private Held begin(String login, byte[] factor, boolean vouched) {
    Instant now = clock.instant();
    String id = secret();
    SessionStore.Row row =
        new SessionStore.Row(digest(id), login, box.seal(login, factor), now, now, vouched);
    store.add(row, now.minus(LONGEST), now.minus(IDLE), MAX_SESSIONS);
    return new Held(id, formToken(id), login, factor, vouched);
  }

  /** The session of a cookie, which somebody uses now. */
  Optional<Held> use(String id) {
    Optional<SessionStore.Row> row = row(id);
    Instant now = clock.instant();
    row.filter(one -> !one.used().plus(NOTED_EVERY).isAfter(now))
        .ifPresent(one -> store.use(one.digest(), now));
    return row.map(one -> held(id, one));
  }

  /** The session of a cookie, without anybody using it: pages that come anew by themselves. */
  Optional<Held> find(String id) {
    return row(id).map(one -> held(id, one));
  }

  /** Ends one session. */
  void end(String id) {
    store.remove(digest(id));
  }

  /** Ends all sessions of an account, but for one; null for all. */
  void endOf(String login, @Nullable String except) {
    store.removeOf(login, except == null ? "" : digest(except));
  }

  private Optional<SessionStore.Row> row(String id) {
    Optional<SessionStore.Row> row = store.find(digest(id));
    if (row.isPresent() && isOver(row.get())) {
      store.remove(row.get().digest());
      return Optional.empty();
    }
    return row;
  }

  private Held held(String id, SessionStore.Row row) {
    return new Held(
        id, formToken(id), row.login(), box.open(row.login(), row.factor()), row.vouched());
  }

  private boolean isOver(SessionStore.Row row) {
    Instant now = clock.instant();
    return !row.since().plus(LONGEST).isAfter(now) || !row.used().plus(IDLE).isAfter(now);
  }

  private String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static String digest(String id) {
    return Sha256.of(id.getBytes(UTF_8)).hex();
  }

  /** Follows from the cookie and tells nothing of it. */
  private static String formToken(String id) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(id.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal("form".getBytes(UTF_8)), 0, SECRET_BYTES);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK has HmacSHA256", e);
    }
  }

  /**
   * A session of a request.
   *
   * @param id the cookie's value
   * @param formToken goes into its forms
   * @param login whose it is
   * @param factor a secret that a second factor may be set up with
   * @param vouched whether the county's own sign-in has let them in
   */
  @SuppressWarnings("ArrayRecordComponent") // a secret, never compared and never printed
  record Held(String id, String formToken, String login, byte[] factor, boolean vouched) {

    @Override
    public String toString() {
      return "Held[" + login + "]";
    }
  }
}
