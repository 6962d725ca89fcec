package org.suoma.county.software;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.report.KioskSoftware;
import org.suoma.content.rollout.RolloutPlan;
import org.suoma.content.software.SoftwareVersion;
import org.suoma.content.trust.ContentException;
import org.suoma.county.RunningCounty;
import org.suoma.county.access.Role;
import org.suoma.county.access.Staff;
import org.suoma.county.rollout.Phase;
import org.suoma.county.rollout.Rollout;
import org.suoma.county.rollout.RolloutAction;
import org.suoma.county.rollout.RolloutDesk;
import org.suoma.county.rollout.RolloutProgress;
import org.suoma.county.rollout.RolloutRefusedException;
import org.suoma.county.rollout.RolloutRules;
import org.suoma.county.rollout.RolloutTemplate;

/** From what makers hand over by a roll-out to a version that is called back. */
class SoftwareDeskTest {

  private static final RolloutDesk.Choice PILOTS =
      new RolloutDesk.Choice(
          RolloutTemplate.PILOT_FIRST,
          new RolloutRules(80, 20, Duration.ZERO, Duration.ofHours(4)),
          null);

  @TempDir private Path folder;
  private RunningCounty county;
  private SoftwareDesk desk;
  private Staff operator;
  private MadeSoftware makers;

  @BeforeEach
  void open() throws Exception {
    county = RunningCounty.start(folder);
    desk = county.services().software();
    String unused = county.staff(true, Role.OPERATOR);
    operator = county.who(Role.OPERATOR);
    county.publish();
    makers = new MadeSoftware(folder.resolve("makers"), county.clock());
    county.trustSoftware(makers.publicKeys());
  }

  @AfterEach
  void close() {
    county.close();
  }

  @Test
  void goesFromGroupToGroupByWhatKiosksReport() throws Exception {
    assertThat(desk.shelf().add(makers.make("1.1.0"))).as("both platforms").hasSize(2);
    report("pilot", "canary", "\"version\":\"1.0.0\"");
    report("hall", "all", "\"version\":\"1.0.0\"");

    desk.offer(operator, SoftwareVersion.parse("1.1.0"), PILOTS, "修好了打印");

    assertThat(signed().open()).isEqualTo(1);
    report("pilot", "canary", "\"version\":\"1.1.0\",\"trial\":true");
    desk.course().step();
    assertThat(signed().open()).as("a trial proves nothing yet").isEqualTo(1);

    report("pilot", "canary", "\"version\":\"1.1.0\",\"before\":\"1.0.0\"");
    desk.course().step();
    assertThat(signed().open()).isEqualTo(2);
    desk.course().step();
    report("hall", "all", "\"version\":\"1.1.0\"");
    desk.course().step();
    assertThat(newest().phase()).isEqualTo(Phase.FINISHED);
    assertThat(signed().open()).isEqualTo(3);
  }

  @Test
  void pausesWhenAKioskHasLeftTheVersionAgain() throws Exception {
    desk.shelf().add(makers.make("1.1.0"));
    report("pilot", "canary", "\"version\":\"1.0.0\"");
    desk.offer(operator, SoftwareVersion.parse("1.1.0"), PILOTS, "修好了打印");

    report(
        "pilot",
        "canary",
        "\"version\":\"1.0.0\",\"left\":\"1.1.0\",\"leftBecause\":\"启动 3 次都没有证明运行正常\"");
    desk.course().step();

    assertThat(newest().phase()).isEqualTo(Phase.PAUSED);
    assertThat(signed().state()).isEqualTo(RolloutPlan.State.PAUSED);
    RolloutProgress progress = desk.course().progress(newest());
    assertThat(progress.kiosks().get(0).detail()).contains("启动 3 次");
    desk.course().act(operator, RolloutAction.STOP, "等新的版本");
    assertThat(newest().phase()).isEqualTo(Phase.STOPPED);
  }

  @Test
  void callsAVersionBack() throws Exception {
    desk.shelf().add(makers.make("1.1.0"));
    desk.offer(operator, SoftwareVersion.parse("1.1.0"), PILOTS, "修好了打印");

    desk.withdraw(operator, "读卡器失灵");

    assertThat(desk.shelf().offered().orElseThrow().withdrawn()).isTrue();
    assertThat(newest().phase()).isEqualTo(Phase.STOPPED);
    assertThatThrownBy(() -> desk.withdraw(operator, "再来一次"))
        .isInstanceOf(RolloutRefusedException.class);
    assertThatThrownBy(() -> desk.offer(operator, SoftwareVersion.parse("1.1.0"), PILOTS, "再试一次"))
        .isInstanceOf(RolloutRefusedException.class)
        .hasMessageContaining("更高的版本号");
    desk.shelf().add(makers.make("1.1.1"));
    desk.offer(operator, SoftwareVersion.parse("1.1.1"), PILOTS, "改好了读卡器");
    assertThat(desk.shelf().offered().orElseThrow().withdrawn()).isFalse();
  }

  @Test
  void contentThatIsPublishedMeanwhileChangesNothing() throws Exception {
    desk.shelf().add(makers.make("1.1.0"));
    desk.offer(operator, SoftwareVersion.parse("1.1.0"), PILOTS, "修好了打印");
    county.services().publishing().keepHouse();
    county.services().publishing().signAgain();

    assertThat(signed().open()).isEqualTo(1);
    assertThat(desk.shelf().versions()).hasSize(2);
  }

  @Test
  void whatOthersMadeIsNotTakenIn() throws Exception {
    MadeSoftware strangers = new MadeSoftware(folder.resolve("strangers"), county.clock());
    Path forged = strangers.make("1.1.0");

    assertThatThrownBy(() -> desk.shelf().add(forged)).isInstanceOf(ContentException.class);

    assertThat(desk.shelf().versions()).isEmpty();
  }

  @Test
  void aKioskThatTellsNothingIsLeftOut() throws Exception {
    desk.shelf().add(makers.make("1.1.0"));
    desk.offer(operator, SoftwareVersion.parse("1.1.0"), PILOTS, "修好了打印");
    report("old", "all", "\"version\":\"../../etc\"");

    assertThat(desk.kiosks().get(0).software()).isNull();
    assertThat(desk.course().progress(newest()).groups().get(2).counted()).isZero();
  }

  @Test
  void whatKiosksToldIsRememberedAsItWas() throws Exception {
    report(
        "hall",
        "all",
        "\"version\":\"1.0.0\",\"outcome\":\"READY\",\"error\":\"DISK_FULL\",\"left\":\"0.9.0\"");

    assertThat(desk.kiosks().get(0).software())
        .isEqualTo(
            new KioskSoftware(
                "1.0.0", null, false, null, "READY", null, "DISK_FULL", "0.9.0", null));
  }

  private Rollout newest() {
    return desk.course().newest().orElseThrow();
  }

  private RolloutPlan signed() throws Exception {
    return desk.shelf().offered().orElseThrow().plan();
  }

  private void report(String name, String ring, String software) {
    county
        .services()
        .rollouts()
        .take(
            """
            {"kiosk":"%s","content":{"sequence":1},"software":{%s},
             "traits":{"name":"%s","ring":"%s","area":"","tags":[]}}
            """
                .formatted(name, software, name, ring)
                .getBytes(UTF_8));
  }
}
