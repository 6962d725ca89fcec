package org.suoma.county.rollout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.release.Ring;
import org.suoma.content.rollout.RolloutHours;
import org.suoma.content.rollout.RolloutPlan;
import org.suoma.county.RunningCounty;
import org.suoma.county.access.Role;
import org.suoma.county.access.Staff;
import org.suoma.county.publishing.NothingToPublishException;
import org.suoma.county.publishing.Publishing;

/** From the first release by a roll-out to its end and back, in a county with kiosks' reports. */
class RolloutDeskTest {

  private static final RolloutRules AT_ONCE =
      new RolloutRules(80, 20, Duration.ZERO, Duration.ofHours(4));
  private static final RolloutDesk.Choice PILOTS =
      new RolloutDesk.Choice(
          RolloutTemplate.PILOT_FIRST, AT_ONCE, new RolloutHours("22:00", "06:00"));

  @TempDir private Path folder;
  private RunningCounty county;
  private RolloutDesk desk;
  private Publishing publishing;
  private Staff approver;

  @BeforeEach
  void open() throws Exception {
    county = RunningCounty.start(folder);
    desk = county.services().rollouts();
    publishing = county.services().publishing();
    String unused = county.staff(true, Role.APPROVER);
    approver = county.who(Role.APPROVER);
    county.publish();
    county.bring("notice-9.json", notice("notice-9", "明天停电"));
  }

  @AfterEach
  void close() {
    county.close();
  }

  @Test
  void goesFromGroupToGroupToAllKiosksByWhatTheyReport() throws Exception {
    report("pilot", "canary", 1, "");
    report("early", "early", 1, "");
    report("hall", "all", 1, "");
    assertThat(desk.begin(approver, PILOTS).sequence()).isEqualTo(2);
    assertThat(signed().open()).isEqualTo(1);

    desk.course().step();
    assertThat(signed().open()).as("nobody shows it yet").isEqualTo(1);
    report("pilot", "canary", 2, "");
    desk.course().step();
    assertThat(signed().open()).isEqualTo(2);
    report("early", "early", 2, "");
    desk.course().step();
    assertThat(signed().open()).isEqualTo(3);
    assertThat(publishing.forAll()).isEqualTo(1);
    report("hall", "all", 2, "");
    desk.course().step();

    assertThat(publishing.forAll()).isEqualTo(2);
    assertThat(desk.course().newest().map(Rollout::phase)).contains(Phase.FINISHED);
    assertThat(signed().hours()).as("hours go on").isEqualTo(new RolloutHours("22:00", "06:00"));
    assertThat(trail()).contains("开放“先行终端”", "开放“其余终端”", RolloutCourse.ITSELF);
  }

  @Test
  void pausesByItselfAndSaysWhyUntilSomebodyAnswersForIt() throws Exception {
    report("pilot", "canary", 1, "");
    desk.begin(approver, PILOTS);
    report("pilot", "canary", 2, "entries/notice-9.json: unreadable");
    desk.course().step();

    Rollout paused = desk.course().newest().orElseThrow();
    assertThat(paused.phase()).isEqualTo(Phase.PAUSED);
    assertThat(paused.note().text()).isEqualTo("“试点终端”有 1 台终端出问题（共 1 台），达到 20% 的上限");
    assertThat(paused.note().by()).isEqualTo(RolloutCourse.ITSELF);
    assertThat(signed().state()).isEqualTo(RolloutPlan.State.PAUSED);

    assertThatThrownBy(() -> desk.course().act(approver, RolloutAction.RESUME, "好"))
        .isInstanceOf(RolloutRefusedException.class)
        .hasMessageContaining("请写明理由");
    assertThatThrownBy(() -> desk.course().act(approver, RolloutAction.RESUME, "打 13800138000 问过了"))
        .hasMessageContaining("不要写个人信息");
    desk.course().act(approver, RolloutAction.RESUME, "这一台单独处理");
    assertThat(signed().state()).isEqualTo(RolloutPlan.State.RUNNING);
    desk.course().step();
    assertThat(signed().open()).as("it counts no more").isEqualTo(2);
    assertThat(trail()).contains("自动暂停", "继续", "这一台单独处理", approver.signature());
  }

  @Test
  void doesWhatAnApproverSaysAndNothingThatDoesNotFit() throws Exception {
    desk.begin(approver, PILOTS);

    desk.course().act(approver, RolloutAction.OPEN_NEXT, "会议前要看到");
    assertThat(signed().open()).isEqualTo(2);
    desk.course().act(approver, RolloutAction.PAUSE, "先等一等再说");
    assertThatThrownBy(() -> desk.course().act(approver, RolloutAction.OPEN_NEXT, "会议前要看到"))
        .hasMessageContaining("已暂停");
    desk.course().act(approver, RolloutAction.RETRY, "线路修好了");
    assertThat(signed().state()).isEqualTo(RolloutPlan.State.RUNNING);
    desk.course().act(approver, RolloutAction.STOP, "内容有误");
    assertThat(signed().state()).isEqualTo(RolloutPlan.State.STOPPED);
    assertThatThrownBy(() -> desk.course().act(approver, RolloutAction.RESUME, "还是继续"))
        .hasMessageContaining("没有进行中");
    desk.course().step();
    assertThat(desk.course().newest().map(Rollout::phase)).contains(Phase.STOPPED);
  }

  @Test
  void anApproverCanGiveItToAllKiosksAtOnce() throws Exception {
    desk.begin(approver, PILOTS);
    assertThat(desk.course().holdsNewest()).isTrue();
    desk.course().act(approver, RolloutAction.PAUSE, "先等一等再说");

    desk.course().act(approver, RolloutAction.OPEN_ALL, "会议前要看到");

    assertThat(publishing.forAll()).isEqualTo(2);
    assertThat(signed().state()).isEqualTo(RolloutPlan.State.RUNNING);
    assertThat(desk.course().newest().map(Rollout::phase)).contains(Phase.FINISHED);
    assertThat(desk.course().holdsNewest()).isFalse();
  }

  @Test
  void endsWhenANewerReleaseTakesItsPlaceOrSomebodyGivesItToAll() throws Exception {
    desk.begin(approver, PILOTS);
    county.bring("notice-8.json", notice("notice-8", "后天停电"));
    desk.begin(approver, PILOTS);
    assertThat(desk.course().of(2).map(Rollout::phase)).contains(Phase.SUPERSEDED);

    publishing.promote(Ring.CANARY, Ring.ALL);
    desk.course().step();
    assertThat(desk.course().of(3).map(Rollout::phase)).contains(Phase.FINISHED);
  }

  @Test
  void takesBackAReleaseByANewOneAndLeavesTheShelfAsItIs() throws Exception {
    desk.begin(approver, new RolloutDesk.Choice(RolloutTemplate.IMMEDIATE, AT_ONCE, null));
    assertThat(publishing.pending().isEmpty()).isTrue();

    RolloutDesk.Choice choice = new RolloutDesk.Choice(RolloutTemplate.IMMEDIATE, AT_ONCE, null);
    assertThat(desk.rollBack(approver, 1, choice, "新版有误").sequence()).isEqualTo(3);

    assertThat(county.released()).doesNotContain("entries/notice-9.json");
    assertThat(publishing.forAll()).isEqualTo(3);
    assertThat(desk.restored()).contains(1L);
    assertThat(publishing.pending().added()).as("the shelf has it").containsExactly("notice-9");
    assertThat(trail()).contains("ROLLED_BACK", "第 1 版", "新版有误");
    assertThatThrownBy(() -> desk.rollBack(approver, 1, choice, "再退一次"))
        .isInstanceOf(NothingToPublishException.class)
        .hasMessage("最新一版的内容就是第 1 版的内容");
    assertThatThrownBy(() -> desk.rollBack(approver, 9, choice, "没有这版"))
        .hasMessageContaining("已经不在发布目录里");

    desk.begin(approver, choice);
    assertThat(county.released()).contains("entries/notice-9.json");
    assertThat(desk.restored()).isEmpty();
  }

  @Test
  void takesBackByTheSameGroups() throws Exception {
    report("pilot", "canary", 2, "");
    desk.begin(approver, new RolloutDesk.Choice(RolloutTemplate.IMMEDIATE, AT_ONCE, null));

    assertThat(desk.rollBack(approver, 1, PILOTS, "新版有误").sequence()).isEqualTo(3);

    assertThat(publishing.forAll()).isEqualTo(2);
    assertThat(signed().open()).isEqualTo(1);
    report("pilot", "canary", 3, "");
    desk.course().step();
    assertThat(signed().open()).isEqualTo(2);
  }

  @Test
  void theFirstReleaseOfACountyHasNobodyToWaitFor(@TempDir Path other) throws Exception {
    try (RunningCounty fresh = RunningCounty.start(other)) {
      assertThatThrownBy(() -> fresh.services().rollouts().begin(approver, PILOTS))
          .isInstanceOf(NothingToPublishException.class)
          .hasMessageContaining("第一版要给全部终端");
    }
  }

  @Test
  void aReleaseThatWasPublishedWhenTheProgramEndedIsPausedAndSeen() throws Exception {
    long sequence =
        publishing
            .rollOut(RolloutTemplate.PILOT_FIRST.plan(List.of(), null).orElseThrow())
            .sequence();

    desk.course().step();

    Rollout found = desk.course().of(sequence).orElseThrow();
    assertThat(found.phase()).isEqualTo(Phase.PAUSED);
    assertThat(found.note().text()).contains("中断");
  }

  private RolloutPlan signed() throws Exception {
    Optional<RolloutPlan> plan = publishing.rollout();
    return plan.orElseThrow();
  }

  private String trail() {
    StringBuilder all = new StringBuilder();
    for (long release = 1; release <= 4; release++) {
      county
          .services()
          .access()
          .steps()
          .steps("release:" + release)
          .forEach(step -> all.append(step).append('\n'));
    }
    return all.toString();
  }

  private void report(String name, String ring, long release, String fault) {
    String faults = fault.isEmpty() ? "" : "\"" + fault + "\"";
    desk.take(
        """
        {"kiosk":"%s","content":{"sequence":%d,"outcome":"UNCHANGED"},"contentFaults":[%s],
         "traits":{"name":"%s","ring":"%s","area":"513401001","tags":["24小时"]}}
        """
            .formatted(name, release, faults, name, ring)
            .getBytes(UTF_8));
  }

  private static String notice(String id, String title) {
    return """
        {"id":"%s","title":"%s","filing":{"columns":["notices"],"unit":"office",
         "publishedOn":"2026-05-05"},"source":{"name":"示例"},
         "body":{"type":"notice","kind":"通知","text":[{"block":"paragraph","text":"请备好照明。"}]}}
        """
        .formatted(id, title);
  }
}
