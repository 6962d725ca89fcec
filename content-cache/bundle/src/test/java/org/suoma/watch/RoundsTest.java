package org.suoma.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RoundsTest {

  @Test
  void goOnAfterOneHasFailedAndKeepNoProcessFromEnding() throws Exception {
    BlockingQueue<Thread> seen = new ArrayBlockingQueue<>(3);

    Rounds.begin(
        "rounds",
        Duration.ZERO,
        Duration.ofMillis(1),
        () -> {
          boolean unused = seen.offer(Thread.currentThread());
          throw new IllegalStateException("this one failed");
        });

    for (int i = 0; i < 3; i++) {
      Thread thread = seen.poll(20, TimeUnit.SECONDS);
      assertThat(thread).isNotNull();
      assertThat(thread.getName()).isEqualTo("rounds");
      assertThat(thread.isDaemon()).isTrue();
    }
  }
}
