package org.suoma.app.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.app.SampleStore;
import org.suoma.app.library.Shelf;
import org.suoma.content.search.ClosedIndexException;
import org.suoma.event.EventLog;
import org.suoma.event.Program;

class LibraryWordsTest {

  @TempDir private Path directory;

  @Test
  void aShelfThatClosesMeanwhileIsToldApartFromABrokenDisk() throws Exception {
    Shelf shelf =
        new Shelf(
            new SampleStore(directory).withSampleCounty(),
            Clock.systemUTC(),
            EventLog.unkept(Program.APP));
    LibraryWords words = new LibraryWords(shelf.library().orElseThrow());
    List<String> names = new ArrayList<>();
    words.names(names::add);
    assertThat(names).contains("索玛县");

    shelf.close();

    assertThatThrownBy(() -> words.names(names::add)).isInstanceOf(ClosedIndexException.class);
    assertThatThrownBy(() -> words.texts(names::add)).isInstanceOf(ClosedIndexException.class);
  }
}
