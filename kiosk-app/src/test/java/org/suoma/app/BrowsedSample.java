package org.suoma.app;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * The sample county's pages upright on the screen of a browser, with an agent that answers.
 *
 * @param agent the agent
 * @param pages the pages
 * @param browser shows nothing yet
 */
public record BrowsedSample(FakeAgent agent, RunningPages pages, ChromeDriver browser)
    implements Closeable {

  /**
   * Opens all three.
   *
   * @param directory empty
   * @param waiting for how much of a page the browser waits
   */
  public static BrowsedSample open(Path directory, PageLoadStrategy waiting) throws IOException {
    FakeAgent agent = new FakeAgent();
    RunningPages pages =
        RunningPages.start(
            directory,
            new SampleStore(directory.resolve("sample")).withSampleCounty(),
            agent.address(),
            false);
    return new BrowsedSample(agent, pages, Chromium.open(1080, 1920, waiting));
  }

  @Override
  public void close() {
    browser.quit();
    pages.close();
    agent.close();
  }
}
