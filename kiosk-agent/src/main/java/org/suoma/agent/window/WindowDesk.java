package org.suoma.agent.window;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.suoma.content.order.Errand;
import org.suoma.content.order.KioskSettings;
import org.suoma.content.order.OrderResult;
import org.suoma.content.order.WindowSettings;
import org.suoma.content.order.WindowStanding;

/**
 * Hands the county's errands to the program on the screen, one after another, until their orders
 * expire, and keeps what came of them until it is fetched. In memory only: an agent that ends
 * leaves its errands interrupted. Threads share one.
 */
public final class WindowDesk {

  /** More nobody needs who waits for one kiosk. */
  static final int MOST_ERRANDS = 5;

  private final Supplier<Optional<KioskSettings>> settings;
  private final InstantSource countyTime;
  private final Map<Long, Asked> asked = new LinkedHashMap<>();
  private final List<OrderResult> finished = new ArrayList<>();
  private @Nullable Picture picture;

  /**
   * A desk with no errands.
   *
   * @param settings of the county, now
   * @param countyTime what time it is at the county
   */
  public WindowDesk(Supplier<Optional<KioskSettings>> settings, InstantSource countyTime) {
    this.settings = settings;
    this.countyTime = countyTime;
  }

  /** How the window is set, and what it is to do next. */
  public WindowStanding standing() {
    WindowSettings set =
        settings.get().map(KioskSettings::windowOrUsual).orElseGet(WindowSettings::usual);
    synchronized (this) {
      return new WindowStanding(
          set, asked.values().stream().findFirst().map(Asked::errand).orElse(null));
    }
  }

  /**
   * Gives the window an errand.
   *
   * @param until its order holds
   * @return false if there are too many already
   */
  public synchronized boolean ask(Errand errand, Instant until) {
    if (asked.size() >= MOST_ERRANDS) {
      return false;
    }
    asked.put(errand.number(), new Asked(errand, until));
    return true;
  }

  /**
   * The window has done an errand, or could not.
   *
   * @return false if it is not asked any more
   */
  public synchronized boolean answer(OrderResult result) {
    Asked errand = asked.remove(result.number());
    if (errand != null) {
      finished.add(result);
    }
    return errand != null;
  }

  /**
   * The window has taken a picture; it is to be sent while its order holds.
   *
   * @param png at most {@link Errand#MOST_PICTURE_BYTES}
   * @return false if no picture is asked for by this number any more
   */
  public synchronized boolean picture(long number, byte[] png) {
    Asked errand = asked.get(number);
    if (errand == null || errand.errand().kind() != Errand.Kind.PICTURE) {
      return false;
    }
    asked.remove(number);
    Picture before = picture;
    if (before != null) {
      over(new OrderResult(before.number(), OrderResult.Outcome.REFUSED, "没有送到，后面又拍了一张"));
    }
    picture = new Picture(number, png, errand.until());
    return true;
  }

  /** The picture that is to be sent; empty if there is none. */
  synchronized Optional<Picture> unsent() {
    return Optional.ofNullable(picture);
  }

  /** A picture was sent, or never will be. */
  synchronized void over(OrderResult result) {
    picture = null;
    finished.add(result);
  }

  /** What came of errands since this was asked last, with those whose time is over. */
  synchronized List<OrderResult> finished() {
    Instant now = countyTime.instant();
    asked.values().stream()
        .filter(errand -> !now.isBefore(errand.until()))
        .map(errand -> expired(errand.errand().number(), "窗口一直没有空下来"))
        .forEach(finished::add);
    asked.values().removeIf(errand -> !now.isBefore(errand.until()));
    Picture waiting = picture;
    if (waiting != null && !now.isBefore(waiting.until())) {
      over(expired(waiting.number(), "画面拍了，没有送到"));
    }
    List<OrderResult> all = List.copyOf(finished);
    finished.clear();
    return all;
  }

  private static OrderResult expired(long number, String detail) {
    return new OrderResult(number, OrderResult.Outcome.EXPIRED, detail);
  }

  private record Asked(Errand errand, Instant until) {}

  /** A picture that waits for the line. */
  static final class Picture {

    private final long number;
    private final byte[] png;
    private final Instant until;

    Picture(long number, byte[] png, Instant until) {
      this.number = number;
      this.png = png.clone();
      this.until = until;
    }

    long number() {
      return number;
    }

    byte[] png() {
      return png.clone();
    }

    Instant until() {
      return until;
    }
  }
}
