package org.suoma.county.checking.column;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.suoma.content.model.Catalog;
import org.suoma.content.model.Column;
import org.suoma.county.checking.finding.CountyView;
import org.suoma.county.checking.finding.Finding;
import org.suoma.county.checking.finding.Rule;
import org.suoma.county.checking.finding.Subject;

/**
 * Finds columns in which nothing stands, and those whose newest entry is older than their period of
 * update allows. A column above others is as new as the newest of them; aliases and redirects show
 * others' entries and are not looked at.
 */
public final class ColumnChecks {

  /** With a short period, what is due soon is told in its last quarter. */
  private static final int PART_OF_PERIOD = 4;

  /** What is wrong with the county's columns. */
  public List<Finding> look(CountyView county) {
    List<Finding> findings = new ArrayList<>();
    for (Column column : county.catalog().columns()) {
      if (column.kind() == Column.Kind.OWN || column.kind() == Column.Kind.FEED) {
        look(column, county).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Finding> look(Column column, CountyView county) {
    Optional<LocalDate> newest = newest(column, county);
    if (newest.isEmpty()) {
      return showsOthers(column, county.catalog())
          ? Optional.empty()
          : Optional.of(finding(Rule.BLANK_COLUMN, column, "没有任何条目", "请发布内容，或在栏目表里合并、撤掉这个栏目"));
    }
    if (column.updateDays() == 0) {
      return Optional.empty();
    }
    LocalDate due = newest.get().plusDays(column.updateDays());
    long left = ChronoUnit.DAYS.between(county.today(), due);
    if (left < 0) {
      return Optional.of(
          finding(
              Rule.LATE_COLUMN,
              column,
              "最近更新 %s，每 %d 天应更新一次，已超过 %d 天".formatted(newest.get(), column.updateDays(), -left),
              "请尽快更新；确无新内容的，调整栏目表里的更新周期"));
    }
    int soon = Math.min(county.settings().daysBefore(), column.updateDays() / PART_OF_PERIOD);
    return left > soon
        ? Optional.empty()
        : Optional.of(
            finding(
                Rule.COLUMN_DUE_SOON,
                column,
                "最近更新 %s，应在 %s 以前更新".formatted(newest.get(), due),
                "请准备新内容"));
  }

  /** A column above others is not blank if one of them shows something of another's. */
  private static boolean showsOthers(Column column, Catalog catalog) {
    return catalog.children(column.id()).stream()
        .anyMatch(child -> child.target() != null || showsOthers(child, catalog));
  }

  private static Optional<LocalDate> newest(Column column, CountyView county) {
    Stream<LocalDate> own = Stream.ofNullable(county.newestInColumns().get(column.id()));
    Stream<LocalDate> below =
        county.catalog().children(column.id()).stream()
            .flatMap(child -> newest(child, county).stream());
    return Stream.concat(own, below).max(LocalDate::compareTo);
  }

  private static Finding finding(Rule rule, Column column, String what, String advice) {
    return Finding.of(
        rule,
        Subject.column(column.id()),
        "column",
        "栏目“%s”".formatted(column.name().zh()),
        what,
        advice);
  }
}
