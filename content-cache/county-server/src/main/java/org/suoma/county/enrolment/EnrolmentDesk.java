package org.suoma.county.enrolment;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.suoma.content.enrolment.EnrolledKiosk;
import org.suoma.content.enrolment.EnrolmentCode;
import org.suoma.content.enrolment.EnrolmentRequest;
import org.suoma.content.release.Sha256;
import org.suoma.county.access.Staff;
import org.suoma.county.access.StaffAction;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.storage.kiosk.EnrolmentRow;
import org.suoma.county.storage.kiosk.EnrolmentStore;

/**
 * Gives codes to kiosks, takes them back against keys, and withdraws kiosks; all of it stands in
 * the trail. A code is kept as HMAC under a secret that lies outside the database, so that a copy
 * of the database lets nobody in. Threads share one.
 */
public final class EnrolmentDesk {

  /** How long a code can be used. */
  public static final Duration CODE_LIFE = Duration.ofHours(24);

  private static final String TRAIL_SUBJECT = "kiosk:";

  private final EnrolmentStore store;
  private final Roots roots;
  private final StaffTrail trail;
  private final SecretKeySpec codeKey;
  private final Clock clock;
  private final SecureRandom random;
  private final WrongCodeLimit limit;

  /**
   * A desk over this store.
   *
   * @param roots which root metadata the county has published
   * @param codeSecret keeps codes from whoever has the database alone
   */
  public EnrolmentDesk(
      EnrolmentStore store,
      Roots roots,
      StaffTrail trail,
      String codeSecret,
      Clock clock,
      SecureRandom random) {
    this.store = store;
    this.roots = roots;
    this.trail = trail;
    this.codeKey = new SecretKeySpec(codeSecret.getBytes(UTF_8), "HmacSHA256");
    this.clock = clock;
    this.random = random;
    this.limit = new WrongCodeLimit(clock);
  }

  /** All kiosks, in the order of names. */
  public List<Enrolment> all() {
    Instant now = clock.instant();
    return store.all().stream().map(row -> Enrolment.of(row, now)).toList();
  }

  /** The kiosk of this name. */
  public Optional<Enrolment> find(String name) {
    return store.find(name).map(row -> Enrolment.of(row, clock.instant()));
  }

  Optional<EnrolmentRow> findByKey(String keyId) {
    return store.findByKey(keyId);
  }

  /**
   * Gives a code to a kiosk: a new one, one that takes the place of a broken one, or one that was
   * withdrawn. A code that it was given before can be used no more.
   *
   * @param by who does; empty for the command line
   */
  public Invitation invite(Optional<Staff> by, EnrolledKiosk kiosk) {
    EnrolmentCode code = EnrolmentCode.generate(random);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant until = now.plus(CODE_LIFE);
    store.invite(kiosk.name(), kiosk.area(), kiosk.place(), hash(code), now, until);
    note(by, StaffAction.KIOSK_INVITED, kiosk);
    return new Invitation(kiosk, code, until);
  }

  /**
   * Lets a kiosk in by its code; a key that it had before is dead from now on.
   *
   * @param address where it asks from
   * @throws RefusedRequestException {@code CODE_REFUSED}, {@code TRIED_TOO_OFTEN} or {@code
   *     WRONG_ROOT}; with the last the code can still be used
   */
  public EnrolledKiosk enrol(EnrolmentRequest request, String address)
      throws IOException, RefusedRequestException {
    if (!limit.allows(address)) {
      throw new RefusedRequestException(
          StatusCodes.TOO_MANY_REQUESTS, "TRIED_TOO_OFTEN", "too many wrong codes, come later");
    }
    if (!roots.include(request.root())) {
      throw new RefusedRequestException(
          StatusCodes.CONFLICT, "WRONG_ROOT", "this root metadata is not of this county");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    EnrolmentRow.Key key = new EnrolmentRow.Key(request.key().id(), request.key().publicKey(), now);
    Optional<EnrolmentRow> row = store.enrol(hash(request.code()), key);
    if (row.isEmpty()) {
      if (limit.count(address)) {
        trail.add(address, StaffAction.KIOSK_CODES_GUESSED, "kiosks", Map.of());
      }
      throw new RefusedRequestException(
          StatusCodes.FORBIDDEN, "CODE_REFUSED", "no such code, or it was used, or it is too old");
    }
    EnrolledKiosk kiosk = new EnrolledKiosk(row.get().kiosk(), row.get().area(), row.get().place());
    Map<String, String> facts = facts(kiosk);
    facts.put("key", key.id());
    trail.add(about(kiosk.name()), StaffAction.KIOSK_ENROLLED, about(kiosk.name()), facts);
    return kiosk;
  }

  /**
   * Lets a kiosk in no more.
   *
   * @return false if there is none of this name
   */
  public boolean withdraw(Optional<Staff> by, String name) {
    Optional<Enrolment> kiosk = find(name);
    kiosk.ifPresent(
        known -> {
          store.withdraw(name, clock.instant().truncatedTo(ChronoUnit.SECONDS));
          note(by, StaffAction.KIOSK_WITHDRAWN, known.kiosk());
        });
    return kiosk.isPresent();
  }

  private void note(Optional<Staff> by, StaffAction action, EnrolledKiosk kiosk) {
    String subject = about(kiosk.name());
    by.ifPresentOrElse(
        staff -> trail.add(staff, action, subject, facts(kiosk)),
        () -> trail.add(StaffTrail.PROGRAM, action, subject, facts(kiosk)));
  }

  /** The subject of steps about a kiosk. */
  public static String about(String name) {
    return TRAIL_SUBJECT + name;
  }

  private static Map<String, String> facts(EnrolledKiosk kiosk) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("area", kiosk.area());
    facts.put("place", kiosk.place());
    return facts;
  }

  private String hash(EnrolmentCode code) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(codeKey);
      return HexFormat.of().formatHex(mac.doFinal(code.text().getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK has HMAC-SHA-256", e);
    }
  }

  /** Which root metadata the county has published. */
  @FunctionalInterface
  public interface Roots {
    /** Whether this is the digest of one of them. */
    boolean include(Sha256 digest) throws IOException;
  }

  /**
   * A code for a kiosk, to be told once.
   *
   * @param kiosk for which
   * @param code to be typed there
   * @param until when it can be used
   */
  public record Invitation(EnrolledKiosk kiosk, EnrolmentCode code, Instant until) {}
}
