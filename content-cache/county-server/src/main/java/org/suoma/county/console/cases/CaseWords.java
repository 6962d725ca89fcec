package org.suoma.county.console.cases;

import java.time.LocalDate;
import java.util.Optional;
import org.suoma.content.calendar.Workdays;
import org.suoma.content.model.Unit;
import org.suoma.county.cases.CaseDesk;
import org.suoma.county.cases.CaseFile;
import org.suoma.county.cases.CaseServices;
import org.suoma.county.cases.CaseState;
import org.suoma.county.console.cases.CasesView.Due;
import org.suoma.county.deadline.CaseClock;
import org.suoma.county.deadline.Standing;
import org.suoma.county.storage.content.ContentShelf;

/** Says of a case what pages show of it. */
final class CaseWords {

  private final CaseServices cases;
  private final ContentShelf shelf;

  CaseWords(CaseServices cases, ContentShelf shelf) {
    this.cases = cases;
    this.shelf = shelf;
  }

  /** The name of a unit, or its id where the county does not know it. */
  String unit(String id) {
    return shelf.county().flatMap(county -> county.unit(id)).map(Unit::name).orElse(id);
  }

  /**
   * How a case stands towards its last day.
   *
   * @param handedIn the day on which it was written, by the kiosk's clock
   */
  Due due(CaseFile file, LocalDate handedIn) {
    CaseDesk desk = cases.desk();
    CaseClock clock = file.clock();
    LocalDate today = desk.today();
    if (file.state() == CaseState.RECEIVED) {
      Optional<LocalDate> promised = desk.dueOn(file, handedIn);
      boolean late = promised.filter(today::isAfter).isPresent();
      return new Due(
          promised.map(LocalDate::toString).orElse("—"), "请先登记", late ? "troubled" : "behind");
    }
    if (clock == null) {
      return new Due("—", "不予登记", "plain");
    }
    Workdays workdays = desk.workdays();
    Standing standing = clock.standing(today, workdays);
    Optional<LocalDate> due = clock.dueOn(workdays);
    return new Due(
        due.map(LocalDate::toString).orElse("—"),
        words(standing, due, today, workdays),
        colour(standing));
  }

  private static String words(
      Standing standing, Optional<LocalDate> due, LocalDate today, Workdays workdays) {
    if (due.isEmpty()) {
      return standing == Standing.RUNNING ? "没有期限" : standing.label();
    }
    return switch (standing) {
      case RUNNING, SOON ->
          due.get().equals(today)
              ? "今天到期"
              : "还有 %d 个工作日".formatted(workdays.between(today, due.get()));
      case OVERDUE -> "超期 %d 个工作日".formatted(workdays.between(due.get(), today));
      default -> standing.label();
    };
  }

  private static String colour(Standing standing) {
    return switch (standing) {
      case OVERDUE, ANSWERED_LATE -> "troubled";
      case SOON, UNCONFIRMED, CORRECTION_LAPSED -> "behind";
      case ANSWERED -> "well";
      case RUNNING, STOPPED, AWAITING_CORRECTION -> "plain";
    };
  }
}
