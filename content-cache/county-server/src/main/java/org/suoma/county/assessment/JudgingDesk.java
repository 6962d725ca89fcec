package org.suoma.county.assessment;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suoma.county.access.Permission;
import org.suoma.county.access.Staff;
import org.suoma.county.access.StaffAction;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.storage.assessment.AssessmentStore;
import org.suoma.county.storage.assessment.MarkRow;
import org.suoma.county.storage.assessment.PardonRow;

/** Where people judge what the program cannot count, and what it should not. Threads share one. */
public final class JudgingDesk {

  private final AssessmentStore store;
  private final ScoreSheets sheets;
  private final StaffTrail trail;
  private final InstantSource clock;

  JudgingDesk(AssessmentStore store, ScoreSheets sheets, StaffTrail trail, InstantSource clock) {
    this.store = store;
    this.sheets = sheets;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Gives a unit points for what people judge: all of them, or none if one cannot be.
   *
   * @param given by item, as typed; what has no points stays as it is
   * @throws AssessmentRefusedException if the unit is none of theirs, or something cannot be given
   */
  public void judge(Staff staff, Quarter quarter, String unit, Map<String, Given> given)
      throws AssessmentRefusedException {
    requireMay(staff, quarter, unit);
    Map<String, MarkRow> before = store.marks(quarter.code()).getOrDefault(unit, Map.of());
    Map<AssessmentPlan.Judged, MarkRow> marks = new LinkedHashMap<>();
    for (AssessmentPlan.Judged item : sheets.plan().judged()) {
      Given typed = given.getOrDefault(item.id(), new Given("", ""));
      if (!typed.points().isEmpty()) {
        MarkRow mark = mark(staff, item, typed);
        if (!says(before.get(item.id()), mark)) {
          marks.put(item, mark);
        }
      }
    }
    marks.forEach(
        (item, mark) -> {
          store.put(quarter.code(), unit, mark, clock.instant());
          trail.add(
              staff,
              StaffAction.SCORE_GIVEN,
              AssessmentServices.about(quarter),
              Map.of(
                  "unit", unit,
                  "item", item.label(),
                  "points", Points.of(mark.points()).inWords(),
                  "reason", mark.remark()));
        });
  }

  private static MarkRow mark(Staff staff, AssessmentPlan.Judged item, Given typed)
      throws AssessmentRefusedException {
    Points points = points(item, typed.points());
    if (typed.remark().isEmpty() && points.tenths() < item.points().tenths()) {
      throw new AssessmentRefusedException("“%s”扣了分，请写明依据".formatted(item.label()));
    }
    Remarks.require(typed.remark(), 0);
    return new MarkRow(
        item.id(), points.number(), typed.remark(), staff.account().login(), staff.signature());
  }

  /** Whoever gives what was given already has not judged. */
  private static boolean says(@Nullable MarkRow before, MarkRow now) {
    return before != null
        && before.points().compareTo(now.points()) == 0
        && before.remark().equals(now.remark());
  }

  private static Points points(AssessmentPlan.Judged item, String typed)
      throws AssessmentRefusedException {
    String range = "“%s”的分数应为 0 到 %s，最多一位小数".formatted(item.label(), item.points().inWords());
    if (!typed.matches("\\d{1,4}(\\.\\d{1,3})?")) {
      throw new AssessmentRefusedException(range);
    }
    try {
      Points given = Points.of(new BigDecimal(typed));
      if (given.tenths() <= item.points().tenths()) {
        return given;
      }
    } catch (IllegalArgumentException e) {
      throw new AssessmentRefusedException(range);
    }
    throw new AssessmentRefusedException(range);
  }

  /**
   * Does not hold a finding against a unit (不计).
   *
   * @param key of the finding
   * @throws AssessmentRefusedException if there is none now, or the reason is none
   */
  public void pardon(Staff staff, Quarter quarter, String unit, String key, String reason)
      throws AssessmentRefusedException {
    requireMay(staff, quarter, unit);
    Remarks.require(reason, Remarks.SHORTEST_REASON);
    Evidence evidence = evidence(quarter, unit, key);
    PardonRow pardon = new PardonRow(key, reason, staff.account().login(), staff.signature());
    store.pardon(quarter.code(), unit, pardon, clock.instant());
    trail.add(
        staff,
        StaffAction.FINDING_PARDONED,
        AssessmentServices.about(quarter),
        Map.of("unit", unit, "item", evidence.subject(), "reason", reason));
  }

  /**
   * Holds it against the unit again.
   *
   * @throws AssessmentRefusedException if the unit is none of theirs, or there is no such finding
   */
  public void unpardon(Staff staff, Quarter quarter, String unit, String key)
      throws AssessmentRefusedException {
    requireMay(staff, quarter, unit);
    Evidence evidence = evidence(quarter, unit, key);
    if (store.unpardon(quarter.code(), unit, key)) {
      trail.add(
          staff,
          StaffAction.FINDING_COUNTED,
          AssessmentServices.about(quarter),
          Map.of("unit", unit, "item", evidence.subject()));
    }
  }

  private Evidence evidence(Quarter quarter, String unit, String key)
      throws AssessmentRefusedException {
    return sheets.draft(quarter).sheet(unit).stream()
        .flatMap(sheet -> sheet.counted().stream())
        .flatMap(item -> item.evidence().stream())
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssessmentRefusedException("现在没有这处问题，可能刚变化过；请重新打开"));
  }

  private void requireMay(Staff staff, Quarter quarter, String unit)
      throws AssessmentRefusedException {
    if (!sheets.hasBegun(quarter)) {
      throw new AssessmentRefusedException("%s还没有开始".formatted(quarter.label()));
    }
    if (sheets.units().stream().noneMatch(one -> one.id().equals(unit))
        || sheets.plan().exempt().contains(unit)) {
      throw new AssessmentRefusedException("没有这个单位，或者它不参加测评");
    }
    if (!staff.may(Permission.SCORE, unit)) {
      throw new AssessmentRefusedException("这个单位不在您的账号的范围里");
    }
  }

  /**
   * What somebody typed.
   *
   * @param points a number; empty if it is not judged yet
   * @param remark why; needed where points are kept back
   */
  public record Given(String points, String remark) {}
}
