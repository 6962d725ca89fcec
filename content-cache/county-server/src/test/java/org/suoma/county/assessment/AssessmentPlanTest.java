package org.suoma.county.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suoma.content.model.ContentJson;
import org.suoma.records.Explanation;
import org.suoma.records.TomlRecords;

/** What can stand in {@code assessment.toml}. */
class AssessmentPlanTest {

  private static final String JUDGED = "[[judged]]\nid = 'a'\nlabel = '甲'\npoints = %s\n";
  private static final String BLANK =
      "[[counted]]\nitem = 'blank-column'\npoints = 40\neach = 0.5\n";

  @Test
  void readsTheCountysOwnAndKeepsItAsItIs() throws Exception {
    AssessmentPlan plan =
        read("quarter-percent = 12.5\nexempt = ['x']\n" + BLANK + JUDGED.formatted("60"));

    assertThat(plan.percentOfYear()).isEqualByComparingTo("12.5");
    assertThat(plan.counted().get(0).each().inWords()).isEqualTo("0.5");
    ContentJson json = new ContentJson();
    assertThat(json.read(json.write(plan), AssessmentPlan.class)).isEqualTo(plan);
  }

  @Test
  void theUsualOneTakesAQuarterOfTheYearAndHasAHundredPoints() {
    assertThat(AssessmentPlan.usual().percentOfYear()).isEqualByComparingTo("25");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                            | 合计应为 100 分，现为 40 分
          [[judged]]§id = 'a'§label = '甲'§points = 60.5                 | 合计应为 100 分，现为 100.5 分
          [[judged]]§id = 'a'§label = '甲'§points = 60.25                | 最多一位小数
          [[judged]]§id = 'A b'§label = '甲'§points = 60                 | 小写字母
          [[judged]]§id = 'a'§label = ''§points = 60                    | label 要写
          [[judged]]§id = 'blank-column'§label = '甲'§points = 60        | 和计数项同名
          [[judged]]§id = 'a'§label = '甲'§points = 60§weight = 3        | 不认识的键
          [[counted]]§item = 'blank-column'§points = 60§each = 1        | 写了两次
          [[counted]]§item = 'recurred'§points = 60§each = 0            | 都应大于 0
          [[counted]]§item = 'few-entries'§points = 60§each = 1         | at-least
          [[counted]]§item = 'recurred'§points = 60§each = 1§at-least = 3 | 只用于 few-entries
          [[counted]]§item = 'untranslated'§points = 60§each = 1        | columns
          [[counted]]§item = 'sms'§points = 60§each = 1                 | blank-column, late-column
          """)
  void refusesWhatCannotBeAndSaysWhat(String more, String words) {
    assertThatThrownBy(() -> read(BLANK + more.replace('§', '\n')))
        .isInstanceOfSatisfying(
            JsonProcessingException.class, e -> assertThat(Explanation.of(e)).contains(words));
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "25.5", "12.345"})
  void refusesASharePastAQuarterOfTheYear(String percent) {
    assertThatThrownBy(
            () -> read("quarter-percent = " + percent + "\n" + BLANK + JUDGED.formatted("60")))
        .isInstanceOfSatisfying(
            JsonProcessingException.class,
            e -> assertThat(Explanation.of(e)).contains("quarter-percent"));
  }

  private static AssessmentPlan read(String toml) throws JsonProcessingException {
    return new TomlRecords().read(toml, AssessmentPlan.class);
  }
}
