package org.suoma.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurnameTest {

  @ParameterizedTest(name = "{0} is found under {1}")
  @CsvSource({
    "曲*子, Q", "勒*哈, L", "沙马阿依, S", "单*芳, S", "曾*强, Z", "仇*, Q", "王*平, W", "'', #", "***, #"
  })
  void namesAreFoundByTheFirstLetterOfTheSurname(String name, String letter) {
    assertThat(Surname.initial(name)).isEqualTo(letter);
  }
}
