package org.suoma.county.checking.column;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.suoma.content.model.Decision;
import org.suoma.content.model.Entry;
import org.suoma.content.model.Notice;
import org.suoma.county.checking.finding.Check;
import org.suoma.county.checking.finding.CheckedEntry;
import org.suoma.county.checking.finding.CountyView;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.finding.Rule;

/**
 * Finds calls for opinions after which nobody has told what became of the opinions (意见反馈), counted
 * in working days from the last day of the call; and decisions that were issued without telling.
 */
public final class FeedbackCheck implements Check {

  private static final Pattern FEEDBACK = Pattern.compile("反馈|采纳|征集结果|征求意见情况|处理情况");
  private static final Pattern ISSUED = Pattern.compile("决策结果|结果公布|印发|公布");
  private static final Pattern COLLECTED = Pattern.compile("意见(收集|征集)|征求意见|公开征求");

  @Override
  public List<Finding> look(CheckedEntry checked, CountyView county) {
    Entry entry = checked.entry();
    if (entry.body() instanceof Notice notice && notice.callsForOpinions()) {
      LocalDate until = notice.until();
      return until == null || until.isAfter(county.today()) || isAnswered(entry, county)
          ? List.of()
          : late(checked, until, "征集已于 %s 截止".formatted(until), county);
    }
    if (entry.body() instanceof Decision decision && !tells(decision)) {
      return issuedOn(decision)
          .map(day -> late(checked, day, "决策已于 %s 印发".formatted(day), county))
          .orElse(List.of());
    }
    return List.of();
  }

  private static List<Finding> late(
      CheckedEntry entry, LocalDate begin, String since, CountyView county) {
    LocalDate due = county.workdays().plus(begin, county.settings().workdaysForFeedback());
    boolean late = due.isBefore(county.today());
    return List.of(
        entry.finding(
            late ? Rule.LATE_FEEDBACK : Rule.FEEDBACK_DUE_SOON,
            "feedback",
            "意见反馈",
            late
                ? "%s，没有公布意见采纳情况，%s 到期".formatted(since, due)
                : "%s，意见采纳情况应在 %s 以前公布".formatted(since, due),
            "请公布采纳情况；未采纳较多的，说明理由"));
  }

  /** A notice is answered by a decision with its opinions, or by another notice that says so. */
  private static boolean isAnswered(Entry call, CountyView county) {
    return Stream.concat(call.related().stream(), county.naming(call.id()).stream())
        .distinct()
        .map(county::entry)
        .flatMap(Optional::stream)
        .anyMatch(
            other ->
                FEEDBACK.matcher(other.title().zh()).find()
                    || (other.body() instanceof Decision decision && tells(decision)));
  }

  private static boolean tells(Decision decision) {
    return !decision.comments().isEmpty()
        || decision.stages().stream()
            .anyMatch(stage -> stage.on() != null && FEEDBACK.matcher(stage.name()).find());
  }

  private static Optional<LocalDate> issuedOn(Decision decision) {
    boolean collected =
        decision.stages().stream().anyMatch(stage -> COLLECTED.matcher(stage.name()).find());
    return collected
        ? decision.stages().stream()
            .filter(stage -> ISSUED.matcher(stage.name()).find())
            .flatMap(stage -> Stream.ofNullable(stage.on()))
            .findFirst()
        : Optional.empty();
  }
}
