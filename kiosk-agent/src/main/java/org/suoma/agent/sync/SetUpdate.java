package org.suoma.agent.sync;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.suoma.content.order.KioskSettings;
import org.suoma.content.release.Ring;
import org.suoma.content.update.UpdateProgress;
import org.suoma.content.update.UpdateResult;

/**
 * Updates within the limits that the county has set, made anew when they have changed. One thread.
 */
public final class SetUpdate implements Updating {

  private final Supplier<Optional<KioskSettings>> settings;
  private final Maker maker;
  private Optional<KioskSettings> madeFor = Optional.empty();
  private @Nullable Updating update;

  /** Updates by these settings. */
  public SetUpdate(Supplier<Optional<KioskSettings>> settings, Maker maker) {
    this.settings = settings;
    this.maker = maker;
  }

  @Override
  public UpdateResult run(String channel, Ring ring, UpdateProgress progress) throws IOException {
    Optional<KioskSettings> now = settings.get();
    Updating known = update;
    if (known == null || !now.equals(madeFor)) {
      known = maker.make(now);
      update = known;
      madeFor = now;
    }
    return known.run(channel, ring, progress);
  }

  /** Makes an update. */
  @FunctionalInterface
  public interface Maker {
    /** One for these settings. */
    Updating make(Optional<KioskSettings> settings) throws IOException;
  }
}
