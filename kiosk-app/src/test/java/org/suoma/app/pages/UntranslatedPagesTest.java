package org.suoma.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.app.FakeAgent;
import org.suoma.app.RunningPages;
import org.suoma.app.SampleStore;

/** What residents who want Yi met in Han is counted by text, and goes to the county. */
class UntranslatedPagesTest {

  private static final String GUIDE = "entry?id=guide-elder-allowance";
  private static final String TITLE = "entry/guide-elder-allowance/title";
  private static final String STEP = "entry/guide-elder-allowance/body/steps/0/text";

  private static final String CALENDAR = "entry/notice-village-calendar/";
  private static final String NOT_IN_YI = CALENDAR + "body/text/0/text";
  private static final String IN_YI = CALENDAR + "body/text/1/text";

  @TempDir private Path directory;
  private FakeAgent agent;
  private RunningPages pages;

  @BeforeEach
  void start() throws Exception {
    agent = new FakeAgent();
    pages =
        RunningPages.start(
            directory,
            new SampleStore(directory.resolve("sample")).withSampleCounty(),
            agent.address(),
            false);
  }

  @AfterEach
  void stop() {
    pages.close();
    agent.close();
  }

  @Test
  void whoReadsHanMeetsNothing() throws Exception {
    pages.get(GUIDE);

    assertThat(pages.untranslated()).isEmpty();
  }

  @Test
  void everyPageInYiOrInBothCountsItsTextsOnce() throws Exception {
    pages.post("language", "to=ii");
    pages.get(GUIDE);
    pages.post("language", "to=both");
    pages.get(GUIDE);

    assertThat(pages.untranslated())
        .containsEntry(TITLE, 2)
        .containsEntry(STEP, 2)
        .containsEntry("interface/frame.home", 2);
  }

  @Test
  void whatHasYiIsNotCounted() throws Exception {
    pages.post("language", "to=ii");
    pages.get("entry?id=notice-village-calendar");

    assertThat(pages.untranslated().keySet()).contains(NOT_IN_YI).doesNotContain(IN_YI);
  }

  @Test
  void whatAPageFetchesForItselfIsNoPageThatSomebodyOpened() throws Exception {
    pages.post("language", "to=ii");
    pages.fetch(GUIDE);

    assertThat(pages.untranslated()).isEmpty();
  }

  @Test
  void theCountsGoToTheAgentWithDayAndRunAndNothingElse() throws Exception {
    pages.post("language", "to=ii");
    pages.get("home");
    pages.tellUntranslated();

    assertThat(agent.untranslated())
        .singleElement()
        .asString()
        .matches("\\{(\"run\":\"[0-9a-f]{16}\"|\"day\":\"[0-9-]{10}\"|\"counts\":\\{[^{}]*}|,)+}")
        .contains("\"interface/frame.home\":1");
  }
}
