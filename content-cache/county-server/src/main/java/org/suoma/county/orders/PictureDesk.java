package org.suoma.county.orders;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.suoma.content.model.ContentJson;
import org.suoma.content.model.MalformedContentException;
import org.suoma.content.order.KioskCommand;
import org.suoma.county.access.Staff;
import org.suoma.county.access.StaffAction;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.enrolment.EnrolmentDesk;
import org.suoma.county.storage.kiosk.KioskFileStore;
import org.suoma.county.storage.kiosk.OrderRow;
import org.suoma.county.storage.kiosk.OrderStore;

/**
 * Keeps the newest picture of each kiosk's screen that somebody has ordered, for {@link #LIFE}; who
 * has looked at it stands in the trail. Threads share one.
 */
public final class PictureDesk {

  /** After this long a picture is gone. */
  public static final Duration LIFE = Duration.ofDays(7);

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private final KioskFileStore store;
  private final OrderStore orders;
  private final StaffTrail trail;
  private final Clock clock;
  private final ContentJson json = new ContentJson();

  /** A desk over these stores. */
  public PictureDesk(KioskFileStore store, OrderStore orders, StaffTrail trail, Clock clock) {
    this.store = store;
    this.orders = orders;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Takes a picture that was ordered; what comes again changes nothing.
   *
   * @param number of the order
   * @return false if this kiosk was not told to take it, or has said already what came of that
   * @throws IllegalArgumentException if it is no PNG
   */
  boolean take(String kiosk, long number, byte[] png) {
    if (png.length <= PNG.length || !Arrays.equals(PNG, 0, PNG.length, png, 0, PNG.length)) {
      throw new IllegalArgumentException("the picture must be a PNG");
    }
    boolean wanted = orders.find(kiosk, number).filter(this::isOpen).isPresent();
    if (wanted) {
      store.put(kiosk, clock.instant().truncatedTo(ChronoUnit.SECONDS), png);
    }
    return wanted;
  }

  private boolean isOpen(OrderRow order) {
    try {
      return order.answer() == null
          && json.read(order.command().getBytes(UTF_8), KioskCommand.class)
              instanceof KioskCommand.TakePicture;
    } catch (MalformedContentException e) {
      throw new IllegalStateException("the county's own record", e);
    }
  }

  /** When the newest picture of a kiosk came; empty if there is none. */
  public Optional<Instant> takenAt(String kiosk) {
    return store.cameAt(kiosk, oldest());
  }

  /** The newest picture of a kiosk, PNG, for somebody who looks at it. */
  public Optional<byte[]> look(Staff by, String kiosk) {
    Optional<byte[]> image = store.content(kiosk, oldest());
    if (image.isPresent()) {
      trail.add(by, StaffAction.KIOSK_PICTURE_SEEN, EnrolmentDesk.about(kiosk), Map.of());
    }
    return image;
  }

  /** Deletes what is too old; says how many. */
  public int expire() {
    return store.expire(oldest());
  }

  private Instant oldest() {
    return clock.instant().minus(LIFE).truncatedTo(ChronoUnit.SECONDS);
  }
}
