package org.suoma.county.console.kiosk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.report.KioskVitals;
import org.suoma.county.console.page.PageTemplates;
import org.suoma.county.enrolment.Enrolment;
import org.suoma.county.fleet.Fleet;
import org.suoma.county.fleet.Health;
import org.suoma.county.storage.kiosk.KioskLine;

/**
 * A kiosk in a list. What it has not told is {@link #UNTOLD}.
 *
 * @param name its name
 * @param where it stands
 * @param enrolment whether it is let in; null for one that reported before there were keys
 * @param health how it is; null for one that has not reported yet
 * @param release what it shows, e.g. {@code 第 3 版}
 * @param lastSeen when it last reported; empty if never
 * @param machine how its machine is
 */
public record KioskRow(
    String name,
    Where where,
    Enrolment.@Nullable State enrolment,
    @Nullable Health health,
    String release,
    String lastSeen,
    Machine machine) {

  /** In the place of what a kiosk has not told. */
  static final String UNTOLD = "没有报告";

  private static final int PERCENT = 100;
  private static final int MINUTE = 60;

  /** From this difference on the clock is told in seconds. */
  private static final int CLOCK_RIGHT_SECONDS = 5;

  static KioskRow of(
      String name,
      Where where,
      Optional<Enrolment> enrolment,
      Optional<Fleet.Kiosk> kiosk,
      PageTemplates templates) {
    Long release = kiosk.map(known -> known.line().release()).orElse(null);
    return new KioskRow(
        name,
        where,
        enrolment.map(Enrolment::state).orElse(null),
        kiosk.map(Fleet.Kiosk::health).orElse(null),
        release == null ? "还没有内容" : "第 " + release + " 版",
        kiosk.map(known -> templates.moment(known.line().lastSeen())).orElse(""),
        kiosk.map(known -> machine(known.line().told())).orElse(Machine.SILENT));
  }

  private static Machine machine(KioskLine.Told told) {
    KioskVitals vitals = told.vitals();
    String version = vitals.version();
    return new Machine(
        version == null ? UNTOLD : version,
        told.paper().isEmpty() ? UNTOLD : told.paper(),
        disk(vitals.diskFreeBytes(), vitals.diskBytes()),
        clock(told.clockAhead()));
  }

  private static String disk(@Nullable Long free, @Nullable Long all) {
    return free == null || all == null || all <= 0
        ? UNTOLD
        : "剩 %d%%".formatted(Math.min(PERCENT, free / Math.max(1, all / PERCENT)));
  }

  private static String clock(@Nullable Long ahead) {
    if (ahead == null) {
      return UNTOLD;
    }
    long off = Math.abs(ahead);
    if (off < CLOCK_RIGHT_SECONDS) {
      return "准";
    }
    String direction = ahead > 0 ? "快" : "慢";
    return off < MINUTE ? direction + " " + off + " 秒" : direction + " " + off / MINUTE + " 分";
  }

  /** Whether it may come in, or never needed a key. */
  boolean isInService() {
    return enrolment == null || enrolment == Enrolment.State.ENROLLED;
  }

  /** Its state, if it is in service and has reported. */
  public Optional<Health.State> condition() {
    return isInService() ? Optional.ofNullable(health).map(Health::state) : Optional.empty();
  }

  /** Its state in words: how it is, unless it is not let in or has never reported. */
  public String state() {
    if (enrolment != null && !isInService()) {
      return enrolment.label();
    }
    return health == null ? "还没有报告" : health.state().label();
  }

  /** Why it is so; of one that is not in service nobody asks. */
  public List<String> reasons() {
    return health == null || !isInService() ? List.of() : health.reasons();
  }

  /** The style of its state. */
  public String style() {
    return condition()
        .map(KioskRow::style)
        .orElse(enrolment == Enrolment.State.LAPSED ? "behind" : "plain");
  }

  private static String style(Health.State state) {
    return switch (state) {
      case WELL -> "well";
      case OFF -> "plain";
      case NOTICE -> "behind";
      case FAULT -> "troubled";
      case SILENT -> "silent";
    };
  }

  /**
   * Where a kiosk stands.
   *
   * @param code of the area; empty if nobody has said
   * @param area its name
   * @param placeId id of the place; empty if none
   * @param place its title; empty if none
   */
  public record Where(String code, String area, String placeId, String place) {

    static final Where UNKNOWN = new Where("", "没有登记地区", "", "");
  }

  /**
   * How a machine is, in words.
   *
   * @param version of its program
   * @param paper of its receipt printer
   * @param disk what of it is free
   * @param clock how far it is from the county's
   */
  public record Machine(String version, String paper, String disk, String clock) {

    static final Machine SILENT = new Machine(UNTOLD, UNTOLD, UNTOLD, UNTOLD);
  }
}
