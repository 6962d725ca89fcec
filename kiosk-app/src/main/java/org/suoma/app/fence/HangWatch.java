package org.suoma.app.fence;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * Notices that a site's script keeps the JavaFX thread: the engine has no time-out for scripts, and
 * nothing inside this process can stop one (tried, JavaFX 21: a loop of 40 s freezes 40 s). What is
 * told then must end the process; whoever supervises it starts it again.
 */
final class HangWatch implements Closeable {

  private final Duration limit;
  private final Runnable hung;
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * A watch that has not begun.
   *
   * @param hung told once, in a thread of the watch
   */
  HangWatch(Duration limit, Runnable hung) {
    this.limit = limit;
    this.hung = hung;
  }

  /** Begins to look. */
  void start() {
    Thread thread = new Thread(this::watch, "site-watch");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    try {
      boolean isClosed = false;
      while (!isClosed) {
        CountDownLatch answered = new CountDownLatch(1);
        Platform.runLater(answered::countDown);
        if (!answered.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
          hung.run();
          return;
        }
        isClosed = closed.await(limit.toMillis() / 8, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
