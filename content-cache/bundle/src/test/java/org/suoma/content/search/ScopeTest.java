package org.suoma.content.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suoma.content.model.EntryType;

/** What a kiosk in one place, on one day, leaves out of the sample county. */
class ScopeTest {

  private static final String LABA = "519999200";
  private static final String HUAPO = "519999200201";
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

  private static SearchIndex index;

  @BeforeAll
  static void build(@TempDir Path folder) throws Exception {
    index = IndexedRelease.ofSampleCounty(folder);
  }

  @AfterAll
  static void close() throws Exception {
    index.close();
  }

  @Test
  void aTownshipShowsItsVillagesAndWhatConcernsEverybody() throws Exception {
    assertThat(tables(new Scope(LABA, null)))
        .contains(
            "table-disabled-allowances-huapo", "table-elder-allowance-laba", "table-budget-2026")
        .doesNotContain("table-farmland-qinggang", "table-subsistence-erjue");
  }

  @Test
  void aVillageShowsItselfAndItsTownshipButNotItsNeighbours() throws Exception {
    IndexView huapo = index.within(new Scope(HUAPO, null));

    assertThat(tables(new Scope(HUAPO, null)))
        .contains("table-disabled-allowances-huapo", "table-budget-2026")
        .doesNotContain("table-elder-allowance-laba");
    assertThat(ids(huapo.ofType(EntryType.PLACE, 0, 50)))
        .contains("place-village-huapo", "place-laba-station")
        .doesNotContain("place-village-qinggang");
  }

  @Test
  void searchCountsAndFacetsKeepToThePlace() throws Exception {
    IndexView laba = index.within(new Scope(LABA, null));
    SearchResults found = laba.search(new SearchQuery("耕地地力保护补贴", EntryType.TABLE, 0, 20));

    assertThat(found.hits())
        .extracting(hit -> hit.listing().id())
        .contains("table-farmland-laba")
        .doesNotContain("table-farmland-qinggang");
    assertThat(laba.register(Register.TABLES, Map.of(), 0, 50).values().get(Facet.AREA))
        .extracting(FacetedList.Value::name)
        .contains(HUAPO, "519999200200")
        .doesNotContain("519999100200");
    assertThat(laba.listing("table-farmland-qinggang")).isEmpty();
    assertThat(index.everything().listing("table-farmland-qinggang")).isPresent();
  }

  @Test
  void vacanciesDisappearAfterTheirLastDay() throws Exception {
    LocalDate last = LocalDate.parse("2026-12-10");

    assertThat(ids(index.within(Scope.county(last)).ofType(EntryType.JOB, 0, 50)))
        .contains("job-sorter");
    assertThat(ids(index.within(Scope.county(last.plusDays(1))).ofType(EntryType.JOB, 0, 50)))
        .doesNotContain("job-sorter");
    assertThat(ids(index.everything().ofType(EntryType.JOB, 0, 50))).contains("job-sorter");
  }

  @Test
  void interpretationsAreFoundByTheStageOfLife() throws Exception {
    FacetedList old =
        index
            .within(Scope.county(TODAY))
            .register(Register.INTERPRETATIONS, Map.of(Facet.LIFE_STAGE, "养老"), 0, 50);

    assertThat(old.listings())
        .extracting(Listing::id)
        .containsExactlyInAnyOrder(
            "interp-elder-allowance-questions",
            "interp-elder-allowance-department",
            "interp-pension-talk");
  }

  @Test
  void refusesWhatIsNoArea() {
    assertThatThrownBy(() -> new Scope("拉坝", TODAY)).hasMessageContaining("9 or 12 digits");
  }

  private static List<String> tables(Scope scope) throws Exception {
    return ids(index.within(scope).ofType(EntryType.TABLE, 0, 100));
  }

  private static List<String> ids(List<Listing> listings) {
    return listings.stream().map(Listing::id).toList();
  }
}
