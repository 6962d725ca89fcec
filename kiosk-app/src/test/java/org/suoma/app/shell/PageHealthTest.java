package org.suoma.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.suoma.app.shell.PageHealth.Verdict;

class PageHealthTest {

  private static final Object NOTHING = "undefined";

  private final PageHealth health = new PageHealth();
  private int count;

  private List<Verdict> silent(int looks) {
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < looks; i++) {
      verdicts.add(health.look(NOTHING));
    }
    return verdicts;
  }

  private void lively(int looks) {
    for (int i = 0; i < looks; i++) {
      assertThat(health.look(++count)).isEqualTo(Verdict.FINE);
    }
  }

  @Test
  void aPageThatCountsLives() {
    lively(1_000);
  }

  @Test
  void aPageThatIsJustLoadingIsWaitedFor() {
    lively(3);
    assertThat(silent(PageHealth.MOST_SILENT - 1)).containsOnly(Verdict.FINE);
    lively(1);
    assertThat(silent(PageHealth.MOST_SILENT - 1)).containsOnly(Verdict.FINE);
  }

  @Test
  void aPageThatSaysTheSameAgainAndAgainHasStopped() {
    for (int i = 0; i < PageHealth.MOST_SILENT; i++) {
      assertThat(health.look(7)).isEqualTo(Verdict.FINE);
    }
    assertThat(health.look(7)).isEqualTo(Verdict.LOAD_ANEW);
  }

  @Test
  void aPageThatStaysSilentIsLoadedAnewAndThenTheProcessEndsWithinFifteenLooks() {
    List<Verdict> verdicts = silent(15);
    assertThat(verdicts.get(4)).isEqualTo(Verdict.LOAD_ANEW);
    assertThat(verdicts.get(14)).isEqualTo(Verdict.END);
    verdicts.removeIf(verdict -> verdict == Verdict.FINE);
    assertThat(verdicts).hasSize(2);
  }

  @Test
  void aPageThatDiesAgainSoonEndsTheProcessTooButNotWhatHappensOnceADay() {
    lively(2);
    assertThat(silent(PageHealth.MOST_SILENT)).last().isEqualTo(Verdict.LOAD_ANEW);
    lively(PageHealth.LIVELY - 1);
    assertThat(silent(PageHealth.LONGEST_LOAD)).last().isEqualTo(Verdict.END);

    lively(PageHealth.LIVELY);
    assertThat(silent(PageHealth.MOST_SILENT)).last().isEqualTo(Verdict.LOAD_ANEW);
  }

  @Test
  void whatNobodySeesIsNotJudged() {
    silent(PageHealth.MOST_SILENT - 1);
    health.rest();
    assertThat(silent(PageHealth.MOST_SILENT - 1)).containsOnly(Verdict.FINE);
  }
}
