package org.suoma.app.handoff;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where pages ask for the fenced window and the window waits for them. Threads may share one.
 *
 * <p>A kiosk without a window has nobody waiting, and its pages then offer only the phone.
 */
public final class OnlineDesk {

  private final @Nullable URI standIn;
  private final AtomicReference<@Nullable Consumer<Outing>> window = new AtomicReference<>();

  /**
   * A desk where no window waits yet.
   *
   * @param standIn a server on this machine in the place of every site, for demonstrations; null on
   *     every kiosk in a hall
   */
  public OnlineDesk(@Nullable URI standIn) {
    this.standIn = standIn;
  }

  /** From now on outings are opened by this, in whatever thread asks; it must not block. */
  public void opensIn(Consumer<Outing> opener) {
    window.set(opener);
  }

  /** Whether a site can be opened at this kiosk at all. */
  public boolean isOpen() {
    return window.get() != null;
  }

  /** What stands in for sites; only where the county itself is a sample. */
  public Optional<URI> standIn(boolean fictional) {
    return fictional ? Optional.ofNullable(standIn) : Optional.empty();
  }

  /** Opens a site. */
  public void open(Outing outing) {
    Consumer<Outing> opener = window.get();
    if (opener != null) {
      opener.accept(outing);
    }
  }
}
