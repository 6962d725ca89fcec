package org.suoma.county.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.suoma.county.cases.ApplicantClass;
import org.suoma.county.cases.ReplyCode;
import org.suoma.county.storage.cases.CaseLine;

/**
 * Table 3 of the annual report on disclosure, 收到和处理政府信息公开申请情况 (国办公开办函〔2021〕30号): applications by
 * class of applicant and result. In a line of numbers 0 means that there was none; headings have no
 * numbers and stay blank. Every line is counted here, so that 不适用, which the form writes as {@code
 * /}, does not occur.
 *
 * @param year e.g. 2026
 * @param lines in the order of the form
 */
public record AnnualTable(int year, List<Line> lines) {

  /** Copies the lines. */
  public AnnualTable {
    lines = List.copyOf(lines);
  }

  /**
   * Counts a year.
   *
   * @param applications all that were ever handed in
   * @throws IncompleteYearException if some of that year, or of one before, are not registered
   */
  public static AnnualTable of(int year, List<CaseLine> applications)
      throws IncompleteYearException {
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate after = first.plusYears(1);
    long unregistered =
        applications.stream()
            .filter(one -> one.work() == null && one.createdOn().isBefore(after))
            .count();
    if (unregistered > 0) {
      throw new IncompleteYearException(year, unregistered);
    }
    List<Counted> all = applications.stream().flatMap(one -> Counted.of(one).stream()).toList();
    Predicate<Counted> before = one -> one.receivedOn().isBefore(first);
    Predicate<Counted> later = one -> !one.receivedOn().isBefore(after);
    Predicate<Counted> doneBefore = one -> one.doneBefore(first);
    Predicate<Counted> done = one -> one.doneBefore(after) && !one.doneBefore(first);

    List<Line> lines = new ArrayList<>();
    Line fresh = count("一、本年新收政府信息公开申请数量", all, before.or(later).negate());
    Line carried = count("二、上年结转政府信息公开申请数量", all, before.and(doneBefore.negate()));
    lines.add(fresh);
    lines.add(carried);
    lines.add(Line.heading("三、本年度办理结果"));
    for (ReplyCode.Group group : ReplyCode.Group.values()) {
      addGroup(group, all, done, lines);
    }
    Line total = count("（七）总计", all, done);
    Line next = count("四、结转下年度继续办理", all, later.negate().and(one -> !one.doneBefore(after)));
    lines.add(total);
    lines.add(next);
    requireBalance(fresh, carried, total, next);
    return new AnnualTable(year, lines);
  }

  private static void addGroup(
      ReplyCode.Group group, List<Counted> all, Predicate<Counted> done, List<Line> lines) {
    List<ReplyCode> codes = new ArrayList<>();
    for (ReplyCode code : ReplyCode.values()) {
      if (code.group() == group) {
        codes.add(code);
      }
    }
    if (codes.size() == 1) {
      lines.add(count(group.label(), all, done.and(one -> one.result() == codes.get(0))));
      return;
    }
    lines.add(Line.heading(group.label()));
    for (int i = 0; i < codes.size(); i++) {
      ReplyCode code = codes.get(i);
      lines.add(
          count(
              "%d．%s".formatted(i + 1, code.label()), all, done.and(one -> one.result() == code)));
    }
  }

  private static Line count(String label, List<Counted> all, Predicate<Counted> which) {
    Map<ApplicantClass, Integer> counts = new EnumMap<>(ApplicantClass.class);
    for (ApplicantClass applicant : ApplicantClass.values()) {
      counts.put(
          applicant,
          (int) all.stream().filter(one -> one.applicant() == applicant).filter(which).count());
    }
    return new Line(label, counts);
  }

  /** 新收 + 上年结转 = 总计 + 结转下年, for every class. */
  private static void requireBalance(Line fresh, Line carried, Line total, Line next) {
    for (ApplicantClass applicant : ApplicantClass.values()) {
      int in = fresh.of(applicant) + carried.of(applicant);
      int out = total.of(applicant) + next.of(applicant);
      if (in != out) {
        throw new IllegalStateException(
            "%s：第一项加第二项是 %d，第三项加第四项是 %d，数据有误".formatted(applicant.label(), in, out));
      }
    }
  }

  /**
   * A line of the table.
   *
   * @param label as in the form
   * @param counts by class of applicant; empty for headings
   */
  public record Line(String label, Map<ApplicantClass, Integer> counts) {

    /** Copies the counts. */
    public Line {
      counts = Map.copyOf(counts);
    }

    static Line heading(String label) {
      return new Line(label, Map.of());
    }

    /** Whether it has no numbers. */
    public boolean isHeading() {
      return counts.isEmpty();
    }

    /** The number of a class. */
    public int of(ApplicantClass applicant) {
      return counts.getOrDefault(applicant, 0);
    }

    /** The number of all classes. */
    public int total() {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** What counts of an application. */
  private record Counted(
      LocalDate receivedOn,
      ApplicantClass applicant,
      @Nullable LocalDate repliedOn,
      @Nullable ReplyCode result) {

    static List<Counted> of(CaseLine line) {
      CaseLine.Work work = line.work();
      String applicant = work == null ? null : work.applicant();
      if (work == null || applicant == null) {
        return List.of(); // not registered: it could not be read
      }
      LocalDate received = work.dates().receivedOn();
      String result = work.result();
      return List.of(
          new Counted(
              received == null ? line.createdOn() : received,
              ApplicantClass.valueOf(applicant),
              work.dates().repliedOn(),
              result == null ? null : ReplyCode.valueOf(result)));
    }

    boolean doneBefore(LocalDate day) {
      return repliedOn != null && repliedOn.isBefore(day);
    }
  }
}
