package org.suoma.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

  /** CLDR's days and months (locale ii), one behind the other. */
  private static final List<String> CALENDAR =
      List.of("《ꈎꌗ》", "ꆏꊂꋍ，ꆏꊂꑍ，ꆏꊂꌕ，ꆏꊂꇖ，ꆏꊂꉬ，ꆏꊂꃘ。", "ꄮꐰꋍꂷꂶꌠ、ꄮꐰꑍꂷꂶꌠ、ꄮꐰꌕꂷꂶꌠ、ꄮꐰꇖꂷꂶꌠ。");

  private static final String TEXT_ID = "notice-in-yi";

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

  static List<List<String>> texts() throws IOException {
    List<List<String>> texts = new ArrayList<>(List.of(CALENDAR));
    if (longTextIsThere()) {
      texts.add(Files.readAllLines(LONG_TEXT));
    }
    return texts;
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aTextOfManyParagraphsIsFoundByEveryRunOfSyllablesAndByTheRomanisationOfItsBeginnings(
      List<String> text) throws Exception {
    try (SearchIndex index = withSampleCounty(text)) {
      int runs = 0;
      for (String paragraph : text) {
        assertThat(found(index, romanised(paragraph))).as(romanised(paragraph)).contains(TEXT_ID);
        for (String word : paragraph.split("[^\\uA000-\\uA48C]+", -1)) {
          for (int from = 0; from + 3 <= word.length(); from += 8) {
            String run = word.substring(from, Math.min(from + 8, word.length()));
            assertThat(found(index, run)).as(run).contains(TEXT_ID);
            runs++;
          }
        }
      }
      assertThat(runs).isGreaterThanOrEqualTo(10);
    }
  }

  /** The first three syllables as their Unicode names spell them. */
  private static String romanised(String paragraph) {
    return paragraph
        .codePoints()
        .filter(point -> point >= 0xA000 && point <= 0xA48C)
        .limit(3)
        .mapToObj(Character::getName)
        .map(name -> name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  /** The sample county, and an entry with a paragraph for each of these. */
  private SearchIndex withSampleCounty(List<String> paragraphs) throws IOException {
    List<Entry> entries = new ArrayList<>(IndexedRelease.sampleEntries());
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : paragraphs) {
      blocks.add(new Block.Paragraph(new Text("原文", SourcedYi.draft(paragraph, "测试", "测试"), null)));
    }
    entries.add(entry(TEXT_ID, blocks));
    return IndexedRelease.of(directory, entries, Synonyms.none());
  }

  private static Entry entry(String id, List<Block> blocks) {
    return new Entry(
        id,
        Text.han("标题"),
        null,
        new Filing(
            List.of("notices"), "unit", LocalDate.of(2026, 11, 1), List.of(), List.of(), List.of()),
        new Provenance("测试", null, null),
        List.of(),
        List.of(),
        new Notice("通知", null, null, null, blocks, List.of()));
  }

  private SearchIndex index(List<String> yi) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (int n = 0; n < yi.size(); n++) {
      Text text = new Text("原文", SourcedYi.draft(yi.get(n), "测试", "测试"), null);
      entries.add(entry("line-" + n, List.of(new Block.Heading(2, text))));
    }
    return IndexedRelease.of(directory, entries, Synonyms.none());
  }

  private static List<String> found(SearchIndex index, String words) throws IOException {
    return index.everything().search(new SearchQuery(words, null, 0, 50)).hits().stream()
        .map(hit -> hit.listing().id())
        .toList();
  }
}
