package org.suoma.county.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.suoma.county.access.Staff;
import org.suoma.county.access.StaffAction;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.enrolment.EnrolmentDesk;
import org.suoma.county.storage.kiosk.KioskFileStore;

/**
 * Keeps the newest file for support of each kiosk for {@link #LIFE}; who has fetched it stands in
 * the trail. Threads share one.
 */
public final class SupportShelf {

  /** After this long a file is gone. */
  public static final Duration LIFE = Duration.ofDays(30);

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final KioskFileStore store;
  private final StaffTrail trail;
  private final Clock clock;

  /** A shelf over this store. */
  public SupportShelf(KioskFileStore store, StaffTrail trail, Clock clock) {
    this.store = store;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Takes a kiosk's file in the place of the one before.
   *
   * @throws IllegalArgumentException if it is no ZIP file
   */
  void take(String kiosk, byte[] zip) {
    if (zip.length <= ZIP.length || !Arrays.equals(ZIP, 0, ZIP.length, zip, 0, ZIP.length)) {
      throw new IllegalArgumentException("the file must be a ZIP file");
    }
    store.put(kiosk, clock.instant().truncatedTo(ChronoUnit.SECONDS), zip);
  }

  /** When a kiosk's file came; empty if there is none. */
  public Optional<Instant> cameAt(String kiosk) {
    return store.cameAt(kiosk, oldest());
  }

  /** A kiosk's file, ZIP, for somebody who fetches it. */
  public Optional<byte[]> fetch(Staff by, String kiosk) {
    Optional<byte[]> zip = store.content(kiosk, oldest());
    if (zip.isPresent()) {
      trail.add(by, StaffAction.KIOSK_SUPPORT_FETCHED, EnrolmentDesk.about(kiosk), Map.of());
    }
    return zip;
  }

  /** Deletes what is too old; says how many. */
  public int expire() {
    return store.expire(oldest());
  }

  private Instant oldest() {
    return clock.instant().minus(LIFE).truncatedTo(ChronoUnit.SECONDS);
  }
}
