package org.suoma.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The panel of those who take care of the kiosk, with a finger in the real window, on the demo
 * whose caretaker the launcher has named: from the page that invites to a test page on paper, and
 * back.
 */
@Tag("running-system")
@Timeout(180)
class CareTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String NUMBER = "12";
  private static final String PIN = "482913";
  private static final String MARK = "document.getElementById('page').dataset.before = '1'; ";

  private final RunningSystem system = RunningSystem.ofLauncher();
  private Probe probe;
  private Hand hand;

  @BeforeEach
  void showThePageThatInvites() throws Exception {
    Await.until("an app", PATIENCE, () -> ProcessHandle.of(system.pid("app")).isPresent());
    probe = new Probe(system);
    hand = new Hand(system.display());
    leave();
  }

  @AfterEach
  void leave() throws Exception {
    String unused =
        probe.answer(
            MARK
                + "fetch('finish', {method: 'POST', body: 'by=touch'})"
                + ".then(() => location.replace('./')); 0");
    awaitNextPage();
    await("[data-act=start]");
  }

  @Test
  void aClerkLooksPrintsATestPageAndLocks() throws Exception {
    tapCorner();
    await(".care-keys");
    type(NUMBER);
    type(PIN);

    await(".care-tiles");
    assertThat(probe.words()).contains("演示员", "都正常", "demo-hall-1");

    touch("[data-act=care-test]");
    await("[data-print-state=PRINTED], [data-print-state=PRESENTED], [data-print-state=TAKEN]");
    touch("[data-act=care-back]");
    await("[data-act=care-report]");
    touch("[data-act=care-report]");
    await("[data-act=care-report-print]");
    assertThat(probe.words()).contains("打印机", "扫码器", "磁盘", "到县里的线路", "版本");
    touch("[data-act=care-back]");
    await("[data-act=care-log]");
    touch("[data-act=care-log]");
    await("[data-act=care-support]");
    touch("[data-act=care-support]");
    await("[data-act=care-support-send]");
    touch("[data-act=care-support-send]");
    await("[data-support=SENT]");
    assertThat(probe.words()).contains("县里收到了");
    touch("[data-act=care-lock]");
    await("[data-act=start]");

    String unused = probe.answer("location.href = 'care/report'; 0");
    await(".care-keys");
    assertThat(probe.words()).as("locked for whoever comes next").doesNotContain("演示员", "磁盘");
  }

  @Test
  void withoutThePinTheCornerLeadsToKeysAndNoFurther() throws Exception {
    touch("[data-act=start]");
    await("[data-act=home-services]");
    tapCorner();
    Await.until(
        "the question",
        PATIENCE,
        () -> probe.answer("String(document.getElementById('care-ask').hidden)").equals("false"));
    touch("[data-act=care-enter]");
    await(".care-keys");
    type("77");
    type("111111");

    Await.until("no", PATIENCE, () -> probe.words().contains("工号或密码不对"));
    assertThat(probe.look(".care-tiles").found()).isFalse();
  }

  private void tapCorner() throws Exception {
    for (int i = 0; i < 5; i++) {
      hand.tap(30, 45);
    }
  }

  private void type(String digits) throws Exception {
    for (int i = 0; i < digits.length(); i++) {
      press("pin-" + digits.charAt(i));
    }
    press("pin-next");
  }

  /** Each key brings another page. */
  private void press(String act) throws Exception {
    String unused = probe.answer(MARK + "0");
    touch("[data-act='" + act + "']");
    awaitNextPage();
  }

  /** A finger that comes before the page it is meant for has its touches counted on the old one. */
  private void awaitNextPage() throws Exception {
    Await.until(
        "the next page",
        PATIENCE,
        () ->
            probe
                .answer("String(document.querySelector('#page:not([data-before])') !== null)")
                .equals("true"));
  }

  private void touch(String css) throws Exception {
    Probe.Sight sight = probe.look(css);
    assertThat(sight.found()).as(css).isTrue();
    hand.tap(sight.x(), sight.y());
  }

  private void await(String css) throws Exception {
    Await.until(css, PATIENCE, () -> probe.look(css).found());
  }
}
