package org.suoma.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.app.FakeAgent;
import org.suoma.app.RunningPages;
import org.suoma.app.SampleStore;

/** For each test the pages of the sample county, and an agent that answers as it is told to. */
abstract class PagesBesideAnAgent {

  @TempDir private static Path sample;
  private static SampleStore store;

  /** What the pages keep. */
  @TempDir Path directory;

  /** Closed after the test; one may close it before. */
  FakeAgent agent;

  RunningPages pages;

  @BeforeAll
  static void fill() throws Exception {
    store = new SampleStore(sample);
    assertThat(store.withSampleCounty().active()).isPresent();
  }

  @BeforeEach
  void start() throws IOException {
    agent = new FakeAgent();
    pages = pagesOf(agent.address());
  }

  @AfterEach
  void stop() {
    pages.close();
    agent.close();
  }

  /** Other pages over the same files, as after a new start, of an agent that is or is not there. */
  RunningPages pagesOf(URI agentAddress) throws IOException {
    return RunningPages.start(directory, store.reader(), agentAddress, false);
  }
}
