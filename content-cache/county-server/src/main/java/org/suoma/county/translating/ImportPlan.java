package org.suoma.county.translating;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suoma.county.translating.text.YiChange;

/**
 * What a file would change, or has changed.
 *
 * @param items what becomes of its rows, in their order
 */
public record ImportPlan(List<Item> items) {

  /** Copies the items. */
  public ImportPlan {
    items = List.copyOf(items);
  }

  /** How many rows come to this. */
  public long count(Outcome outcome) {
    return items.stream().filter(item -> item.outcome() == outcome).count();
  }

  /** The changes to make. */
  public List<YiChange> changes() {
    return items.stream().map(Item::change).filter(Objects::nonNull).toList();
  }

  /**
   * What becomes of a row.
   *
   * @param line row of the sheet or line of the XML file, from 1
   * @param id the unit's id
   * @param outcome what becomes of it
   * @param change the change to make; null if none
   * @param remark what staff should know about it; empty if nothing
   */
  public record Item(
      int line, String id, Outcome outcome, @Nullable YiChange change, String remark) {}

  /** What may become of a row. */
  public enum Outcome {
    ADDED("新增"),
    CHANGED("更新"),
    DELETED("删除"),
    UNCHANGED("未变"),
    /** Not applied: what was translated is not what the text says now. */
    HAN_CHANGED("原文已改"),
    /** Not applied: the text is no longer there. */
    GONE("已不存在");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    /** The Han word for staff. */
    public String label() {
      return label;
    }
  }
}
