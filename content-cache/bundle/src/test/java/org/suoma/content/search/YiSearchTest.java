package org.suoma.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suoma.content.model.Block;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Filing;
import org.suoma.content.model.Notice;
import org.suoma.content.model.Provenance;
import org.suoma.content.model.SourcedYi;
import org.suoma.content.model.Text;

class YiSearchTest {

  /** A long text in Yi, where the corpus is; with its source beside it. */
  private static final Path LONG_TEXT =
      Path.of("..", "..", "..", "shared", "yi", "sample-text.txt");

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"ꆏꊂꋍ", "ꊂ", "ꆏꊂ\uA494", "ne wa cyp", "CYP"})
  void aYiHeadingInATextIsFoundBySyllablesAndByTheirRomanisation(String words) throws Exception {
    try (SearchIndex index = index(List.of("ꆏꊂꋍ"))) {
      assertThat(found(index, words)).containsExactly("line-0");
    }
  }

  @Test
  void otherSyllablesAreNotFound() throws Exception {
    try (SearchIndex index = index(List.of("ꆏꊂꋍ"))) {
      assertThat(found(index, "ꊂꆏ")).isEmpty();
      assertThat(found(index, "nuo su")).isEmpty();
    }
  }

  static boolean longTextIsThere() {
    return Files.exists(LONG_TEXT);
  }

  @Test
  @EnabledIf("longTextIsThere")
  void everyWordOfALongTextIsFoundWhereItStands() throws Exception {
    List<String> lines = Files.readAllLines(LONG_TEXT).stream().filter(l -> !l.isBlank()).toList();
    try (SearchIndex index = index(lines)) {
      int words = 0;
      for (int n = 0; n < lines.size(); n++) {
        for (String word : lines.get(n).split("[^\\uA000-\\uA48C]+", -1)) {
          if (!word.isEmpty()) {
            assertThat(found(index, word)).as(word).contains("line-" + n);
            words++;
          }
        }
      }
      assertThat(words).isGreaterThan(100);
    }
  }

  private SearchIndex index(List<String> yi) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (int n = 0; n < yi.size(); n++) {
      Text text = new Text("原文", SourcedYi.draft(yi.get(n), "测试", "测试"), null);
      entries.add(
          new Entry(
              "line-" + n,
              Text.han("标题"),
              null,
              new Filing(
                  List.of("notices"),
                  "unit",
                  LocalDate.of(2026, 11, 1),
                  List.of(),
                  List.of(),
                  List.of()),
              new Provenance("测试", null, null),
              List.of(),
              List.of(),
              new Notice("通知", null, null, null, List.of(new Block.Heading(2, text)), List.of())));
    }
    return IndexedRelease.of(directory, entries, Synonyms.none());
  }

  private static List<String> found(SearchIndex index, String words) throws IOException {
    return index.everything().search(new SearchQuery(words, null, 0, 50)).hits().stream()
        .map(hit -> hit.listing().id())
        .toList();
  }
}
