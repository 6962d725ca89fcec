package org.suoma.content.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.suoma.content.release.Ring;

/** What holds for any plan, tried on many that are made at random. */
class RolloutPlanTest {

  private static final int PLANS = 300;
  private static final int KIOSKS = 60;
  private static final List<String> AREAS = List.of("", "5134", "513401", "513401001", "513402");
  private static final List<String> TAGS = List.of("大厅", "printer:escpos-80mm", "24小时");

  @Test
  void everyKioskIsInExactlyOneGroupWhicheverAreOpen() {
    for (int seed = 0; seed < PLANS; seed++) {
      Random random = new Random(seed);
      RolloutPlan plan = plan(random);
      for (KioskTraits kiosk : kiosks(random)) {
        int group = plan.groupOf(kiosk);
        assertThat(group).as("seed %d", seed).isBetween(0, plan.groups().size() - 1);
        assertThat(plan.groups().get(group).takes(kiosk, plan.seed())).isTrue();
        assertThat(plan.groups().subList(0, group))
            .as("seed %d: a group before has it", seed)
            .noneMatch(before -> before.takes(kiosk, plan.seed()));
        assertThat(plan.withOpen(plan.groups().size()).groupOf(kiosk)).isEqualTo(group);
      }
    }
  }

  @Test
  void openingAGroupTakesTheReleaseFromNobody() {
    for (int seed = 0; seed < PLANS; seed++) {
      Random random = new Random(seed);
      RolloutPlan plan = plan(random);
      List<KioskTraits> kiosks = kiosks(random);
      Set<KioskTraits> before = new HashSet<>();
      for (int open = 1; open <= plan.groups().size(); open++) {
        RolloutPlan now = plan.withOpen(open);
        Set<KioskTraits> may = new HashSet<>(kiosks.stream().filter(now::isOpenTo).toList());
        assertThat(may).as("seed %d, %d open", seed, open).containsAll(before);
        before = may;
      }
      assertThat(before).as("seed %d: all open", seed).containsAll(kiosks);
      RolloutPlan all = plan.withOpen(plan.groups().size());
      assertThat(all.withOpen(1)).as("seed %d: nothing closes", seed).isEqualTo(all);
    }
  }

  @Test
  void nobodyTakesTheReleaseWhileItIsPausedOrAfterItWasStopped() {
    for (int seed = 0; seed < PLANS; seed++) {
      Random random = new Random(seed);
      RolloutPlan plan = plan(random).ended();
      for (KioskTraits kiosk : kiosks(random)) {
        assertThat(plan.isOpenTo(kiosk)).isTrue();
        assertThat(plan.in(RolloutPlan.State.PAUSED).isOpenTo(kiosk)).isFalse();
        assertThat(plan.in(RolloutPlan.State.STOPPED).isOpenTo(kiosk)).isFalse();
      }
    }
  }

  @Test
  void aPlanIsReadAsItWasWritten() {
    RolloutJson json = new RolloutJson();
    for (int seed = 0; seed < PLANS; seed++) {
      RolloutPlan plan = plan(new Random(seed));
      assertThat(json.read(json.write(plan))).contains(plan);
    }
  }

  @Test
  void aPlanOfAnotherFormatOrWithWordsUnknownHereIsNone() {
    RolloutJson json = new RolloutJson();
    String plan = json.write(RolloutPlan.begin(List.of(RolloutGroup.everybody("全部")), null));

    assertThat(json.read(plan)).isPresent();
    assertThat(json.read(plan.replace("\"format\":1", "\"format\":2"))).isEmpty();
    assertThat(json.read(plan.replace("\"seed\":", "\"speed\":1,\"seed\":"))).isEmpty();
    assertThat(json.read("[]")).isEmpty();
  }

  @Test
  void aShareIsAboutThatManyOfThoseWhoPassAndOthersInTheNextRollOut() {
    RolloutPlan plan =
        RolloutPlan.begin(
            List.of(
                new RolloutGroup("十分之一", List.of(), List.of(), List.of(), List.of(), 10),
                RolloutGroup.everybody("其余")),
            null);
    Set<String> first = early(plan.seeded(1));
    Set<String> second = early(plan.seeded(2));

    assertThat(first).hasSizeBetween(60, 140);
    assertThat(second).hasSizeBetween(60, 140).isNotEqualTo(first);
    assertThat(early(plan.seeded(1))).isEqualTo(first);
  }

  private static Set<String> early(RolloutPlan plan) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      KioskTraits kiosk = KioskTraits.of("hall-" + i, Ring.ALL);
      if (plan.isOpenTo(kiosk)) {
        names.add(kiosk.name());
      }
    }
    return names;
  }

  @Test
  void plansThatLeaveKiosksOutAreRefused() {
    RolloutGroup some = RolloutGroup.ofAreas("一乡", List.of("513401"));

    assertThatThrownBy(() -> RolloutPlan.begin(List.of(some), null))
        .hasMessageContaining("last group");
    assertThatThrownBy(() -> RolloutPlan.begin(List.of(), null)).hasMessageContaining("1 to 64");
    assertThatThrownBy(() -> new RolloutGroup("无", List.of(), List.of(), List.of(), List.of(), 0))
        .hasMessageContaining("share");
    assertThatThrownBy(() -> new RolloutHours("22:00", "22:00")).hasMessageContaining("hours");
    assertThatThrownBy(() -> new RolloutHours("22", "06:00")).hasMessageContaining("22:00");
  }

  private static RolloutPlan plan(Random random) {
    List<RolloutGroup> groups = new ArrayList<>();
    int filters = random.nextInt(5);
    for (int i = 0; i < filters; i++) {
      groups.add(
          new RolloutGroup(
              "第 " + (i + 1) + " 批",
              some(List.of(Ring.values()), random),
              some(AREAS.subList(1, AREAS.size()), random),
              some(TAGS, random),
              random.nextInt(4) == 0 ? List.of("hall-1", "hall-2", "hall-3") : List.of(),
              1 + random.nextInt(100)));
    }
    groups.add(RolloutGroup.everybody("其余"));
    RolloutHours hours = random.nextBoolean() ? new RolloutHours("22:00", "06:00") : null;
    return RolloutPlan.begin(groups, hours).seeded(random.nextInt(1_000));
  }

  private static <T> List<T> some(List<T> all, Random random) {
    return random.nextBoolean()
        ? List.of()
        : all.stream().filter(one -> random.nextBoolean()).toList();
  }

  private static List<KioskTraits> kiosks(Random random) {
    return IntStream.range(0, KIOSKS)
        .mapToObj(
            i ->
                new KioskTraits(
                    "hall-" + i,
                    List.of(Ring.values()).get(random.nextInt(3)),
                    AREAS.get(random.nextInt(AREAS.size())),
                    Set.copyOf(
                        Stream.of(TAGS.get(random.nextInt(3)), TAGS.get(random.nextInt(3)))
                            .distinct()
                            .toList())))
        .toList();
  }
}
