package org.suoma.county.rollout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.suoma.content.release.Ring;
import org.suoma.content.rollout.KioskTraits;
import org.suoma.county.rollout.KioskProgress.State;
import org.suoma.county.rollout.KioskReading.Standing;
import org.suoma.county.storage.kiosk.ReportedKiosk;

/**
 * How far a roll-out is, by what the kiosks report.
 *
 * @param groups in their order
 * @param kiosks in the order of names
 */
public record RolloutProgress(List<Group> groups, List<KioskProgress> kiosks) {

  /** A kiosk that says nothing for so long is left out of what thresholds count. */
  public static final Duration SILENCE = Duration.ofDays(1);

  /** Copies the lists. */
  public RolloutProgress {
    groups = List.copyOf(groups);
    kiosks = List.copyOf(kiosks);
  }

  /** Puts together what kiosks reported until a moment. */
  static RolloutProgress of(
      Rollout rollout, List<ReportedKiosk> reported, Instant now, KioskReading reading) {
    List<KioskProgress> kiosks =
        reported.stream().map(kiosk -> progress(rollout, kiosk, now, reading)).toList();
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < rollout.plan().groups().size(); i++) {
      int index = i;
      List<KioskProgress> members =
          kiosks.stream().filter(kiosk -> kiosk.group() == index).toList();
      groups.add(
          Group.of(
              rollout.plan().groups().get(i).name(),
              i < rollout.plan().open(),
              members,
              rollout.excused()));
    }
    return new RolloutProgress(groups, kiosks);
  }

  /** Names of all kiosks that failed. */
  Set<String> failed() {
    Set<String> names = new HashSet<>();
    for (KioskProgress kiosk : kiosks) {
      if (kiosk.state() == State.FAILED) {
        names.add(kiosk.kiosk());
      }
    }
    return names;
  }

  private static KioskProgress progress(
      Rollout rollout, ReportedKiosk kiosk, Instant now, KioskReading reading) {
    int group =
        kiosk.traits().told()
            ? rollout.plan().groupOf(traits(kiosk))
            : rollout.plan().groups().size() - 1;
    Standing found = found(rollout, kiosk, group, now, reading);
    return new KioskProgress(
        kiosk.name(), group, found.state(), found.detail(), reading.had(kiosk));
  }

  /** What groups look at. */
  static KioskTraits traits(ReportedKiosk kiosk) {
    return new KioskTraits(
        kiosk.name(),
        Ring.of(kiosk.traits().ring()),
        kiosk.traits().area(),
        Set.copyOf(kiosk.traits().tags()));
  }

  private static Standing found(
      Rollout rollout, ReportedKiosk kiosk, int group, Instant now, KioskReading reading) {
    Optional<Standing> standing = reading.standing(rollout.sequence(), kiosk);
    if (reading.had(kiosk) >= rollout.sequence() && standing.isPresent()) {
      return standing.get();
    }
    Optional<String> leftOut = reading.leftOut(kiosk);
    if (leftOut.isPresent()) {
      return new Standing(State.OLD_PROGRAM, leftOut.get());
    }
    if (Duration.between(kiosk.at(), now).compareTo(SILENCE) > 0) {
      return new Standing(State.SILENT, "超过一天没有报告，联网后会自己更新");
    }
    return group >= rollout.plan().open()
        ? new Standing(State.NOT_YET, "")
        : standing.orElse(new Standing(State.WAITING, ""));
  }

  /**
   * A group.
   *
   * @param name in Han
   * @param open whether it may take the release
   * @param kiosks how many are in it
   * @param counted how many thresholds count
   * @param shown how many of those show the release
   * @param failed how many of those failed
   * @param silent how many have said nothing for a day
   */
  public record Group(
      String name, boolean open, int kiosks, int counted, int shown, int failed, int silent) {

    static Group of(String name, boolean open, List<KioskProgress> members, Set<String> excused) {
      int counted = 0;
      int shown = 0;
      int failed = 0;
      int silent = 0;
      for (KioskProgress kiosk : members) {
        silent += kiosk.state() == State.SILENT ? 1 : 0;
        boolean isExcused = kiosk.state() == State.FAILED && excused.contains(kiosk.kiosk());
        if (kiosk.state().counts() && !isExcused) {
          counted++;
          shown += kiosk.state() == State.SHOWN ? 1 : 0;
          failed += kiosk.state() == State.FAILED ? 1 : 0;
        }
      }
      return new Group(name, open, members.size(), counted, shown, failed, silent);
    }
  }
}
