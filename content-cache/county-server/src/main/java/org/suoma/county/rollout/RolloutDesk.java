package org.suoma.county.rollout;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suoma.content.model.Area;
import org.suoma.content.model.County;
import org.suoma.content.release.Manifest;
import org.suoma.content.release.Ring;
import org.suoma.content.rollout.RolloutGroup;
import org.suoma.content.rollout.RolloutHours;
import org.suoma.content.rollout.RolloutPlan;
import org.suoma.county.access.Staff;
import org.suoma.county.access.StaffAction;
import org.suoma.county.access.StaffTrail;
import org.suoma.county.checking.personal.NumberCheck;
import org.suoma.county.publishing.BlockedContentException;
import org.suoma.county.publishing.NothingToPublishException;
import org.suoma.county.publishing.Publishing;
import org.suoma.county.storage.ContentShelf;
import org.suoma.county.storage.ReleaseLine;
import org.suoma.county.storage.ReportedKiosk;
import org.suoma.county.storage.ReportedKiosks;
import org.suoma.county.storage.RolloutRow;
import org.suoma.county.storage.RolloutStore;

/**
 * Begins roll-outs, lets them go on by what kiosks report, and does what approvers say. Threads may
 * share one; they take turns.
 */
public final class RolloutDesk {

  /** Who does what no person does. */
  public static final String ITSELF = "服务器（自动）";

  private static final Logger log = LoggerFactory.getLogger(RolloutDesk.class);

  /** A kiosk that fails again and again tries every 72 minutes at last. */
  private static final Duration RETRY = Duration.ofMinutes(75);

  private static final int SHORTEST_REASON = 4;
  private static final int LONGEST_REASON = 200;

  private final Publishing publishing;
  private final RolloutStore store;
  private final ReportedKiosks kiosks;
  private final ContentShelf shelf;
  private final StaffTrail trail;
  private final Clock clock;
  private final RolloutReportReader reader = new RolloutReportReader();
  private final Object turn = new Object();

  /** Rolls out what this publishes, by the reports that {@link #take} gets. */
  public RolloutDesk(
      Publishing publishing,
      RolloutStore store,
      ReportedKiosks kiosks,
      ContentShelf shelf,
      StaffTrail trail,
      Clock clock) {
    this.publishing = publishing;
    this.store = store;
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

  /** What all kiosks reported last. */
  public List<ReportedKiosk> kiosks() {
    return kiosks.all();
  }

  /** The roll-out of the newest release that had one; empty before the first. */
  public Optional<Rollout> newest() {
    return store.all().stream().findFirst().map(Rollout::of);
  }

  /** The roll-out of a release; empty if it had none. */
  public Optional<Rollout> of(long sequence) {
    return store.of(sequence).map(Rollout::of);
  }

  /** Roll-outs, newest first. */
  public List<Rollout> all() {
    return store.all().stream().map(Rollout::of).toList();
  }

  /** Whether the newest release goes by groups, and not all kiosks may have it yet. */
  public boolean holdsNewest() throws IOException {
    Optional<Rollout> rollout = newest();
    return rollout.isPresent()
        && rollout.get().phase() != Phase.FINISHED
        && isCurrent(rollout.get());
  }

  /** How far a roll-out is. */
  public RolloutProgress progress(Rollout rollout) {
    return RolloutProgress.of(rollout, kiosks.all(), clock.instant());
  }

  /** How the known kiosks would be divided by a choice; empty: all at once. */
  public Optional<RolloutProgress> forecast(RolloutTemplate template) {
    return template
        .plan(areas(), null)
        .map(plan -> progress(begun(Long.MAX_VALUE, template, plan, RolloutRules.usual(), 0, "")));
  }

  /**
   * Publishes what there is.
   *
   * @throws NothingToPublishException if there is nothing that kiosks do not have
   * @throws BlockedContentException if checks stop it
   */
  public ReleaseLine begin(Staff staff, Choice choice)
      throws IOException, NothingToPublishException, BlockedContentException {
    synchronized (turn) {
      Optional<RolloutPlan> plan = choice.template.plan(areas(), choice.hours);
      ReleaseLine line =
          plan.isPresent() ? publishing.rollOut(plan.get()) : publishing.publish(Ring.ALL);
      note(staff, StaffAction.PUBLISHED, line.sequence(), choice, 0, "");
      begun(staff, line.sequence(), choice, plan, 0);
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
    requireReason(reason);
    synchronized (turn) {
      Optional<RolloutPlan> plan = choice.template.plan(areas(), choice.hours);
      ReleaseLine line = publishing.restore(to, plan);
      note(staff, StaffAction.ROLLED_BACK, line.sequence(), choice, to, reason);
      begun(staff, line.sequence(), choice, plan, to);
      return line;
    }
  }

  /** The earlier release whose content the newest one brings again; empty if it brings its own. */
  public Optional<Long> restored() throws IOException {
    Optional<Manifest> newest = publishing.newest();
    return newest
        .flatMap(manifest -> of(manifest.sequence()))
        .map(Rollout::restores)
        .filter(number -> number > 0);
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
    synchronized (turn) {
      Rollout rollout =
          newest()
              .filter(one -> one.phase().isOpen())
              .orElseThrow(() -> new RolloutRefusedException("现在没有进行中的分批发布"));
      if (!isCurrent(rollout)) {
        throw new RolloutRefusedException("第 %d 版已被更新的版本接替".formatted(rollout.sequence()));
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
              long unused = publishing.promote(Ring.CANARY, Ring.ALL).sequence();
              yield rollout.ended(Phase.FINISHED, why);
            }
          });
      trail.add(
          staff,
          StaffAction.ROLLOUT_CHANGED,
          "release:" + rollout.sequence(),
          Map.of("step", action.label(), "reason", reason));
    }
  }

  /** Lets the open roll-out go on, if its time has come; called each minute while a server runs. */
  public void step() throws IOException {
    synchronized (turn) {
      adopt();
      Optional<Rollout> open = newest().filter(one -> one.phase().isOpen());
      if (open.isEmpty()) {
        return;
      }
      Rollout rollout = open.get();
      Instant now = clock.instant();
      if (publishing.forAll() >= rollout.sequence()) {
        end(rollout, Phase.FINISHED, "已推给全部终端", now);
      } else if (!isCurrent(rollout)) {
        end(rollout, Phase.SUPERSEDED, "有了更新的版本", now);
      } else if (rollout.phase() == Phase.RUNNING) {
        follow(rollout, Verdict.on(rollout, progress(rollout), now), now);
      }
    }
  }

  /** Takes care of a release that was published when the program ended before it was noted. */
  private void adopt() throws IOException {
    Optional<RolloutPlan> signed = publishing.rollout();
    long sequence = publishing.newest().map(Manifest::sequence).orElse(0L);
    if (signed.isEmpty() || publishing.forAll() >= sequence) {
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
      publishing.plan(known.get().plan());
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
        ReleaseLine line = publishing.promote(Ring.CANARY, Ring.ALL);
        store.put(rollout.ended(Phase.FINISHED, why).row());
        tell(rollout, "完成，已是%s的版本".formatted(line.ring().label()), verdict.why());
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
    log.info("release {}: {}: {}", rollout.sequence(), step, why);
    trail.add(
        ITSELF,
        StaffAction.ROLLOUT_CHANGED,
        "release:" + rollout.sequence(),
        Map.of("step", step, "reason", why));
  }

  /** Noted first: what is noted and not signed is signed by the next {@link #step}. */
  private void put(Rollout rollout) throws IOException {
    store.put(rollout.row());
    publishing.plan(rollout.plan());
  }

  private boolean isCurrent(Rollout rollout) throws IOException {
    return publishing.newest().filter(one -> one.sequence() == rollout.sequence()).isPresent();
  }

  private void begun(
      Staff staff, long sequence, Choice choice, Optional<RolloutPlan> plan, long restores) {
    for (Rollout earlier : all()) {
      if (earlier.phase().isOpen()) {
        end(earlier, Phase.SUPERSEDED, "有了更新的版本", clock.instant());
      }
    }
    RolloutPlan all = RolloutPlan.begin(List.of(RolloutGroup.everybody("全部终端")), choice.hours);
    Rollout rollout =
        begun(
            sequence,
            choice.template,
            plan.orElse(all).seeded(sequence),
            choice.rules,
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

  private static void requireReason(String reason) throws RolloutRefusedException {
    if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
      throw new RolloutRefusedException(
          "请写明理由，%d 到 %d 个字。".formatted(SHORTEST_REASON, LONGEST_REASON));
    }
    if (NumberCheck.holdsNumbers(reason)) {
      throw new RolloutRefusedException("理由会留在操作记录里，不能改、不能删：请不要写个人信息。");
    }
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
