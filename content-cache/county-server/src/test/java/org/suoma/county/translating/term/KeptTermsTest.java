package org.suoma.county.translating.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.event.EventLog;
import org.suoma.event.Program;
import org.suoma.event.ToldEvent;

class KeptTermsTest {

  private static final Instant NOON = Instant.parse("2026-05-06T04:00:00Z");
  private static final String HEAD = "han,yi,romanisation,source,source_licence,note\n";
  private static final String TODAY = "今天,ꀃꑍ,x,CLDR,Unicode-3.0,\n";

  @TempDir private Path folder;
  private final List<ToldEvent> heard = new ArrayList<>();
  private final EventLog told =
      new EventLog(Program.COUNTY, Map.of(), () -> NOON, List.of(heard::add));

  @Test
  void withoutAFileThereAreNoTermsAndNothingIsWrong() {
    assertThat(new KeptTerms(folder.resolve("terms.csv"), told).terms().size()).isZero();
    assertThat(heard).isEmpty();
  }

  @Test
  void aFileThatCannotBeReadIsToldOnceAndReadAgainWhenItHasBecomeAnother() throws Exception {
    Path file = folder.resolve("terms.csv");
    KeptTerms terms = new KeptTerms(file, told);
    write(file, "no terms", 0);

    assertThat(terms.terms().size()).isZero();
    assertThat(terms.check()).isNotNull();
    assertThat(heard)
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.id()).isEqualTo("C150");
              assertThat(event.facts()).containsEntry("failure", "BrokenTranslationsException");
            });

    write(file, HEAD + TODAY, 1);

    assertThat(terms.terms().size()).isEqualTo(1);
    assertThat(heard).hasSize(1);
  }

  private static void write(Path file, String text, int seconds) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(NOON.plusSeconds(seconds)));
  }
}
