package org.suoma.agent.orders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.suoma.content.model.ContentJson;
import org.suoma.content.order.KioskSettings;
import org.suoma.content.store.DiskFiles;
import org.suoma.event.EventLog;
import org.suoma.event.LineKinds;

/**
 * The settings that the county has sent last, once they were verified. They hold for the kiosk that
 * they name and for no other. Threads share one.
 */
public final class SettingsFile implements Supplier<Optional<KioskSettings>> {

  private final Path file;
  private final Supplier<String> kiosk;
  private final DiskFiles disk = new DiskFiles();
  private final ContentJson json = new ContentJson();
  private Optional<KioskSettings> known = Optional.empty();

  /**
   * Reads what is there; what cannot be read counts as nothing, and comes anew from the county.
   *
   * @param kiosk how the county calls this kiosk now
   */
  public SettingsFile(Path file, Supplier<String> kiosk, EventLog eventLog) {
    this.file = file;
    this.kiosk = kiosk;
    try {
      if (Files.exists(file)) {
        known = Optional.of(json.read(Files.readAllBytes(file), KioskSettings.class));
      }
    } catch (IOException e) {
      eventLog.tell(LineKinds.SETTINGS_UNREADABLE.of(e), e);
    }
  }

  /** What holds now; empty if the county has set nothing. */
  @Override
  public synchronized Optional<KioskSettings> get() {
    return known.filter(settings -> settings.kiosk().equals(kiosk.get()));
  }

  /** From now on these hold. */
  synchronized void put(KioskSettings settings) throws IOException {
    disk.replace(file, json.write(settings));
    known = Optional.of(settings);
  }
}
