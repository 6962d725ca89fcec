package org.suoma.county.fleet;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.suoma.county.storage.KioskLine;
import org.suoma.county.storage.KioskLog;
import org.suoma.county.storage.ReleaseLine;
import org.suoma.county.storage.ReleaseLog;
import org.suoma.county.storage.UntranslatedLog;
import org.suoma.county.storage.UsageLog;

/** Says how the kiosks are and which of them need a person. Threads share one. */
public final class Fleet {

  /** A kiosk that says nothing for so long needs a look. */
  public static final Duration SILENCE = Duration.ofMinutes(10);

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final KioskLog kiosks;
  private final ReleaseLog releases;
  private final UntranslatedLog untranslated;
  private final UsageLog usage;
  private final Clock clock;
  private final KioskReportReader reader = new KioskReportReader();

  /** Judges by this clock. */
  public Fleet(
      KioskLog kiosks,
      ReleaseLog releases,
      UntranslatedLog untranslated,
      UsageLog usage,
      Clock clock) {
    this.kiosks = kiosks;
    this.releases = releases;
    this.untranslated = untranslated;
    this.usage = usage;
    this.clock = clock;
  }

  /**
   * Takes a kiosk's report.
   *
   * @throws IllegalArgumentException if it cannot be used; the message says why
   */
  public void take(byte[] report) {
    KioskLine line = reader.read(report, clock.instant());
    kiosks.put(line);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
    untranslated.put(line.name(), reader.untranslated(report, today), today);
    usage.put(line.name(), reader.usage(report, today), today);
  }

  /**
   * Of which kiosk a report is.
   *
   * @throws IllegalArgumentException if it cannot be used; the message says why
   */
  public String author(byte[] report) {
    return reader.read(report, clock.instant()).name();
  }

  /** All kiosks, in the order of names. */
  public List<Kiosk> kiosks() {
    Optional<Long> newest = releases.lastForAll().map(ReleaseLine::sequence);
    return kiosks.all().stream().map(line -> new Kiosk(line, condition(line, newest))).toList();
  }

  /** The kiosk of this name; empty if it has never reported. */
  public Optional<Kiosk> find(String name) {
    return kiosks().stream().filter(kiosk -> kiosk.line().name().equals(name)).findFirst();
  }

  private Condition condition(KioskLine line, Optional<Long> newest) {
    if (Duration.between(line.lastSeen(), clock.instant()).compareTo(SILENCE) > 0) {
      return Condition.SILENT;
    }
    if (!line.troubles().isEmpty()) {
      return Condition.TROUBLED;
    }
    // One that shows a newer release is of a ring that gets it earlier.
    Long shown = line.release();
    boolean behind = newest.isPresent() && (shown == null || shown < newest.get());
    return behind ? Condition.BEHIND : Condition.WELL;
  }

  /**
   * A kiosk and how it is.
   *
   * @param line what it last said
   * @param condition what to make of it
   */
  public record Kiosk(KioskLine line, Condition condition) {}

  /** How a kiosk is, for the operator. */
  public enum Condition {
    WELL("正常"),
    BEHIND("等待更新"),
    TROUBLED("需要查看"),
    SILENT("没有消息");

    private final String label;

    Condition(String label) {
      this.label = label;
    }

    /** The Han words for it. */
    public String label() {
      return label;
    }

    /** Whether a person should go and look. */
    public boolean needsAPerson() {
      return this == TROUBLED || this == SILENT;
    }
  }
}
