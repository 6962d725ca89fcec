package org.suoma.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WaitingPageTest {

  @Test
  void needsNoFaceToBeRead() {
    String page = new WaitingPage().html();

    assertThat(page.replaceAll("<[^>]*>", "")).as("words that a face would draw").isBlank();
    assertThat(page).contains("aria-label=\"正在恢复页面，请稍等\"");
    String outlines = page.replaceAll("(?s).* d=\"([^\"]*)\".*", "$1");
    assertThat(outlines).hasSizeGreaterThan(3_000).matches("[MLQCZ0-9 .-]+");
  }
}
