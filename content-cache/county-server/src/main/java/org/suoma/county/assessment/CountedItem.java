package org.suoma.county.assessment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suoma.county.checking.finding.Rule;

/**
 * What the program can count for a unit and a quarter. Ids are stable: the county's file has them.
 */
public enum CountedItem {
  /** Columns of the unit in which nothing stood. */
  BLANK_COLUMN("blank-column", "空白栏目", "个栏目", Rule.BLANK_COLUMN),
  /** Columns of the unit that were older than their period allows. */
  LATE_COLUMN("late-column", "栏目超期未更新", "次", Rule.LATE_COLUMN),
  /** Policies of the unit that nobody has interpreted. */
  UNINTERPRETED("uninterpreted", "政策没有解读", "件", Rule.UNINTERPRETED),
  /** Calls for opinions after which nobody has told in time what became of them. */
  LATE_FEEDBACK("late-feedback", "意见采纳情况超期未公布", "件", Rule.LATE_FEEDBACK),
  /** What a check stopped, other than the above, and nobody let through. */
  BLOCKED("blocked", "检查拦下的问题", "处", null),
  /** What a check warned of, other than the above, and still stood at the end of the quarter. */
  UNRESOLVED("unresolved", "季末没有整改的问题", "处", null),
  /** What had been put right and came back within the quarter (贰过). */
  RECURRED("recurred", "整改后又出现的问题", "处", null),
  /**
   * Applications for disclosure whose last day was in the quarter, and that were answered later.
   */
  LATE_DISCLOSURE("late-disclosure", "依申请公开超期答复", "件", null),
  /** The same of consultations and other letters. */
  LATE_LETTER("late-letter", "咨询、来信超期答复", "件", null),
  /** How many entries are missing of those that a unit should publish in a quarter. */
  FEW_ENTRIES("few-entries", "发布信息不足", "条", null),
  /** Entries of certain columns that are not wholly in Yi. */
  UNTRANSLATED("untranslated", "应有彝文而没有", "条", null);

  private final String id;
  private final String label;
  private final String measure;
  private final @Nullable Rule rule;

  CountedItem(String id, String label, String measure, @Nullable Rule rule) {
    this.id = id;
    this.label = label;
    this.measure = measure;
    this.rule = rule;
  }

  /** Its name in files. */
  @JsonValue
  public String id() {
    return id;
  }

  /** What it counts, in Han. */
  public String label() {
    return label;
  }

  /** The Han word between a number and what is counted. */
  public String measure() {
    return measure;
  }

  /** The rule whose findings it counts; empty if it is none alone. */
  Optional<Rule> rule() {
    return Optional.ofNullable(rule);
  }

  /** The rules that have an item of their own. */
  static Set<Rule> ownRules() {
    Set<Rule> rules = EnumSet.noneOf(Rule.class);
    for (CountedItem item : values()) {
      item.rule().ifPresent(rules::add);
    }
    return rules;
  }

  /** The id, which is what the county's file can say. */
  @Override
  public String toString() {
    return id;
  }
}
