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

/** What visits do is counted over real HTTP, and goes to the county without persons. */
class UsagePagesTest {

  private static final String GUIDE = "guide-elder-allowance";
  private static final String JOB = "0f8fad5b-d9cb-469f-a165-70867728950e";

  /** GB 11643-1999, the specimen number of its annex. */
  private static final String ID_NUMBER = "11010519491231002X";

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
  void thePageThatInvitesIsNoVisit() throws Exception {
    pages.get("");
    pages.fetch("home");

    assertThat(pages.usage()).isEmpty();
  }

  @Test
  void countsPagesEntriesPapersCodesCallsAndTheEnd() throws Exception {
    pages.get("home");
    pages.get("entry?id=" + GUIDE);
    pages.get("qr?id=" + GUIDE);
    pages.get("handoff?id=" + GUIDE);
    pages.post("print", "id=" + GUIDE + "&job=" + JOB);
    pages.fetch("job?id=" + GUIDE + "&job=" + JOB);
    pages.fetch("job?id=" + GUIDE + "&job=" + JOB);
    pages.post("staff", "");
    pages.post("language", "to=ii");
    pages.post("display", "size=3");
    pages.post("finish", "by=time");

    assertThat(pages.usage())
        .containsEntry("visit", 1)
        .containsEntry("page/home", 1)
        .containsEntry("page/entry", 1)
        .containsEntry("entry/" + GUIDE, 1)
        .containsEntry("phone/entry", 1)
        .containsEntry("phone/guide", 1)
        .containsEntry("print/receipt", 1)
        .containsEntry("call/staff", 1)
        .containsEntry("language/yi", 1)
        .containsEntry("display/large", 1)
        .containsEntry("end/time", 1);
  }

  @Test
  void whatIsTypedIntoTheSearchIsCountedAndIdentityNumbersGoNowhere() throws Exception {
    for (int visit = 0; visit < 6; visit++) {
      pages.get("search");
      pages.fetch("hits?q=gaoling");
      pages.fetch("hits?q=%E9%AB%98%E9%BE%84");
      pages.get("home");
      pages.get("search");
      pages.fetch("hits?q=" + ID_NUMBER);
      pages.post("finish", "by=touch");
    }
    pages.tellUsage();

    assertThat(pages.usage())
        .containsEntry("search/all", 12)
        .containsEntry("word/高龄", 6)
        .containsEntry("end/touch", 6)
        .doesNotContainKey("word/gaoling");
    assertThat(agent.usage())
        .isNotEmpty()
        .allSatisfy(
            body ->
                assertThat(body)
                    .matches(
                        "\\{(\"run\":\"[0-9a-f]{16}\"|\"day\":\"[0-9-]{10}\""
                            + "|\"counts\":\\{[^{}]*}|,)+}")
                    .doesNotContain("110105", "1949", "002X", "002x"));
  }

  @Test
  void whatIsWrittenOnAFormIsNoSearch() throws Exception {
    for (int visit = 0; visit < 6; visit++) {
      pages.get("speak");
      pages.fetch("found?q=%E9%AB%98%E9%BE%84");
      pages.post("finish", "");
    }

    assertThat(pages.usage()).containsEntry("visit", 6).doesNotContainKeys("search/all", "word/高龄");
  }
}
