package org.suoma.county.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suoma.content.calendar.Workdays;

/**
 * A request for an opinion. Its time does not count (政府信息公开条例, art. 33): the days after that on
 * which the letter arrived, up to the opinion, or to the end of the 15 working days within which it
 * should come. The law does not say whether the letter's own way counts; here it does, so that the
 * deadline is never reckoned too late.
 *
 * @param whom who is asked
 * @param reachedOn the day on which the letter arrived there
 * @param answeredOn the day on which the opinion came; null if it has not
 */
public record Consultation(Whom whom, LocalDate reachedOn, @Nullable LocalDate answeredOn) {

  /** Within how many working days an opinion should come (arts. 32, 34). */
  public static final int WORKDAYS = 15;

  /** The last day within which the opinion should come. */
  public LocalDate limit(Workdays workdays) {
    return workdays.plus(reachedOn, WORKDAYS);
  }

  /** The last day that does not count. */
  public LocalDate endsOn(Workdays workdays) {
    LocalDate limit = limit(workdays);
    return answeredOn != null && answeredOn.isBefore(limit) ? answeredOn : limit;
  }

  boolean excludes(LocalDate day, Workdays workdays) {
    return whom.stopsTheClock() && day.isAfter(reachedOn) && !day.isAfter(endsOn(workdays));
  }

  /** Who may be asked. */
  public enum Whom {
    /** Whose rights the disclosure would touch (art. 32). */
    THIRD_PARTY("第三方", "《政府信息公开条例》第三十二条", true),
    /** An organ that made the information together with this one (art. 34). */
    CO_AUTHOR("共同制作的机关", "《政府信息公开条例》第三十四条", true),
    /** Another department of the county, within the period. */
    DEPARTMENT("本县其他部门", "《政府信息公开条例》第三十三条", false);

    private final String label;
    private final String article;
    private final boolean stopsTheClock;

    Whom(String label, String article, boolean stopsTheClock) {
      this.label = label;
      this.article = article;
      this.stopsTheClock = stopsTheClock;
    }

    /** Whether the time that they take does not count. */
    public boolean stopsTheClock() {
      return stopsTheClock;
    }

    /** The Han words for it. */
    public String label() {
      return label;
    }

    /** The article under which they are asked. */
    public String article() {
      return article;
    }
  }
}
