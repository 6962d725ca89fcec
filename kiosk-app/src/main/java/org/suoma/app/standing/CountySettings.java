package org.suoma.app.standing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.calendar.OpeningHours;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.model.ContentJson;
import org.suoma.content.order.Closure;
import org.suoma.content.order.WindowSettings;
import org.suoma.content.order.WindowStanding;
import org.suoma.content.store.DiskFiles;
import org.suoma.event.AppKinds;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/**
 * How the county has set this window, as the agent told it last: kept in a file, so that a kiosk
 * out of service stays so when it is switched on and the agent is not there yet. Threads share one.
 */
public final class CountySettings implements Supplier<WindowSettings> {

  private static final Logger log = LoggerFactory.getLogger(CountySettings.class);

  private final @Nullable Path file;
  private final Supplier<@Nullable WindowStanding> heard;
  private final DiskFiles disk = new DiskFiles();
  private final ContentJson json = new ContentJson();
  private Kept kept = new Kept(WindowSettings.usual(), 0);

  /**
   * Reads what was kept; what cannot be read counts as nothing, and comes anew from the agent.
   *
   * @param heard what the agent says; null while it says nothing
   * @param file where it is kept; null: nowhere
   */
  public CountySettings(
      Supplier<@Nullable WindowStanding> heard, @Nullable Path file, EventLog eventLog) {
    this.heard = heard;
    this.file = file;
    try {
      if (file != null && Files.exists(file)) {
        kept = json.read(Files.readAllBytes(file), Kept.class);
      }
    } catch (IOException e) {
      eventLog.tell(AppKinds.COUNTY_SETTINGS_UNREADABLE.of(e), e);
    }
  }

  /** Of a window that nobody has set. */
  public static CountySettings none() {
    return new CountySettings(() -> null, null, EventLog.unkept(Program.APP));
  }

  /** How it is set. */
  @Override
  public WindowSettings get() {
    WindowStanding now = heard.get();
    return now == null ? kept().settings() : now.settings();
  }

  /** What the county says between visits: that this kiosk is open, or why it is not. */
  public Rest rest(LocalDateTime now, Workdays workdays) {
    WindowSettings settings = get();
    Closure closure = settings.closed();
    OpeningHours hours = settings.hours();
    if (closure != null) {
      return new Rest.OutOfService(closure);
    }
    return hours == null || hours.isOpen(now, workdays)
        ? new Rest.Open()
        : new Rest.OutOfHours(hours, hours.nextOpening(now, workdays));
  }

  /** Keeps what the agent says, if it says something new. */
  void keep() throws IOException {
    WindowSettings now = get();
    if (!now.equals(kept().settings())) {
      log.info("the county has set this window: {}", now);
      keep(new Kept(now, kept().restarted()));
    }
  }

  /** Number of the last order for which the window has ended. */
  long restarted() {
    return kept().restarted();
  }

  /** The window ends for this order. */
  void restart(long order) throws IOException {
    keep(new Kept(kept().settings(), order));
  }

  private synchronized Kept kept() {
    return kept;
  }

  private synchronized void keep(Kept next) throws IOException {
    if (file != null) {
      disk.replace(file, json.write(next));
    }
    kept = next;
  }

  /**
   * As it lies in the file.
   *
   * @param settings as the agent told them last
   * @param restarted number of the last order for which the window has ended
   */
  record Kept(WindowSettings settings, long restarted) {}
}
