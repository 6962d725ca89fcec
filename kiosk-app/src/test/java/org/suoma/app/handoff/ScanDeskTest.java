package org.suoma.app.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ScanDeskTest {

  private Instant now = Instant.parse("2026-11-26T02:00:00Z");
  private final List<Consumer<String>> listening = new ArrayList<>();
  private int closed;
  private final ScanDesk desk = new ScanDesk(this::listen, () -> true, () -> now);

  private Closeable listen(Consumer<String> codes) {
    listening.add(codes);
    return () -> closed++;
  }

  private void scan(String code) {
    listening.get(listening.size() - 1).accept(code);
  }

  @Test
  void nobodyListensBeforeAPageAsks() {
    assertThat(listening).isEmpty();
    assertThat(desk.take("a")).isEmpty();
  }

  @Test
  void aCodeIsHandedOnOnceAndThenNobodyListens() {
    assertThat(desk.look("a")).isEmpty();
    scan("DEMO1");
    assertThat(desk.look("a")).contains("DEMO1");
    assertThat(desk.take("a")).contains("DEMO1");
    assertThat(desk.take("a")).isEmpty();
    assertThat(closed).isEqualTo(1);
    scan("DEMO2");
    assertThat(desk.look("a")).as("scanned when nobody listened").isEmpty();
  }

  @Test
  void theCodeOfOneGuideIsNotHandedToAnother() {
    desk.look("a");
    scan("DEMO1");
    assertThat(desk.look("b")).isEmpty();
    desk.look("a");
    scan("DEMO1");
    assertThat(desk.take("b")).isEmpty();
    assertThat(desk.take("a")).isEmpty();
  }

  @Test
  void aCodeThatNobodyTakesIsForgotten() {
    desk.look("a");
    scan("DEMO1");
    now = now.plus(ScanDesk.KEPT).plusMillis(1);
    assertThat(desk.look("a")).isEmpty();
  }

  @Test
  void whenThePageHasLeftTheScreenNobodyListensAndNothingIsKept() {
    desk.look("a");
    scan("DEMO1");
    now = now.plus(ScanDesk.LEFT);
    desk.restIfLeft();
    assertThat(closed).isZero();
    now = now.plusMillis(1);
    desk.restIfLeft();
    assertThat(closed).isEqualTo(1);
    assertThat(desk.look("a")).isEmpty();
    assertThat(listening).hasSize(2);
  }

  @Test
  void aCodeThatDoesNotGoAlongIsDroppedAndTheNextOneHeard() {
    desk.look("a");
    scan("what");
    desk.drop();
    assertThat(desk.look("a")).isEmpty();
    scan("DEMO1");
    assertThat(desk.look("a")).contains("DEMO1");
    assertThat(listening).hasSize(1);
  }
}
