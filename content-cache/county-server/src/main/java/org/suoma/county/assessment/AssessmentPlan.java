package org.suoma.county.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The score sheet as the county wants it, file {@code assessment.toml}; never published. No source
 * says which items counties use, so that all of it is the county's own.
 *
 * @param quarterPercent how many of a hundred points of a quarter count for the year; 25 is usual:
 *     每季度测评成绩占全年总成绩的25％
 * @param exempt ids of units that are not scored
 * @param counted what the program counts
 * @param judged what people judge
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentPlan(
    @Nullable BigDecimal quarterPercent,
    List<String> exempt,
    List<Counted> counted,
    List<Judged> judged) {

  /** Its name in the database. */
  public static final String FILE = "assessment.json";

  /** The points of all items. */
  public static final Points FULL = Points.of(100);

  private static final BigDecimal USUAL_PERCENT = BigDecimal.valueOf(25);

  /** Copies the lists; refuses items that are there twice and points that are not 100 in all. */
  public AssessmentPlan {
    exempt = exempt == null ? List.of() : List.copyOf(exempt);
    counted = counted == null ? List.of() : List.copyOf(counted);
    judged = judged == null ? List.of() : List.copyOf(judged);
    if (quarterPercent != null
        && (quarterPercent.signum() <= 0
            || quarterPercent.compareTo(USUAL_PERCENT) > 0
            || quarterPercent.stripTrailingZeros().scale() > 2)) {
      throw new IllegalArgumentException(
          "quarter-percent：一个季度占全年的百分之几，应大于 0、不超过 25，最多两位小数，现为 " + Points.plain(quarterPercent));
    }
    requireOnce(counted, judged);
    int tenths =
        counted.stream().mapToInt(item -> item.points().tenths()).sum()
            + judged.stream().mapToInt(item -> item.points().tenths()).sum();
    if (tenths != FULL.tenths()) {
      throw new IllegalArgumentException(
          "各项的 points 合计应为 %s 分，现为 %s 分"
              .formatted(FULL.inWords(), Points.plain(BigDecimal.valueOf(tenths, 1))));
    }
  }

  private static void requireOnce(List<Counted> counted, List<Judged> judged) {
    Set<String> known = new HashSet<>();
    for (Counted item : counted) {
      if (!known.add(item.item().id())) {
        throw new IllegalArgumentException("counted：%s 写了两次".formatted(item.item().id()));
      }
    }
    for (Judged item : judged) {
      if (!known.add(item.id())) {
        throw new IllegalArgumentException("judged：id %s 写了两次，或和计数项同名".formatted(item.id()));
      }
    }
  }

  /** What stands as long as the county has none of its own. */
  public static AssessmentPlan usual() {
    return new AssessmentPlan(
        null,
        List.of(),
        List.of(
            Counted.of(CountedItem.BLANK_COLUMN, 10, 2),
            Counted.of(CountedItem.LATE_COLUMN, 10, 2),
            Counted.of(CountedItem.UNINTERPRETED, 10, 2),
            Counted.of(CountedItem.BLOCKED, 10, 2),
            Counted.of(CountedItem.UNRESOLVED, 10, 1),
            Counted.of(CountedItem.RECURRED, 10, 2),
            Counted.of(CountedItem.LATE_DISCLOSURE, 10, 5),
            Counted.of(CountedItem.LATE_LETTER, 10, 2)),
        List.of(new Judged("other-work", "其他工作", Points.of(20), "由县政务公开办评定，写明依据")));
  }

  /** How many of a hundred points of a quarter count for the year. */
  public BigDecimal percentOfYear() {
    return quarterPercent == null ? USUAL_PERCENT : quarterPercent;
  }

  /**
   * Something that the program counts.
   *
   * @param item what
   * @param points that a unit has without findings
   * @param each points off for each finding, until none are left
   * @param atLeast how many entries a unit should publish in a quarter; for {@code few-entries}
   *     only
   * @param columns ids of the columns that are to be in Yi; for {@code untranslated} only
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Counted(
      CountedItem item,
      Points points,
      Points each,
      @Nullable Integer atLeast,
      List<String> columns) {

    /** Copies the list; refuses what the item does not need, or lacks. */
    public Counted {
      columns = columns == null ? List.of() : List.copyOf(columns);
      if (points.tenths() == 0 || each.tenths() == 0) {
        throw new IllegalArgumentException(
            "counted：%s 的 points 和 each 都应大于 0".formatted(item.id()));
      }
      if ((item == CountedItem.FEW_ENTRIES) != (atLeast != null)
          || (atLeast != null && atLeast < 1)) {
        throw new IllegalArgumentException(
            "counted：at-least（一个季度至少发布几条，1 或更多）%s"
                .formatted(
                    item == CountedItem.FEW_ENTRIES
                        ? "是 few-entries 必需的"
                        : "只用于 few-entries，不用于 " + item.id()));
      }
      if ((item == CountedItem.UNTRANSLATED) == columns.isEmpty()) {
        throw new IllegalArgumentException(
            "counted：columns（哪些栏目应有彝文）%s"
                .formatted(
                    item == CountedItem.UNTRANSLATED
                        ? "是 untranslated 必需的"
                        : "只用于 untranslated，不用于 " + item.id()));
      }
    }

    static Counted of(CountedItem item, int points, int each) {
      return new Counted(item, Points.of(points), Points.of(each), null, List.of());
    }
  }

  /**
   * Something that a person judges.
   *
   * @param id stable name: small letters, digits, hyphens
   * @param label what people call it, at most 30 characters
   * @param points that there are to be had
   * @param guide what it is judged by; null if the label says it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Judged(String id, String label, Points points, @Nullable String guide) {

    private static final int LONGEST_LABEL = 30;

    /** Refuses ids and labels that could not be shown. */
    public Judged {
      if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*") || id.length() > LONGEST_LABEL) {
        throw new IllegalArgumentException("judged：id 用小写字母、数字和连字符，最多 30 个，现为 " + id);
      }
      if (label.isBlank() || label.codePointCount(0, label.length()) > LONGEST_LABEL) {
        throw new IllegalArgumentException("judged：%s 的 label 要写，最多 30 个字".formatted(id));
      }
      if (points.tenths() == 0) {
        throw new IllegalArgumentException("judged：%s 的 points 应大于 0".formatted(id));
      }
    }
  }
}
