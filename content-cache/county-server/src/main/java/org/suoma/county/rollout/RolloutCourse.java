package org.suoma.county.rollout;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.release.Ring;
import org.suoma.content.rollout.RolloutGroup;
import org.suoma.content.rollout.RolloutPlan;
import org.suoma.county.access.Staff;
import org.suoma.county.access.StaffAction;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.checking.personal.NumberCheck;
import org.suoma.county.storage.kiosk.ReportedKiosks;
import org.suoma.county.storage.kiosk.RolloutRow;
import org.suoma.county.storage.kiosk.RolloutStore;

/**
 * Lets roll-outs of one kind go on by what kiosks report, and does what approvers say. Threads may
 * share one; they take turns, and whoever begins a roll-out takes its monitor.
 */
public final class RolloutCourse {

  /** Who does what no person does. */
  public static final String ITSELF = "服务器（自动）";

  private static final Logger log = LoggerFactory.getLogger(RolloutCourse.class);

  /** A kiosk that fails again and again tries every 72 minutes at last. */
  private static final Duration RETRY = Duration.ofMinutes(75);

  private static final int SHORTEST_REASON = 4;
  private static final int LONGEST_REASON = 200;

  private final RolloutSubject subject;
  private final RolloutStore store;
  private final ReportedKiosks kiosks;
  private final StaffTrail trail;
  private final Clock clock;

  /** The course of what this is about. */
  public RolloutCourse(
      RolloutSubject subject,
      RolloutStore store,
      ReportedKiosks kiosks,
      StaffTrail trail,
      Clock clock) {
    this.subject = subject;
    this.store = store;
    this.kiosks = kiosks;
    this.trail = trail;
    this.clock = clock;
  }

  /** The roll-out of the newest that had one; empty before the first. */
  public Optional<Rollout> newest() {
    return store.all().stream().findFirst().map(Rollout::of);
  }

  /** The roll-out of a number; empty if it had none. */
  public Optional<Rollout> of(long sequence) {
    return store.of(sequence).map(Rollout::of);
  }

  /** Roll-outs, newest first. */
  public List<Rollout> all() {
    return store.all().stream().map(Rollout::of).toList();
  }

  /** Whether the newest goes by groups, and not all kiosks may have it yet. */
  public boolean holdsNewest() throws IOException {
    Optional<Rollout> rollout = newest();
    return rollout.isPresent()
        && rollout.get().phase() != Phase.FINISHED
        && isCurrent(rollout.get());
  }

  /** How far a roll-out is. */
  public RolloutProgress progress(Rollout rollout) {
    return RolloutProgress.of(rollout, kiosks.all(), clock.instant(), subject.reading());
  }

  /** How the known kiosks would be divided by a plan. */
  public RolloutProgress forecast(RolloutTemplate template, RolloutPlan plan) {
    return progress(begun(Long.MAX_VALUE, template, plan, RolloutRules.usual(), 0, ""));
  }

  /**
   * Does what an approver says about the roll-out that is open.
   *
   * @throws RolloutRefusedException if there is none, it is not in a state for this, or the reason
   *     is none
   */
  public void act(Staff staff, RolloutAction action, String reason)
      throws IOException, RolloutRefusedException {
    requireReason(reason);
    synchronized (this) {
      Rollout rollout =
          newest()
              .filter(one -> one.phase().isOpen())
              .orElseThrow(() -> new RolloutRefusedException("现在没有进行中的分批发布"));
      if (!isCurrent(rollout)) {
        throw new RolloutRefusedException(subject.label(rollout.sequence()) + "已被更新的版本接替");
      }
      if (!action.fits(rollout)) {
        throw new RolloutRefusedException(
            "“%s”现在不能做：分批发布%s".formatted(action.label(), rollout.phase().label()));
      }
      Instant now = clock.instant();
      RolloutRow.Note why =
          new RolloutRow.Note(action.label() + "：" + reason, now, staff.signature());
      put(
          switch (action) {
            case PAUSE -> rollout.in(Phase.PAUSED, RolloutPlan.State.PAUSED, why);
            case RESUME -> rollout.resumed(progress(rollout).failed(), now, why);
            case STOP -> rollout.in(Phase.STOPPED, RolloutPlan.State.STOPPED, why);
            case RETRY -> rollout.retried(now, now.plus(RETRY), why);
            case OPEN_NEXT -> rollout.opened(now, why);
            case OPEN_ALL -> {
              Rollout ended = rollout.ended(Phase.FINISHED, why);
              subject.openToAll(ended.plan());
              yield ended;
            }
          });
      trail.add(
          staff,
          StaffAction.ROLLOUT_CHANGED,
          subject.trailName(rollout.sequence()),
          Map.of("step", action.label(), "reason", reason));
    }
  }

  /** Lets the open roll-out go on, if its time has come; called each minute while a server runs. */
  public void step() throws IOException {
    synchronized (this) {
      adopt();
      Optional<Rollout> open = newest().filter(one -> one.phase().isOpen());
      if (open.isEmpty()) {
        return;
      }
      Rollout rollout = open.get();
      Instant now = clock.instant();
      if (subject.forAll() >= rollout.sequence()) {
        end(rollout, Phase.FINISHED, "已推给全部终端", now);
      } else if (!isCurrent(rollout)) {
        end(rollout, Phase.SUPERSEDED, "有了更新的版本", now);
      } else if (rollout.phase() == Phase.RUNNING) {
        follow(
            rollout, Verdict.on(rollout, progress(rollout), now, subject.reading().shown()), now);
      }
    }
  }

  /** Takes care of a release that was published when the program ended before it was noted. */
  private void adopt() throws IOException {
    Optional<RolloutPlan> signed = subject.signed();
    long sequence = subject.newest();
    if (signed.isEmpty() || subject.forAll() >= sequence) {
      return;
    }
    Optional<Rollout> known = of(sequence);
    if (known.isEmpty()) {
      Rollout found =
          begun(
              sequence, RolloutTemplate.PILOT_FIRST, signed.get(), RolloutRules.usual(), 0, ITSELF);
      RolloutRow.Note why =
          new RolloutRow.Note("服务器在发布时中断，没有记下发布方式；请看过再继续", clock.instant(), ITSELF);
      put(found.in(Phase.PAUSED, RolloutPlan.State.PAUSED, why));
      tell(found, "自动暂停", why.text());
    } else if (!known.get().plan().equals(signed.get())) {
      subject.sign(known.get().plan());
    }
  }

  private void follow(Rollout rollout, Verdict verdict, Instant now) throws IOException {
    RolloutRow.Note why = new RolloutRow.Note(verdict.why(), now, ITSELF);
    switch (verdict.step()) {
      case STAY -> {}
      case OPEN_NEXT -> {
        Rollout next = rollout.opened(now, why);
        put(next);
        tell(rollout, "开放“%s”".formatted(groupName(next)), verdict.why());
      }
      case PAUSE -> {
        put(rollout.in(Phase.PAUSED, RolloutPlan.State.PAUSED, why));
        tell(rollout, "自动暂停", verdict.why());
      }
      case FINISH -> {
        Rollout ended = rollout.ended(Phase.FINISHED, why);
        subject.openToAll(ended.plan());
        store.put(ended.row());
        tell(rollout, "完成，已是%s的版本".formatted(Ring.ALL.label()), verdict.why());
      }
    }
  }

  private static String groupName(Rollout rollout) {
    return rollout.plan().groups().get(rollout.newestGroup()).name();
  }

  private void end(Rollout rollout, Phase how, String why, Instant now) {
    store.put(rollout.ended(how, new RolloutRow.Note(why, now, ITSELF)).row());
  }

  private void tell(Rollout rollout, String step, String why) {
    log.info("{}: {}: {}", subject.trailName(rollout.sequence()), step, why);
    trail.add(
        ITSELF,
        StaffAction.ROLLOUT_CHANGED,
        subject.trailName(rollout.sequence()),
        Map.of("step", step, "reason", why));
  }

  /** Noted first: what is noted and not signed is signed by the next {@link #step}. */
  private void put(Rollout rollout) throws IOException {
    store.put(rollout.row());
    subject.sign(rollout.plan());
  }

  private boolean isCurrent(Rollout rollout) throws IOException {
    return subject.newest() == rollout.sequence();
  }

  /**
   * Notes that somebody has begun a roll-out; whatever was under way is followed by it.
   *
   * @param plan as it was signed; empty: all at once
   * @param restores number of the release whose content it brings again; 0: none
   */
  public void begun(
      Staff staff,
      long sequence,
      RolloutDesk.Choice choice,
      Optional<RolloutPlan> plan,
      long restores) {
    for (Rollout earlier : all()) {
      if (earlier.phase().isOpen()) {
        end(earlier, Phase.SUPERSEDED, "有了更新的版本", clock.instant());
      }
    }
    RolloutPlan all = RolloutPlan.begin(List.of(RolloutGroup.everybody("全部终端")), choice.hours());
    Rollout rollout =
        begun(
            sequence,
            choice.template(),
            plan.orElse(all).seeded(sequence),
            choice.rules(),
            restores,
            staff.signature());
    store.put((plan.isPresent() ? rollout : rollout.ended(Phase.FINISHED, rollout.note())).row());
  }

  private Rollout begun(
      long sequence,
      RolloutTemplate template,
      RolloutPlan plan,
      RolloutRules rules,
      long restores,
      String by) {
    Instant now = clock.instant();
    return new Rollout(
        sequence,
        template.label(),
        now,
        by,
        restores,
        plan,
        rules,
        Phase.RUNNING,
        now,
        now,
        Set.of(),
        new RolloutRow.Note("开始", now, by));
  }

  /**
   * Refuses a reason that is none, or holds numbers of persons.
   *
   * @throws RolloutRefusedException in words
   */
  public static void requireReason(String reason) throws RolloutRefusedException {
    if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
      throw new RolloutRefusedException(
          "请写明理由，%d 到 %d 个字。".formatted(SHORTEST_REASON, LONGEST_REASON));
    }
    if (NumberCheck.holdsNumbers(reason)) {
      throw new RolloutRefusedException("理由会留在操作记录里，不能改、不能删：请不要写个人信息。");
    }
  }
}
