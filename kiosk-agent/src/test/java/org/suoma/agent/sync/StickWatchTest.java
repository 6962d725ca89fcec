package org.suoma.agent.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StickWatchTest {

  private final List<Path> plugged = new ArrayList<>();
  private final AtomicInteger polls = new AtomicInteger();
  private final StickWatch watch =
      new StickWatch(() -> List.copyOf(plugged), polls::incrementAndGet);

  @Test
  void asksForAnUpdateOnceForEachStickThatComes() {
    watch.look();
    assertThat(polls).hasValue(0);

    plugged.add(Path.of("/media/a"));
    watch.look();
    watch.look();
    assertThat(polls).hasValue(1);

    plugged.add(Path.of("/media/b"));
    watch.look();
    assertThat(polls).hasValue(2);
  }

  @Test
  void asksAgainWhenAStickWasTakenAwayAndComesBack() {
    plugged.add(Path.of("/media/a"));
    watch.look();
    plugged.clear();
    watch.look();
    plugged.add(Path.of("/media/a"));
    watch.look();

    assertThat(polls).hasValue(2);
  }
}
