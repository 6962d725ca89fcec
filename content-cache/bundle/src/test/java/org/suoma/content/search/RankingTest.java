package org.suoma.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suoma.content.search.JudgedQueries.Judged;
import org.suoma.content.search.JudgedQueries.Kind;

/** Over the sample county, by answers that people judged. */
class RankingTest {

  private static SearchIndex index;

  @BeforeAll
  static void indexTheSampleCounty(@TempDir Path folder) throws IOException {
    index = IndexedRelease.ofSampleCounty(folder);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @Test
  void putsFirstWhatPeopleWouldPutFirst() throws Exception {
    List<Judged> all = JudgedQueries.all();
    assertThat(all).hasSizeGreaterThanOrEqualTo(150);

    assertThat(JudgedQueries.mean(all, RankingTest::ids))
        .as("nDCG@10; weakest: %s", weakest(all))
        .isGreaterThanOrEqualTo(0.90);
  }

  @Test
  void doesForPinyinWhatItDoesForHan() throws Exception {
    Map<Kind, Double> means = new EnumMap<>(Kind.class);
    for (Map.Entry<Kind, List<Judged>> kind :
        JudgedQueries.all().stream().collect(Collectors.groupingBy(Judged::kind)).entrySet()) {
      means.put(kind.getKey(), JudgedQueries.mean(kind.getValue(), RankingTest::ids));
    }

    assertThat(means.get(Kind.PINYIN))
        .as("of %s", means)
        .isGreaterThanOrEqualTo(means.getOrDefault(Kind.HAN, 1.0) - 0.03);
  }

  private static List<String> weakest(List<Judged> all) throws IOException {
    Map<String, Double> values = new HashMap<>();
    for (Judged one : all) {
      values.put(
          one.kind() + " " + one.words() + " " + ids(one.words()), one.ndcg(ids(one.words())));
    }
    return values.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .limit(40)
        .map(entry -> "%n%.2f %s".formatted(entry.getValue(), entry.getKey()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "吃低保, guide-subsistence",
    "宅鸡地, guide-homestead",
    "gaolinjintie, guide-elder-allowance",
    "jiehundenji, guide-marriage",
    "索府发（2026）3, policy-elder-allowance",
    "2026 3号, policy-elder-allowance",
    "0899-555-0206, person-chen",
    "5550206, person-chen"
  })
  void findsFirst(String words, String id) throws Exception {
    assertThat(ids(words)).first().isEqualTo(id);
  }

  @Test
  void putsWhatIsNoLongerInForceLast() throws Exception {
    List<String> ids = all("高龄补贴");

    assertThat(ids).contains("policy-elder-allowance-2019");
    assertThat(ids).last().isEqualTo("policy-elder-allowance-2019");
  }

  @Test
  void saysThatWhatItFoundIsOnlyTheNearest() throws Exception {
    assertThat(search("gaolinjintie", 10).nearest()).isTrue();
    assertThat(search("gaolingjintie", 10).nearest()).isFalse();
  }

  @Test
  void proposesWhatBeginsSo() throws Exception {
    assertThat(index.everything().proposals("dib", 6)).first().isEqualTo("低保");
    assertThat(index.everything().proposals("zg", 6)).contains("找工作");
    assertThat(index.everything().proposals("高龄", 6)).contains("高龄津贴", "高龄补贴");
    assertThat(index.everything().proposals("我要", 6)).contains("我要修房子");
    assertThat(index.everything().proposals("", 6)).isEmpty();
    assertThat(index.everything().proposals("zzzz", 6)).isEmpty();
    assertThat(index.everything().proposals("y", 6)).hasSize(6);
  }

  @Test
  void sortsPoliciesFromSevenSides() throws Exception {
    FacetedList all = index.everything().register(Register.POLICIES, Map.of(), 0, 50);

    assertThat(all.total()).isEqualTo(29);
    assertThat(all.listings().subList(27, 29))
        .as("what is no longer in force")
        .extracting(Listing::id)
        .containsExactlyInAnyOrder("policy-straw-2021", "policy-elder-allowance-2019");
    assertThat(all.values().get(Facet.YEAR))
        .extracting(FacetedList.Value::name)
        .startsWith("2026", "2025", "2024");
    assertThat(all.values().get(Facet.VALIDITY))
        .contains(new FacetedList.Value("有效", 25), new FacetedList.Value("废止", 1));
    assertThat(all.values().get(Facet.KIND))
        .first()
        .extracting(FacetedList.Value::name)
        .isEqualTo("通知");
  }

  @Test
  void countsWhatIsLeftOnceAValueIsChosen() throws Exception {
    FacetedList chosen =
        index
            .everything()
            .register(Register.POLICIES, Map.of(Facet.ISSUER, "索玛县民政局", Facet.YEAR, "2025"), 0, 50);

    assertThat(chosen.listings())
        .extracting(Listing::id)
        .containsExactlyInAnyOrder("policy-disabled-allowances", "policy-marriage");
    assertThat(chosen.values().get(Facet.ISSUER))
        .contains(new FacetedList.Value("索玛县民政局", 2), new FacetedList.Value("索玛县财政局", 1));
    assertThat(
            index
                .everything()
                .register(Register.POLICIES, Map.of(Facet.YEAR, "1900"), 0, 10)
                .total())
        .isZero();
  }

  @Test
  void findsWhatIsMeantForSomebody() throws Exception {
    assertThat(index.everything().audiences())
        .extracting(FacetedList.Value::name)
        .contains("老年人", "农民", "残疾人");

    FacetedList forOld = index.everything().forAudiences(List.of("老年人"), 0, 50);

    assertThat(forOld.listings())
        .extracting(Listing::id)
        .startsWith("guide-elder-allowance")
        .contains("policy-elder-preferential")
        .doesNotContain("person-chen");
    assertThat(index.everything().forAudiences(List.of(), 0, 10).total()).isZero();
    assertThat(index.everything().forAudiences(List.of("农民", "老年人"), 0, 50).total())
        .isGreaterThan(forOld.total());
  }

  @ParameterizedTest
  @CsvSource({
    "索玛县人民政府关于印发《索玛县临时救助办法》的通知, 通知",
    "索玛县人民政府关于2026年森林草原防灭火的命令, 命令",
    "关于加强乡村饮用水井保护的通告, 通告",
    "中华人民共和国社会救助法, 法",
    "索玛县高龄津贴发放管理办法（试行）, 办法",
    "关于这件事, 其他"
  })
  void tellsTheKindOfADocumentByItsTitle(String title, String kind) {
    assertThat(EntryFacets.kind(title)).isEqualTo(kind);
  }

  private static List<String> ids(String words) throws IOException {
    return search(words, 10).hits().stream().map(hit -> hit.listing().id()).toList();
  }

  private static List<String> all(String words) throws IOException {
    return search(words, 50).hits().stream().map(hit -> hit.listing().id()).toList();
  }

  private static SearchResults search(String words, int limit) throws IOException {
    return index.everything().search(new SearchQuery(words, null, 0, limit));
  }
}
