package org.suoma.app.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.suoma.content.search.ClosedIndexException;
import org.suoma.event.EventLog;
import org.suoma.event.Program;
import org.suoma.journey.Await;

@Timeout(60)
class KeyboardDeskTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KeyboardDesk desk = new KeyboardDesk(EventLog.unkept(Program.APP));

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aReleaseThatIsPutAwayWhileItsWordsAreReadIsReadWhenItIsAskedForAgain() throws Exception {
    CountDownLatch putAway = new CountDownLatch(1);
    desk.prepare(
        7,
        words(
            taker -> {
              putAway.countDown();
              throw new ClosedIndexException(new IllegalStateException("closed"));
            }));
    Await.until("the first reading", PATIENCE, () -> putAway.getCount() == 0);
    assertThat(desk.engines()).isEmpty();

    Await.until(
        "the second reading",
        PATIENCE,
        () -> {
          desk.prepare(7, words(taker -> taker.accept("高龄津贴")));
          return desk.engines().isPresent();
        });
  }

  private static CountyWords words(Names names) {
    return new CountyWords() {
      @Override
      public void names(Consumer<String> taker) throws ClosedIndexException {
        names.give(taker);
      }

      @Override
      public void texts(Consumer<String> taker) {
        taker.accept("高龄津贴按月发放");
      }
    };
  }

  private interface Names {
    void give(Consumer<String> taker) throws ClosedIndexException;
  }
}
