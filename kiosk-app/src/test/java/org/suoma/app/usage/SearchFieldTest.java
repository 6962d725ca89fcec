package org.suoma.app.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One search is made of all that is asked for while somebody types. */
class SearchFieldTest {

  @Test
  void lettersOnTheirWayToBeCharactersAreNoSearch() {
    assertThat(searches("d", "di", "dibao", "低保", "低保s", "低保shen", "低保申请")).containsExactly("低保申请");
  }

  @Test
  void whoGoesOnHasSearchedForWhatStandsThere() {
    assertThat(searches("低保金", "低保")).containsExactly("低保");
  }

  @Test
  void whoEmptiesTheFieldHasSearchedForTheLongest() {
    assertThat(searches("残", "残疾", "残", "", "低保")).containsExactly("残疾", "低保");
  }

  @Test
  void whoBeginsAnewHasSearchedBefore() {
    assertThat(searches("残疾", "低保")).containsExactly("残疾", "低保");
  }

  @Test
  void anEmptyFieldIsNoSearch() {
    assertThat(searches("", "")).isEmpty();
  }

  private static List<String> searches(String... typed) {
    SearchField field = new SearchField();
    List<String> searches = new ArrayList<>();
    for (String words : typed) {
      field.typed(words, true).ifPresent(search -> searches.add(search.words()));
    }
    field.left().ifPresent(search -> searches.add(search.words()));
    return searches;
  }
}
