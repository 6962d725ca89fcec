package org.suoma.app.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.app.SampleStore;
import org.suoma.content.release.ReleaseFile;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

/** Releases come between two visits. */
@Timeout(120)
class ShelfTest {

  @TempDir private Path folder;
  private final AtomicBoolean visitIsOn = new AtomicBoolean();
  private Instant now = Instant.parse("2026-11-26T04:00:00Z");
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };
  private SampleStore store;
  private Shelf shelf;

  @BeforeEach
  void open() throws IOException {
    store = new SampleStore(folder);
    bring(1);
    shelf = new Shelf(store.reader(), clock, visitIsOn::get, EventLog.unkept(Program.APP));
    visitIsOn.set(true);
    assertThat(shown()).as("the first is shown at once").isEqualTo(1);
  }

  @AfterEach
  void close() {
    shelf.close();
  }

  /** A small release of its own; the county's content does not matter here. */
  private void bring(int number) throws IOException {
    List<ReleaseFile> files = new ArrayList<>();
    for (ReleaseFile file : SampleStore.files()) {
      if (file.path().equals("county.json") || file.path().equals("catalog.json")) {
        files.add(file);
      }
    }
    files.add(ReleaseFile.of("number.json", String.valueOf(number).getBytes(UTF_8)));
    store.bring(files);
  }

  private long shown() {
    now = now.plusSeconds(2);
    return shelf.library().orElseThrow().generation().sequence();
  }

  @Test
  void aVisitKeepsItsReleaseUntilItEnds() throws IOException {
    bring(2);
    assertThat(shown()).isEqualTo(1);
    assertThat(shown()).isEqualTo(1);

    visitIsOn.set(false);

    assertThat(shown()).isEqualTo(2);
  }

  @Test
  void aVisitWithoutEndKeepsItForHalfAnHour() throws IOException {
    bring(2);
    assertThat(shown()).isEqualTo(1);
    now = now.plus(Shelf.LONGEST_WAIT).minus(Duration.ofSeconds(10));
    assertThat(shown()).isEqualTo(1);
    now = now.plusSeconds(10);

    assertThat(shown()).isEqualTo(2);
  }

  @Test
  void aSecondReleaseIsNotWaitedWithSinceTheDiskKeepsOnlyTheOneBefore() throws IOException {
    bring(2);
    assertThat(shown()).isEqualTo(1);
    bring(3);

    assertThat(shown()).isEqualTo(3);
  }

  @Test
  void aReleaseThatWasTakenBackLeavesTheScreenAtOnce() throws IOException {
    visitIsOn.set(false);
    bring(2);
    assertThat(shown()).isEqualTo(2);
    visitIsOn.set(true);
    store.rollBack();

    assertThat(shown()).isEqualTo(1);
  }
}
