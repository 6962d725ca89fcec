package org.suoma.county.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suoma.content.calendar.Workdays;

/**
 * The clock of a letter: what the county has promised at its kiosks, {@code Intake.Counter}.
 *
 * @param receivedOn the day it was handed in
 * @param promised working days; null if no day was promised
 * @param repliedOn null before the answer
 */
public record LetterClock(
    LocalDate receivedOn, @Nullable Integer promised, @Nullable LocalDate repliedOn)
    implements CaseClock {

  private static final String SOURCE = "受理事项（intake.json）的承诺";

  /** A letter that came on this day. */
  public static LetterClock received(LocalDate on, @Nullable Integer promised) {
    return new LetterClock(on, promised, null);
  }

  @Override
  public Optional<LocalDate> dueOn(Workdays workdays) {
    return Optional.ofNullable(promised).map(days -> workdays.plus(receivedOn, days));
  }

  @Override
  public Standing standing(LocalDate today, Workdays workdays) {
    Optional<LocalDate> due = dueOn(workdays);
    if (repliedOn != null) {
      boolean late = due.isPresent() && repliedOn.isAfter(due.get());
      return late ? Standing.ANSWERED_LATE : Standing.ANSWERED;
    }
    if (due.isEmpty() || promised == null) {
      return Standing.RUNNING;
    }
    return CaseClock.running(today, due.get(), promised, workdays);
  }

  @Override
  public List<Reason> reasons(Workdays workdays) {
    return dueOn(workdays)
        .map(
            due ->
                List.of(
                    new Reason(
                        "%s 收到，承诺 %d 个工作日内答复，最后一天是 %s".formatted(receivedOn, promised, due),
                        SOURCE)))
        .orElseGet(() -> List.of(new Reason("没有承诺答复期限", SOURCE)));
  }

  @Override
  public LetterClock replied(LocalDate on) throws ClockRefusedException {
    if (on.isBefore(receivedOn)) {
      throw new ClockRefusedException(SOURCE, "答复日期 %s 早于收到日期 %s".formatted(on, receivedOn));
    }
    return new LetterClock(receivedOn, promised, on);
  }
}
