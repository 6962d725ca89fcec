package org.suoma.county.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.suoma.content.calendar.Workdays;

/** The period within which a case must be answered, as far as it is known. Immutable. */
public sealed interface CaseClock permits DisclosureClock, LetterClock {

  /** The last day for the answer; empty if there is none, or it is not settled yet. */
  Optional<LocalDate> dueOn(Workdays workdays);

  /** How the case stands on this day. */
  Standing standing(LocalDate today, Workdays workdays);

  /** Why the last day is what it is, in order. */
  List<Reason> reasons(Workdays workdays);

  /** The same, answered on this day. */
  CaseClock replied(LocalDate on) throws ClockRefusedException;

  /** How the case stands on a day of its period, with a quarter of it as the warning. */
  static Standing running(LocalDate today, LocalDate due, int period, Workdays workdays) {
    if (today.isAfter(due)) {
      return Standing.OVERDUE;
    }
    int quarter = (period + 3) / 4;
    return workdays.between(today, due) <= quarter ? Standing.SOON : Standing.RUNNING;
  }

  /**
   * One step of the reckoning.
   *
   * @param text what it does, in Chinese
   * @param article which says so, e.g. {@code 《政府信息公开条例》第三十三条}
   */
  record Reason(String text, String article) {}
}
