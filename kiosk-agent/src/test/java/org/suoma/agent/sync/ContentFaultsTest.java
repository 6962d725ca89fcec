package org.suoma.agent.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ContentFaultsTest {

  private final AtomicLong release = new AtomicLong(7);
  private final ContentFaults faults = new ContentFaults(release::get);

  @Test
  void notesEachFaultOnce() {
    faults.note("media/a.pdf", "no document");
    faults.note("media/a.pdf", "no document");
    faults.note("entries/b.json", "cut off");

    assertThat(faults.list())
        .containsExactly("media/a.pdf: no document", "entries/b.json: cut off");
  }

  @Test
  void keepsNoMoreThanTheCountyReads() {
    for (int i = 0; i < 100; i++) {
      faults.note("entries/" + i + ".json", "cut off");
    }

    assertThat(faults.list()).hasSize(ContentFaults.MOST);
  }

  @Test
  void forgetsThemWithTheNextRelease() {
    faults.note("media/a.pdf", "no document");

    release.set(8);

    assertThat(faults.list()).isEmpty();
  }
}
