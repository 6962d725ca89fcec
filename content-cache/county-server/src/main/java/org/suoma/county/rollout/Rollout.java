package org.suoma.county.rollout;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.suoma.content.rollout.RolloutJson;
import org.suoma.content.rollout.RolloutPlan;
import org.suoma.county.storage.kiosk.RolloutRow;

/**
 * A roll-out of a release.
 *
 * @param sequence number of its release
 * @param template how it goes about it, in words
 * @param startedAt when it began
 * @param startedBy who began it
 * @param restores number of the release whose content it brings again; 0: none
 * @param plan as it was signed last
 * @param rules when it goes on and when it stops
 * @param phase where it stands
 * @param openedAt when the group was opened that was opened last, or the roll-out resumed
 * @param judgedFrom before that, failures do not pause it
 * @param excused kiosks whose failures somebody answers for
 * @param note what happened last, and why
 */
public record Rollout(
    long sequence,
    String template,
    Instant startedAt,
    String startedBy,
    long restores,
    RolloutPlan plan,
    RolloutRules rules,
    Phase phase,
    Instant openedAt,
    Instant judgedFrom,
    Set<String> excused,
    RolloutRow.Note note) {

  /** Copies the names. */
  public Rollout {
    excused = Set.copyOf(excused);
  }

  static Rollout of(RolloutRow row) {
    return new Rollout(
        row.sequence(),
        row.template(),
        row.startedAt(),
        row.startedBy(),
        row.restores(),
        new RolloutJson()
            .read(row.plan())
            .orElseThrow(() -> new IllegalStateException("the plan of release " + row.sequence())),
        RolloutRules.of(row.rules()),
        Phase.valueOf(row.phase()),
        row.openedAt(),
        row.judgedFrom(),
        Set.copyOf(row.excused()),
        row.note());
  }

  RolloutRow row() {
    return new RolloutRow(
        sequence,
        template,
        startedAt,
        startedBy,
        restores,
        new RolloutJson().write(plan),
        rules.row(),
        phase.name(),
        openedAt,
        judgedFrom,
        new TreeSet<>(excused).stream().toList(),
        note);
  }

  /** The group that was opened last, from 0. */
  public int newestGroup() {
    return plan.open() - 1;
  }

  /** Whether a group is left that has not been opened. */
  public boolean hasMore() {
    return plan.open() < plan.groups().size();
  }

  Rollout opened(Instant now, RolloutRow.Note why) {
    return with(plan.withOpen(plan.open() + 1), phase, now, judgedFrom, excused, why);
  }

  Rollout in(Phase other, RolloutPlan.State state, RolloutRow.Note why) {
    return with(plan.in(state), other, openedAt, judgedFrom, excused, why);
  }

  /** Goes on; what failed until now no longer counts. */
  Rollout resumed(Set<String> failed, Instant now, RolloutRow.Note why) {
    Set<String> more = new TreeSet<>(excused);
    more.addAll(failed);
    return with(plan.in(RolloutPlan.State.RUNNING), Phase.RUNNING, now, now, more, why);
  }

  /** Goes on; everybody counts again from a moment on. */
  Rollout retried(Instant now, Instant from, RolloutRow.Note why) {
    return with(plan.in(RolloutPlan.State.RUNNING), Phase.RUNNING, now, from, Set.of(), why);
  }

  Rollout ended(Phase how, RolloutRow.Note why) {
    return with(
        how == Phase.FINISHED ? plan.ended() : plan, how, openedAt, judgedFrom, excused, why);
  }

  private Rollout with(
      RolloutPlan nextPlan,
      Phase nextPhase,
      Instant opened,
      Instant from,
      Set<String> excusedKiosks,
      RolloutRow.Note why) {
    return new Rollout(
        sequence,
        template,
        startedAt,
        startedBy,
        restores,
        nextPlan,
        rules,
        nextPhase,
        opened,
        from,
        excusedKiosks,
        why);
  }
}
