package org.suoma.content.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelsTest {

  private static final double SIZE = 30;

  private final Labels labels = new Labels(800);

  @Test
  void aNameStandsBelowItsPoint() {
    Labels.Box room = labels.place(500, 400, "拉坝乡", SIZE, 0).orElseThrow();

    assertThat(room.middle()).isEqualTo(500);
    assertThat(room.top()).isBetween(415.0, 430.0);
    assertThat(room.width()).isEqualTo(90);
    assertThat(room.baseline(SIZE)).isBetween(room.top() + 20, room.bottom());
  }

  @Test
  void ofTwoNamesAtOnePointTheSecondStandsAbove() {
    Labels.Box first = labels.place(500, 400, "索玛街道", SIZE, 0).orElseThrow();
    Labels.Box second = labels.place(500, 400, "河东街道", SIZE, 0).orElseThrow();

    assertThat(first.top()).isGreaterThan(400);
    assertThat(second.bottom()).isLessThan(400);
  }

  @Test
  void aNameKeepsOffMarksUnlessThereIsNoOtherRoom() {
    labels.mark(480, 405, 520, 463);
    assertThat(labels.place(500, 400, "石门镇", SIZE, 0).orElseThrow().bottom()).isLessThan(400);

    Labels crowded = new Labels(800);
    crowded.mark(0, 0, 1_000, 800);
    assertThat(crowded.place(500, 400, "石门镇", SIZE, 0)).isPresent();
  }

  @Test
  void aNameAtTheEdgeIsNotCutOff() {
    Labels.Box room = labels.place(10, 795, "白杨乡", SIZE, 0).orElseThrow();

    assertThat(room.left()).isNotNegative();
    assertThat(room.bottom()).isLessThanOrEqualTo(800);
  }

  @Test
  void howeverManyNamesNoneLiesUponAnother() {
    Random random = new Random(5);
    List<Labels.Box> rooms = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      labels
          .place(random.nextInt(1_000), random.nextInt(800), "彝族乡ꆈꌠ", SIZE, 0)
          .ifPresent(rooms::add);
    }

    assertThat(rooms).hasSizeBetween(20, 399);
    for (Labels.Box one : rooms) {
      assertThat(rooms.stream().filter(one::meets)).containsExactly(one);
    }
  }
}
