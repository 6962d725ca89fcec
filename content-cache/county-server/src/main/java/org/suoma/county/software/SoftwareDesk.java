package org.suoma.county.software;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suoma.content.model.Area;
import org.suoma.content.model.County;
import org.suoma.content.rollout.RolloutGroup;
import org.suoma.content.rollout.RolloutPlan;
import org.suoma.content.software.SoftwareMirror;
import org.suoma.content.software.SoftwareVersion;
import org.suoma.county.access.Staff;
import org.suoma.county.access.StaffAction;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.rollout.RolloutAction;
import org.suoma.county.rollout.RolloutCourse;
import org.suoma.county.rollout.RolloutDesk;
import org.suoma.county.rollout.RolloutProgress;
import org.suoma.county.rollout.RolloutRefusedException;
import org.suoma.county.rollout.RolloutRules;
import org.suoma.county.rollout.RolloutTemplate;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.kiosk.ReportedKiosk;
import org.suoma.county.storage.kiosk.ReportedKiosks;
import org.suoma.county.storage.kiosk.RolloutStore;

/**
 * Gives versions of the software to kiosks, and calls them back. How a roll-out goes on is the
 * {@link #course} of any. Threads may share one; they take turns.
 */
public final class SoftwareDesk {

  private final SoftwareShelf shelf;
  private final RolloutCourse course;
  private final ReportedKiosks kiosks;
  private final ContentShelf content;
  private final StaffTrail trail;

  /** Gives what this shelf holds, by what kiosks report. */
  public SoftwareDesk(
      SoftwareShelf shelf,
      RolloutStore store,
      ReportedKiosks kiosks,
      ContentShelf content,
      StaffTrail trail,
      Clock clock) {
    this.shelf = shelf;
    this.course = new RolloutCourse(new SoftwareSubject(shelf), store, kiosks, trail, clock);
    this.kiosks = kiosks;
    this.content = content;
    this.trail = trail;
  }

  /** Versions on their way. */
  public RolloutCourse course() {
    return course;
  }

  /** What is here to be given. */
  public SoftwareShelf shelf() {
    return shelf;
  }

  /** What all kiosks reported last. */
  public List<ReportedKiosk> kiosks() {
    return kiosks.all();
  }

  /** How the known kiosks would be divided by a choice. */
  public RolloutProgress forecast(RolloutTemplate template) {
    return course.forecast(
        template, plan(new RolloutDesk.Choice(template, RolloutRules.usual(), null)));
  }

  private RolloutPlan plan(RolloutDesk.Choice choice) {
    return choice
        .template()
        .plan(areas(), choice.hours())
        .orElseGet(
            () -> RolloutPlan.begin(List.of(RolloutGroup.everybody("全部终端")), choice.hours()));
  }

  private List<Area> areas() {
    return content.county().map(County::areas).orElse(List.of());
  }

  /**
   * Begins to give a version to kiosks, in the place of what they were offered before.
   *
   * @throws RolloutRefusedException if the reason is none, or the version not the newest of those
   *     that were ever offered: no kiosk would take it
   * @throws IllegalArgumentException if it is not here
   */
  public void offer(Staff staff, SoftwareVersion version, RolloutDesk.Choice choice, String reason)
      throws IOException, RolloutRefusedException {
    RolloutCourse.requireReason(reason);
    synchronized (course) {
      Optional<SoftwareMirror.Offered> before = shelf.offered();
      if (before.isPresent() && version.compareTo(before.get().version()) <= 0) {
        throw new RolloutRefusedException(
            "已经推过 %s：终端不会换上同样或更旧的版本。要回到旧版，请撤回，或请开发方出一个更高的版本号".formatted(before.get().version()));
      }
      RolloutPlan plan = plan(choice).seeded(version.number());
      shelf.offer(version, plan);
      trail.add(
          staff,
          StaffAction.SOFTWARE_OFFERED,
          "software:" + version,
          Map.of("ring", choice.template().label(), "reason", reason));
      course.begun(staff, version.number(), choice, Optional.of(plan), 0);
    }
  }

  /**
   * Calls the version back that kiosks are offered: those that run it return to the one before,
   * once nobody stands at them, and do not take it again.
   *
   * @throws RolloutRefusedException if the reason is none, or there is nothing to call back
   */
  public void withdraw(Staff staff, String reason) throws IOException, RolloutRefusedException {
    RolloutCourse.requireReason(reason);
    synchronized (course) {
      SoftwareMirror.Offered offered =
          shelf
              .offered()
              .filter(one -> !one.withdrawn())
              .orElseThrow(() -> new RolloutRefusedException("现在没有推给终端的程序可以撤回"));
      shelf.withdraw();
      trail.add(
          staff,
          StaffAction.SOFTWARE_WITHDRAWN,
          "software:" + offered.version(),
          Map.of("reason", reason));
      if (course.newest().filter(rollout -> rollout.phase().isOpen()).isPresent()) {
        course.act(staff, RolloutAction.STOP, reason);
      }
    }
  }
}
