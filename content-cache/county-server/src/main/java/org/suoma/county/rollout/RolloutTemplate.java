package org.suoma.county.rollout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Area;
import org.suoma.content.release.Ring;
import org.suoma.content.rollout.RolloutGroup;
import org.suoma.content.rollout.RolloutHours;
import org.suoma.content.rollout.RolloutPlan;

/** The ways to roll a release out that the console offers. */
public enum RolloutTemplate {
  /** All at once, by no plan. */
  IMMEDIATE("立即全部"),
  /** Pilots, then the halls that agreed to be early, then all others. */
  PILOT_FIRST("先试点后全部"),
  /** Pilots, then township by township, then all others. */
  BY_TOWN("按乡镇分批");

  private static final int TOWN_DIGITS = 9;

  private final String label;

  RolloutTemplate(String label) {
    this.label = label;
  }

  /** The Han words for it. */
  public String label() {
    return label;
  }

  /**
   * The template of this name.
   *
   * @throws IllegalArgumentException if there is none; the message is for people
   */
  public static RolloutTemplate named(String name) {
    return Arrays.stream(values())
        .filter(template -> template.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("没有这种发布方式：" + name));
  }

  /**
   * The plan that it makes; empty for all at once.
   *
   * @param areas the county's townships and villages
   * @param hours when the release may come on the screen; null: at once
   */
  public Optional<RolloutPlan> plan(List<Area> areas, @Nullable RolloutHours hours) {
    return switch (this) {
      case IMMEDIATE -> Optional.empty();
      case PILOT_FIRST ->
          Optional.of(
              RolloutPlan.begin(
                  List.of(
                      RolloutGroup.ofRings("试点终端", List.of(Ring.CANARY)),
                      RolloutGroup.ofRings("先行终端", List.of(Ring.EARLY)),
                      RolloutGroup.everybody("其余终端")),
                  hours));
      case BY_TOWN -> Optional.of(RolloutPlan.begin(towns(areas), hours));
    };
  }

  private static List<RolloutGroup> towns(List<Area> areas) {
    List<RolloutGroup> groups = new ArrayList<>();
    groups.add(RolloutGroup.ofRings("试点终端", List.of(Ring.CANARY)));
    areas.stream()
        .filter(area -> area.code().length() == TOWN_DIGITS)
        .limit(RolloutPlan.MOST_GROUPS - 2L)
        .forEach(area -> groups.add(RolloutGroup.ofAreas(area.name().zh(), List.of(area.code()))));
    groups.add(RolloutGroup.everybody("其余终端"));
    return groups;
  }
}
