package org.suoma.content.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageCountsTest {

  private static final String RUN = "0123456789abcdef";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "visit",
        "hour/09",
        "hour/23",
        "end/touch",
        "language/yi",
        "display/voice",
        "page/form-review",
        "entry/guide-elder-allowance",
        "search/nothing",
        "word/低保",
        "nothing/国发〔2018〕39",
        "print/sheet",
        "form/DISCLOSURE_APPLICATION",
        "call/staff"
      })
  void countsByTheKindsThatAreKnown(String key) {
    int count = SearchWord.LEAST_VISITS;

    assertThat(new UsageCounts(RUN, DAY, Map.of(key, count)).counts()).containsEntry(key, count);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "visit/7",
        "hour/24",
        "hour/9",
        "minute/09",
        "page/../home",
        "page/",
        "entry/A",
        "entry/",
        "word/",
        "word/11010519491231002x",
        "word/110105 1949 1231",
        "word/１１０１０",
        "word/低保\n",
        "word/一二三四五六七八九十一二三四五六七八九十一",
        "word/DIBAO",
        "card/1"
      })
  void nothingElseCanBeToldNorIsItRepeatedInTheRefusal(String key) {
    assertThatThrownBy(() -> new UsageCounts(RUN, DAY, Map.of(key, 9)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("counts has a key that no app counts by");
  }

  @Test
  void aWordThatTooFewVisitsTypedCannotBeTold() {
    for (String key : new String[] {"word/低保", "nothing/低保"}) {
      assertThatThrownBy(() -> new UsageCounts(RUN, DAY, Map.of(key, SearchWord.LEAST_VISITS - 1)))
          .hasMessageContaining("5 to");
    }
  }

  @Test
  void wordsAreCountedInOneForm() {
    assertThat(SearchWord.of("  ＷｉＦｉ   密码 ")).contains("wifi 密码");
    assertThat(SearchWord.of("2026年")).contains("2026年");
    assertThat(SearchWord.of("138 0013 8000")).isEmpty();
    assertThat(SearchWord.of("11010519491231002X")).isEmpty();
  }
}
