package org.suoma.content.rollout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which kiosks may take a release by now. It stands, signed, beside the release that it is about,
 * so that no kiosk ever has one without the other. Groups open in their order and never close: who
 * may take the release may take it from then on, unless the roll-out is paused or stopped.
 *
 * @param format version of this format, now 1
 * @param state whether anybody takes it now
 * @param open how many groups, from the first, may take it
 * @param seed makes other kiosks the first ones in other roll-outs
 * @param groups in their order, at most 64; the last one takes everybody who is left
 * @param hours when it may come on the screen; null: whenever it is ready
 */
public record RolloutPlan(
    int format,
    State state,
    int open,
    long seed,
    List<RolloutGroup> groups,
    @Nullable RolloutHours hours) {

  /** The format written and read here. */
  public static final int FORMAT = 1;

  /** No plan has more groups. */
  public static final int MOST_GROUPS = 64;

  /** Refuses another format, more open groups than there are, and groups that leave kiosks out. */
  public RolloutPlan {
    groups = List.copyOf(groups);
    if (format != FORMAT) {
      throw new IllegalArgumentException("rollout format %d, not %d".formatted(format, FORMAT));
    }
    if (groups.isEmpty() || groups.size() > MOST_GROUPS) {
      throw new IllegalArgumentException("1 to 64 groups, not " + groups.size());
    }
    if (open < 0 || open > groups.size()) {
      throw new IllegalArgumentException("%d of %d groups open".formatted(open, groups.size()));
    }
    if (!groups.get(groups.size() - 1).takesEverybody()) {
      throw new IllegalArgumentException("the last group must take everybody who is left");
    }
  }

  /** A plan whose first group may begin. */
  public static RolloutPlan begin(List<RolloutGroup> groups, @Nullable RolloutHours hours) {
    return new RolloutPlan(FORMAT, State.RUNNING, 1, 0, groups, hours);
  }

  /** The one group that a kiosk is in, from 0. */
  public int groupOf(KioskTraits kiosk) {
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).takes(kiosk, seed)) {
        return i;
      }
    }
    throw new IllegalStateException("the last group takes everybody");
  }

  /** Whether a kiosk may take the release now. */
  public boolean isOpenTo(KioskTraits kiosk) {
    return state == State.RUNNING && groupOf(kiosk) < open;
  }

  /** The same with more groups open; closing one would take back what was said. */
  public RolloutPlan withOpen(int groupsOpen) {
    return new RolloutPlan(format, state, Math.max(open, groupsOpen), seed, groups, hours);
  }

  /** The same in another state. */
  public RolloutPlan in(State other) {
    return new RolloutPlan(format, other, open, seed, groups, hours);
  }

  /** The same for another roll-out. */
  public RolloutPlan seeded(long number) {
    return new RolloutPlan(format, state, open, number, groups, hours);
  }

  /** The same when everybody may take the release. */
  public RolloutPlan ended() {
    return in(State.RUNNING).withOpen(groups.size());
  }

  /** Whether a roll-out goes on. */
  public enum State {
    /** Open groups take the release. */
    RUNNING,
    /** Nobody takes it for now. */
    PAUSED,
    /** Nobody takes it any more; who has it keeps it. */
    STOPPED
  }
}
