package org.suoma.county.rollout;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Area;
import org.suoma.content.model.County;
import org.suoma.content.release.Manifest;
import org.suoma.content.release.Ring;
import org.suoma.content.rollout.RolloutHours;
import org.suoma.content.rollout.RolloutPlan;
import org.suoma.county.access.Staff;
import org.suoma.county.access.StaffAction;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.publishing.BlockedContentException;
import org.suoma.county.publishing.NothingToPublishException;
import org.suoma.county.publishing.Publishing;
import org.suoma.county.storage.content.ContentShelf;
import org.suoma.county.storage.content.ReleaseLine;
import org.suoma.county.storage.kiosk.ReportedKiosk;
import org.suoma.county.storage.kiosk.ReportedKiosks;
import org.suoma.county.storage.kiosk.RolloutStore;

/**
 * Begins roll-outs of releases, whose {@link #course} is that of any roll-out. Threads may share
 * one; they take turns.
 */
public final class RolloutDesk {

  private final Publishing publishing;
  private final RolloutCourse course;
  private final ReportedKiosks kiosks;
  private final ContentShelf shelf;
  private final StaffTrail trail;
  private final Clock clock;
  private final RolloutReportReader reader = new RolloutReportReader();

  /** Rolls out what this publishes, by the reports that {@link #take} gets. */
  public RolloutDesk(
      Publishing publishing,
      RolloutStore store,
      ReportedKiosks kiosks,
      ContentShelf shelf,
      StaffTrail trail,
      Clock clock) {
    this.publishing = publishing;
    this.course = new RolloutCourse(new ReleaseSubject(publishing), store, kiosks, trail, clock);
    this.kiosks = kiosks;
    this.shelf = shelf;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Takes a kiosk's report, whose name has been checked.
   *
   * @throws IllegalArgumentException if it is not JSON
   */
  public void take(byte[] report) {
    kiosks.put(reader.read(report, clock.instant()));
  }

  /** Releases on their way. */
  public RolloutCourse course() {
    return course;
  }

  /** What all kiosks reported last. */
  public List<ReportedKiosk> kiosks() {
    return kiosks.all();
  }

  /** How the known kiosks would be divided by a choice; empty: all at once. */
  public Optional<RolloutProgress> forecast(RolloutTemplate template) {
    return template.plan(areas(), null).map(plan -> course.forecast(template, plan));
  }

  /**
   * Publishes what there is.
   *
   * @throws NothingToPublishException if there is nothing that kiosks do not have
   * @throws BlockedContentException if checks stop it
   */
  public ReleaseLine begin(Staff staff, Choice choice)
      throws IOException, NothingToPublishException, BlockedContentException {
    synchronized (course) {
      Optional<RolloutPlan> plan = choice.template.plan(areas(), choice.hours);
      ReleaseLine line =
          plan.isPresent() ? publishing.rollOut(plan.get()) : publishing.publish(Ring.ALL);
      note(staff, StaffAction.PUBLISHED, line.sequence(), choice, 0, "");
      course.begun(staff, line.sequence(), choice, plan, 0);
      return line;
    }
  }

  /**
   * Publishes the content of an earlier release as the next one; the county's own content stays.
   *
   * @throws NothingToPublishException if it is not in the tree any more, or kiosks have it
   * @throws RolloutRefusedException if the reason is none
   */
  public ReleaseLine rollBack(Staff staff, long to, Choice choice, String reason)
      throws IOException, NothingToPublishException, RolloutRefusedException {
    RolloutCourse.requireReason(reason);
    synchronized (course) {
      Optional<RolloutPlan> plan = choice.template.plan(areas(), choice.hours);
      ReleaseLine line = publishing.restore(to, plan);
      note(staff, StaffAction.ROLLED_BACK, line.sequence(), choice, to, reason);
      course.begun(staff, line.sequence(), choice, plan, to);
      return line;
    }
  }

  /** The earlier release whose content the newest one brings again; empty if it brings its own. */
  public Optional<Long> restored() throws IOException {
    Optional<Manifest> newest = publishing.newest();
    return newest
        .flatMap(manifest -> course.of(manifest.sequence()))
        .map(Rollout::restores)
        .filter(number -> number > 0);
  }

  private void note(
      Staff staff, StaffAction action, long sequence, Choice choice, long to, String reason) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("ring", choice.template.label());
    if (to > 0) {
      facts.put("release", "第 %d 版".formatted(to));
      facts.put("reason", reason);
    }
    trail.add(staff, action, "release:" + sequence, facts);
  }

  private List<Area> areas() {
    return shelf.county().map(County::areas).orElse(List.of());
  }

  /**
   * How a release is to be rolled out.
   *
   * @param template in which order
   * @param rules when it goes on and when it stops
   * @param hours when it may come on the screen; null: at once
   */
  public record Choice(
      RolloutTemplate template, RolloutRules rules, @Nullable RolloutHours hours) {}
}
