package org.suoma.agent.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.suoma.agent.sync.ContentStatus.Progress;
import org.suoma.content.update.UpdateState.Step;

class ProgressLineTest {

  private final ProgressLine line = new ProgressLine();

  @Test
  void showsBytesFilesRateAndTimeLeft() {
    assertThat(line.of(new Progress(Step.FETCHING, 118, 250, 6_300_000, 12_600_000, 62_000L, 102L)))
        .isEqualTo(
            "正在下载 [████████████░░░░░░░░░░░░]  50%  6.3 MB / 12.6 MB  118 / 250 个文件  62 KB/秒  还需 1 分 42 秒");
  }

  @Test
  void saysNothingOfRateAndTimeWhileNobodyCanTell() {
    assertThat(line.of(new Progress(Step.FETCHING, 0, 1, 0, 3_000, null, null)))
        .isEqualTo("正在下载 [░░░░░░░░░░░░░░░░░░░░░░░░]   0%  0 KB / 3 KB  0 / 1 个文件");
  }

  @Test
  void isFullWhenNothingHasToBeFetched() {
    assertThat(line.of(new Progress(Step.FETCHING, 0, 0, 0, 0, null, null))).contains("100%");
  }

  @Test
  void namesTheStepsAfterTheDownload() {
    assertThat(line.of(new Progress(Step.ASSEMBLING, 3, 9, 0, 0, null, null)))
        .isEqualTo("正在整理  3 / 9 个文件");
    assertThat(line.of(new Progress(Step.INDEXING, 0, 0, 0, 0, null, null))).isEqualTo("正在建立检索");
  }
}
