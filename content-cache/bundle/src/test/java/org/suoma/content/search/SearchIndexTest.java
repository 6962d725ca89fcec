package org.suoma.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suoma.content.model.Block;
import org.suoma.content.model.Entry;
import org.suoma.content.model.EntryBody;
import org.suoma.content.model.EntryType;
import org.suoma.content.model.Filing;
import org.suoma.content.model.Interpretation;
import org.suoma.content.model.Notice;
import org.suoma.content.model.Policy;
import org.suoma.content.model.Provenance;
import org.suoma.content.model.Text;

class SearchIndexTest {

  @TempDir private static Path directory;
  private static SearchIndex index;

  @BeforeAll
  static void indexARelease() throws IOException {
    List<Entry> entries =
        List.of(
            entry("yibao", "城乡居民基本医疗保险缴费办法", "2026-03-01", policy("索府发〔2026〕3号", "参保人每年缴费。")),
            entry("gaoling", "80周岁以上老年人高龄津贴发放办法", "2026-05-01", policy("索府办发〔2025〕12号", "按月发放。")),
            entry(
                "yinhang",
                "银行开户须知",
                "2025-01-01",
                new Notice("通知", null, null, null, List.of(paragraph("也可以办理医疗保险代扣。")), List.of())),
            entry(
                "jiedu",
                "医保缴费怎么交",
                "2026-04-01",
                new Interpretation(
                    "yibao",
                    Interpretation.Form.QUESTIONS,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of())));
    index = IndexedRelease.of(directory, entries, Synonyms.none());
  }

  @AfterAll
  static void closeIndex() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "医疗保险, yibao",
    "ylbx, yibao",
    "YLBX, yibao",
    "yiliaobaoxian, yibao",
    "gljt, gaoling",
    "高龄津贴, gaoling",
    "索府发[2026]3号, yibao",
    "索府发〔2026〕3号, yibao",
    "居民 缴费, yibao",
    "代扣, yinhang",
    "津, gaoling",
    "yhkh, yinhang"
  })
  void findsFirst(String words, String id) throws Exception {
    assertThat(search(words).hits().get(0).listing().id()).isEqualTo(id);
  }

  @Test
  void readsAWordWithSeveralReadingsInItsPhrase() {
    assertThat(Pinyin.of("银行").initials()).isEqualTo("yh");
  }

  @Test
  void takesTheVThatEverybodyTypesForAnUmlaut() {
    assertThat(Pinyin.of("法律援助").full()).isEqualTo("falvyuanzhu");
    assertThat(Pinyin.of("女").initials()).isEqualTo("n");
  }

  @Test
  void putsAHitInTheTitleBeforeOneInTheText() throws Exception {
    assertThat(ids(search("医疗保险"))).containsExactly("yibao", "yinhang");
  }

  @Test
  void countsHitsByTypeWhateverTypeWasAskedFor() throws Exception {
    SearchResults results =
        index.everything().search(new SearchQuery("医疗保险", EntryType.NOTICE, 0, 10));

    assertThat(results.total()).isEqualTo(1);
    assertThat(results.counts()).isEqualTo(Map.of(EntryType.POLICY, 1L, EntryType.NOTICE, 1L));
    assertThat(ids(results)).containsExactly("yinhang");
  }

  @Test
  void showsWhereTheWordsStand() throws Exception {
    SearchHit hit = search("代扣").hits().get(0);

    assertThat(hit.snippet())
        .containsExactly(
            new SearchHit.Fragment("也可以办理医疗保险", false),
            new SearchHit.Fragment("代扣", true),
            new SearchHit.Fragment("。", false));
  }

  @Test
  void findsTheNearestWhenNothingHoldsTheWords() throws Exception {
    assertThat(ids(search("高龄津贴标准"))).contains("gaoling");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "。", "\"", "*", "title:x AND (", "🙂", "zzzzzzzz"})
  void findsNothingForWhatMeansNothing(String words) throws Exception {
    assertThat(search(words).total()).isZero();
  }

  @Test
  void listsAColumnNewestFirst() throws Exception {
    assertThat(index.everything().inColumns(List.of("c"), 0, 2))
        .extracting(Listing::id)
        .containsExactly("gaoling", "jiedu");
    assertThat(index.everything().countInColumns(List.of("c"))).isEqualTo(4);
  }

  @Test
  void knowsWhatRefersToAnEntry() throws Exception {
    assertThat(index.everything().referring("yibao", 10))
        .extracting(Listing::id)
        .containsExactly("jiedu");
  }

  private static SearchResults search(String words) throws IOException {
    return index.everything().search(new SearchQuery(words, null, 0, 10));
  }

  private static List<String> ids(SearchResults results) {
    return results.hits().stream().map(hit -> hit.listing().id()).toList();
  }

  private static Entry entry(String id, String title, String on, EntryBody body) {
    return new Entry(
        id,
        Text.han(title),
        null,
        new Filing(List.of("c"), "u", LocalDate.parse(on), List.of(), List.of(), List.of()),
        new Provenance("示例", null, null),
        List.of(),
        List.of(),
        body);
  }

  private static Policy policy(String number, String text) {
    return new Policy(
        number,
        null,
        "索玛县人民政府",
        null,
        List.of(),
        null,
        null,
        Policy.Validity.IN_FORCE,
        null,
        List.of(paragraph(text)));
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(Text.han(text));
  }
}
