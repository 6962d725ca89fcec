package org.suoma.content.update;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.store.StoreFiles;
import org.suoma.content.trust.ContentError;
import org.suoma.content.trust.ContentException;

/**
 * How many bytes of packs may come over the line in a day. Counts over restarts; a power cut
 * forgets a megabyte at most. Threads may share one.
 */
public final class ByteBudget {

  private static final Logger log = LoggerFactory.getLogger(ByteBudget.class);

  /** E.g. {@code 2026-11-23 1048576}. */
  private static final Pattern COUNT = Pattern.compile("([0-9-]{10}) ([0-9]{1,18})");

  private static final long SAVE_EVERY = 1 << 20;

  private final long bytesPerDay;
  private final Path file;
  private final StoreFiles files;
  private final InstantSource clock;
  private final ZoneId zone;
  private LocalDate day;
  private long spent;
  private long saved;

  /**
   * A budget that remembers what it has spent.
   *
   * @param bytesPerDay 1 or more; {@code Long.MAX_VALUE}: no limit
   * @param file where it remembers; need not exist
   * @param zone whose midnight begins a day
   */
  public ByteBudget(long bytesPerDay, Path file, StoreFiles files, InstantSource clock, ZoneId zone)
      throws IOException {
    this.bytesPerDay = bytesPerDay;
    this.file = file;
    this.files = files;
    this.clock = clock;
    this.zone = zone;
    this.day = today();
    if (files.exists(file)) {
      remember(new String(files.readAll(file), US_ASCII).trim());
    }
  }

  private void remember(String text) {
    Matcher count = COUNT.matcher(text);
    if (!count.matches()) {
      log.warn("{} is not a count of bytes; the day begins anew: {}", file, text);
    } else if (count.group(1).equals(day.toString())) {
      spent = Long.parseLong(count.group(2));
      saved = spent;
    }
  }

  /** Bytes spent today. */
  public synchronized long spentToday() {
    startDay();
    return spent;
  }

  /**
   * Counts bytes that came.
   *
   * @throws ContentException {@code BUDGET_SPENT} once the day's bytes are used up
   */
  public synchronized void spend(int bytes) throws IOException {
    startDay();
    spent += bytes;
    if (spent - saved >= SAVE_EVERY) {
      save();
    }
    require();
  }

  /**
   * Refuses to begin when nothing is left.
   *
   * @throws ContentException {@code BUDGET_SPENT}
   */
  public synchronized void require() throws ContentException {
    startDay();
    if (spent >= bytesPerDay) {
      throw new ContentException(
          ContentError.BUDGET_SPENT, "%d of %d bytes on %s".formatted(spent, bytesPerDay, day));
    }
  }

  /** Remembers what has been spent over a restart. */
  public synchronized void save() throws IOException {
    if (bytesPerDay < Long.MAX_VALUE && spent != saved) {
      files.replace(file, (day + " " + spent + "\n").getBytes(US_ASCII));
      saved = spent;
    }
  }

  private void startDay() {
    LocalDate today = today();
    if (!today.equals(day)) {
      day = today;
      spent = 0;
      saved = 0;
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
