package org.suoma.app.care;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.suoma.app.session.Visit;
import org.suoma.content.model.ContentJson;
import org.suoma.content.store.DiskFiles;
import org.suoma.event.AppKinds;
import org.suoma.event.EventLog;

/**
 * What was set at this kiosk's panel, kept in a file: the measure of the screen, whether it goes
 * dark, and the panel's language until they are set anew, the volume until the day ends or the
 * county sets another one. Threads share one.
 */
public final class OwnSettings {

  /** Least dots per millimetre of a screen. */
  public static final double LEAST_DOTS_PER_MM = 1;

  /** Most dots per millimetre of a screen. */
  public static final double MOST_DOTS_PER_MM = 20;

  private static final int FULL_VOLUME = 100;

  private final @Nullable Path file;
  private final DiskFiles disk = new DiskFiles();
  private final ContentJson json = new ContentJson();
  private Kept kept = new Kept(null, null, Visit.Language.HAN, null);

  /**
   * Reads what was kept; what cannot be read counts as nothing.
   *
   * @param file where it is kept; null: nowhere
   * @param told hears of a file that cannot be read
   */
  public OwnSettings(@Nullable Path file, EventLog told) {
    this.file = file;
    try {
      if (file != null && Files.exists(file)) {
        kept = json.read(Files.readAllBytes(file), Kept.class);
      }
    } catch (IOException e) {
      told.tell(AppKinds.OWN_SETTINGS_UNREADABLE.of(file), e);
    }
  }

  /** The screen's dots per millimetre, as somebody has measured them; empty if nobody has. */
  public synchronized OptionalDouble dotsPerMm() {
    Double measured = kept.dotsPerMm();
    return measured == null ? OptionalDouble.empty() : OptionalDouble.of(measured);
  }

  /**
   * From now on the screen has so many dots per millimetre.
   *
   * @param dots null: as the configuration says
   */
  synchronized void measured(@Nullable Double dots) throws IOException {
    keep(new Kept(dots, kept.volume(), kept.language(), kept.goesDark()));
  }

  /**
   * How loud recordings begin, 0 to 100.
   *
   * @param county what the county has set; null if nothing
   */
  public synchronized int volume(LocalDate today, @Nullable Integer county) {
    Volume own = kept.volume();
    return own != null && own.day().equals(today) && Objects.equals(own.county(), county)
        ? own.loud()
        : Objects.requireNonNullElse(county, FULL_VOLUME);
  }

  /** Recordings begin so loud for the rest of the day, unless the county sets another volume. */
  synchronized void loud(int volume, LocalDate today, @Nullable Integer county) throws IOException {
    keep(
        new Kept(
            kept.dotsPerMm(), new Volume(volume, today, county), kept.language(), kept.goesDark()));
  }

  /** The languages of the panel. */
  synchronized Visit.Language language() {
    return kept.language();
  }

  /** The panel speaks so from now on. */
  synchronized void speak(Visit.Language language) throws IOException {
    keep(new Kept(kept.dotsPerMm(), kept.volume(), language, kept.goesDark()));
  }

  /**
   * Whether the screen goes dark while it is not the time.
   *
   * @param usual what the configuration says
   */
  public synchronized boolean goesDark(boolean usual) {
    return Objects.requireNonNullElse(kept.goesDark(), usual);
  }

  /** The screen goes dark from now on while it is not the time, or stays lit. */
  synchronized void goDark(boolean dark) throws IOException {
    keep(new Kept(kept.dotsPerMm(), kept.volume(), kept.language(), dark));
  }

  private void keep(Kept next) throws IOException {
    if (file != null) {
      disk.replace(file, json.write(next));
    }
    kept = next;
  }

  /** As it lies in the file; null: never set here. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Kept(
      @Nullable Double dotsPerMm,
      @Nullable Volume volume,
      Visit.Language language,
      @Nullable Boolean goesDark) {

    /** Refuses a screen that cannot be. */
    Kept {
      if (dotsPerMm != null && !(dotsPerMm >= LEAST_DOTS_PER_MM && dotsPerMm <= MOST_DOTS_PER_MM)) {
        throw new IllegalArgumentException("dotsPerMm must be 1 to 20, is " + dotsPerMm);
      }
    }
  }

  /**
   * A volume that holds for a day.
   *
   * @param loud 0 to 100
   * @param day on which it was set
   * @param county what the county had set then; null if nothing
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Volume(int loud, LocalDate day, @Nullable Integer county) {

    /** Refuses what no speaker can do. */
    Volume {
      if (loud < 0 || loud > FULL_VOLUME) {
        throw new IllegalArgumentException("loud must be 0 to 100, is " + loud);
      }
    }
  }
}
