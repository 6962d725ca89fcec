package org.suoma.county.rollout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.suoma.content.release.Ring;
import org.suoma.content.rollout.KioskTraits;
import org.suoma.content.trust.ContentError;
import org.suoma.content.update.UpdateResult;
import org.suoma.county.rollout.KioskProgress.State;
import org.suoma.county.storage.ReportedKiosk;

/**
 * How far a roll-out is, by what the kiosks report.
 *
 * @param groups in their order
 * @param kiosks in the order of names
 */
public record RolloutProgress(List<Group> groups, List<KioskProgress> kiosks) {

  /** A kiosk that says nothing for so long is left out of what thresholds count. */
  public static final Duration SILENCE = Duration.ofDays(1);

  /** The line's troubles, which pass: the kiosk tries again by itself. */
  private static final Set<ContentError> PASSING =
      Set.of(
          ContentError.SOURCE_UNREACHABLE,
          ContentError.REDIRECTED,
          ContentError.WEB_PAGE,
          ContentError.TOO_SLOW,
          ContentError.TRUNCATED,
          ContentError.BUDGET_SPENT);

  /** Copies the lists. */
  public RolloutProgress {
    groups = List.copyOf(groups);
    kiosks = List.copyOf(kiosks);
  }

  /** Puts together what kiosks reported until a moment. */
  public static RolloutProgress of(Rollout rollout, List<ReportedKiosk> reported, Instant now) {
    List<KioskProgress> kiosks =
        reported.stream().map(kiosk -> progress(rollout, kiosk, now)).toList();
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

  private static KioskProgress progress(Rollout rollout, ReportedKiosk kiosk, Instant now) {
    int group =
        kiosk.traits().told()
            ? rollout.plan().groupOf(traits(kiosk))
            : rollout.plan().groups().size() - 1;
    Found found = found(rollout, kiosk, group, now);
    return new KioskProgress(kiosk.name(), group, found.state, found.detail, kiosk.release());
  }

  /** What groups look at. */
  static KioskTraits traits(ReportedKiosk kiosk) {
    return new KioskTraits(
        kiosk.name(),
        Ring.of(kiosk.traits().ring()),
        kiosk.traits().area(),
        Set.copyOf(kiosk.traits().tags()));
  }

  private static Found found(Rollout rollout, ReportedKiosk kiosk, int group, Instant now) {
    boolean shows = kiosk.release() >= rollout.sequence();
    if (shows && !kiosk.fault().isEmpty()) {
      return new Found(State.FAILED, "内容显示不了：" + kiosk.fault());
    }
    if (shows) {
      return new Found(State.SHOWN, "");
    }
    if (!kiosk.traits().told()) {
      return new Found(State.OLD_PROGRAM, "不认分批计划，全部推开后才更新");
    }
    if (Duration.between(kiosk.at(), now).compareTo(SILENCE) > 0) {
      return new Found(State.SILENT, "超过一天没有报告，联网后会自己更新");
    }
    if (group >= rollout.plan().open()) {
      return new Found(State.NOT_YET, "");
    }
    return kiosk.error().isEmpty() ? underway(kiosk) : inTrouble(kiosk.error());
  }

  private static Found underway(ReportedKiosk kiosk) {
    if (!kiosk.step().isEmpty()) {
      return new Found(State.FETCHING, kiosk.percent() + "%");
    }
    if (kiosk.outcome().equals(UpdateResult.Outcome.WAITING.name())) {
      return new Found(State.READY, "");
    }
    if (kiosk.outcome().equals(UpdateResult.Outcome.HELD.name())) {
      return new Found(State.FAILED, "终端旁有人退回了上一版，先问清原因");
    }
    return new Found(State.WAITING, "");
  }

  private static Found inTrouble(String name) {
    for (ContentError error : ContentError.values()) {
      if (error.name().equals(name)) {
        return new Found(PASSING.contains(error) ? State.WAITING : State.FAILED, error.message());
      }
    }
    return new Found(State.FAILED, name);
  }

  private record Found(State state, String detail) {}

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
