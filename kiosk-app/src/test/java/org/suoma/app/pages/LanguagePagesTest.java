package org.suoma.app.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.app.FakeAgent;
import org.suoma.app.RunningPages;
import org.suoma.app.SampleStore;
import org.suoma.app.StandInYi;
import org.suoma.content.language.InterfaceTranslations;
import org.suoma.content.release.ReleaseFile;

class LanguagePagesTest {

  private static final String YI_DATE = "ꈎ";

  @TempDir private static Path sample;
  @TempDir private static Path tokens;
  private static FakeAgent agent;
  private static RunningPages translated;

  @BeforeAll
  static void start() throws Exception {
    SampleStore store = new SampleStore(sample);
    store.bring(StandInYi.files());
    agent = new FakeAgent();
    translated = RunningPages.start(tokens, store.reader(), agent.address(), false);
  }

  @AfterAll
  static void stop() throws Exception {
    translated.close();
    agent.close();
  }

  @Test
  void theLanguageIsKeptFromPageToPageAndForgottenAtTheEnd() throws Exception {
    translated.post("language", "to=ii");

    assertThat(translated.get("home").body()).contains("<div id=\"page\" lang=\"ii\"", YI_DATE);
    assertThat(translated.get("phones").body()).contains("<div id=\"page\" lang=\"ii\"", YI_DATE);
    assertThat(translated.post("finish", "").body()).contains("lang=\"ii\"");
    assertThat(translated.get("home").body())
        .contains("<div id=\"page\" lang=\"zh-CN\"")
        .doesNotContain(YI_DATE, "class=\"yi");
  }

  @Test
  void aParagraphStandsBesideItsTranslation() throws Exception {
    translated.post("language", "to=both");

    assertThat(translated.get("entry?id=policy-elder-allowance").body())
        .containsPattern(
            "<p><span class=\"both\"><span lang=\"zh-CN\">[^<]+</span>"
                + "<span lang=\"ii\"><span lang=\"ii\" class=\"yi( draft)?\">[^<]+</span></span></span>");
    translated.post("finish", "");
  }

  @Test
  void aListShowsTheTranslatedTitlesOfItsEntries() throws Exception {
    translated.post("language", "to=both");

    assertThat(translated.get("policies").body())
        .containsPattern(
            "row-title\"><span class=\"both\"><span lang=\"zh-CN\">[^<]+</span>"
                + "<span lang=\"ii\"><span lang=\"ii\" class=\"yi( draft)?\">[^<]+</span>");
    translated.post("finish", "");
  }

  @Test
  void translationsThatCannotBeReadLeaveThePagesInHan(
      @TempDir Path broken, @TempDir Path brokenTokens) throws Exception {
    List<ReleaseFile> files = new ArrayList<>(SampleStore.files());
    files.removeIf(file -> file.path().equals(InterfaceTranslations.FILE));
    files.add(ReleaseFile.of(InterfaceTranslations.FILE, "{\"strings\": 3}".getBytes(UTF_8)));
    SampleStore store = new SampleStore(broken);
    store.bring(files);
    try (RunningPages pages =
        RunningPages.start(brokenTokens, store.reader(), agent.address(), false)) {
      pages.post("language", "to=ii");

      assertThat(pages.get("home").body())
          .contains("<span lang=\"zh-CN\" class=\"han\">结束使用</span>");
    }
  }
}
