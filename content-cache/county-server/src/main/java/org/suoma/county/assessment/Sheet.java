package org.suoma.county.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The score sheet of a unit.
 *
 * @param unit its id
 * @param name its name
 * @param counted what the program counted
 * @param judged what people judged
 */
public record Sheet(String unit, String name, List<Counted> counted, List<Judged> judged) {

  /** Copies the lists. */
  public Sheet {
    counted = List.copyOf(counted);
    judged = List.copyOf(judged);
  }

  /** The points of all items; what is not judged yet gives none. */
  public Points total() {
    return countedPoints().plus(judgedPoints());
  }

  /** The points of what was counted. */
  public Points countedPoints() {
    return counted.stream().map(Counted::score).reduce(Points.NONE, Points::plus);
  }

  /** The points of what was judged. */
  public Points judgedPoints() {
    return judged.stream().map(Judged::score).reduce(Points.NONE, Points::plus);
  }

  /** Whether everything that people judge is judged. */
  public boolean complete() {
    return judged.stream().allMatch(item -> item.mark() != null);
  }

  /**
   * Something that was counted.
   *
   * @param item as the county's plan had it
   * @param count how many findings are held against the unit
   * @param evidence the first of them, and those that are not held against it
   * @param unlisted how many more there are
   */
  public record Counted(
      AssessmentPlan.Counted item, int count, List<Evidence> evidence, int unlisted) {

    /** Copies the list. */
    public Counted {
      evidence = List.copyOf(evidence);
    }

    /** What is left of the points. */
    public Points score() {
      return item.points().less(item.each(), count);
    }
  }

  /**
   * Something that was judged.
   *
   * @param item as the county's plan had it
   * @param mark what was given; null before
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Judged(AssessmentPlan.Judged item, @Nullable Mark mark) {

    /** The points that were given. */
    public Points score() {
      return mark == null ? Points.NONE : mark.points();
    }
  }

  /**
   * What was given.
   *
   * @param points how many
   * @param remark why; may be empty for all points
   * @param by who gave them, as the trail names them
   */
  public record Mark(Points points, String remark, String by) {}
}
