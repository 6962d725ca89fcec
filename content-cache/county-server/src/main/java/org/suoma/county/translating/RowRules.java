package org.suoma.county.translating;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suoma.content.language.YiWriting;
import org.suoma.content.model.Review;
import org.suoma.content.model.SourcedYi;
import org.suoma.county.translating.ImportPlan.Item;
import org.suoma.county.translating.ImportPlan.Outcome;
import org.suoma.county.translating.file.TranslationRow;
import org.suoma.county.translating.text.Context;
import org.suoma.county.translating.text.Placeholders;
import org.suoma.county.translating.text.TranslationUnit;
import org.suoma.county.translating.text.UnitState;
import org.suoma.county.translating.text.YiChange;

/** Decides what becomes of a row that comes back from a translator. */
final class RowRules {

  /** In the Yi column: take the translation away. An empty cell never does. */
  static final String DELETE = "【删除】";

  private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

  private final LocalDate today;
  private final Credits credits;

  RowRules(LocalDate today, Credits credits) {
    this.today = today;
    this.credits = credits;
  }

  /**
   * What becomes of a row.
   *
   * @param unit the unit that it names, as it is now; null if there is none
   * @throws RefusedRow if the row is not as it should be
   */
  Item judge(TranslationRow.Numbered numbered, @Nullable TranslationUnit unit) throws RefusedRow {
    TranslationRow row = numbered.row();
    if (row.id().isBlank()) {
      throw new RefusedRow("没有 id");
    }
    Review review = review(row);
    if (unit == null) {
      return new Item(numbered.line(), row.id(), Outcome.GONE, null, "");
    }
    if (!row.zh().equals(unit.zh())) {
      return new Item(
          numbered.line(), row.id(), Outcome.HAN_CHANGED, null, "现在是“%s”".formatted(unit.zh()));
    }
    String yi = row.yi().text();
    if (yi.isBlank() || (yi.strip().equals(DELETE) && unit.yi() == null)) {
      return new Item(numbered.line(), row.id(), Outcome.UNCHANGED, null, "");
    }
    if (yi.strip().equals(DELETE)) {
      return new Item(
          numbered.line(), row.id(), Outcome.DELETED, new YiChange(unit, null), remark(unit));
    }
    return translated(numbered, unit, review);
  }

  private Item translated(
      TranslationRow.Numbered numbered, TranslationUnit unit, @Nullable Review review)
      throws RefusedRow {
    TranslationRow row = numbered.row();
    SourcedYi before = unit.yi();
    TranslationRow.YiCells cells = row.yi();
    boolean confirmed =
        unit.stale() && (row.state() == UnitState.DRAFT || row.state() == UnitState.REVIEWED);
    if (before != null && cells.equals(TranslationRow.YiCells.of(before)) && !confirmed) {
      return new Item(numbered.line(), row.id(), Outcome.UNCHANGED, null, "");
    }
    requireWritten(cells.text(), unit);
    SourcedYi after =
        new SourcedYi(
            cells.text(),
            credit(cells.source(), credits.source(), "来源"),
            credit(cells.licence(), credits.licence(), "许可"),
            review);
    if (before == null) {
      requireNotLater(review);
      return new Item(
          numbered.line(), row.id(), Outcome.ADDED, new YiChange(unit, after), remark(unit));
    }
    boolean otherText = unit.stale() || !after.text().equals(before.text());
    if (review != null && otherText && review.equals(before.review())) {
      return new Item(
          numbered.line(),
          row.id(),
          Outcome.CHANGED,
          new YiChange(unit, SourcedYi.draft(after.text(), after.source(), after.licence())),
          "译文改了，审定人和日期还是原来的：按草稿收下，请重新审定");
    }
    if (!Objects.equals(review, before.review())) {
      requireNotLater(review);
    }
    return new Item(
        numbered.line(),
        row.id(),
        Outcome.CHANGED,
        new YiChange(unit, after),
        otherText ? remark(unit) : "");
  }

  private static @Nullable Review review(TranslationRow row) throws RefusedRow {
    String by = row.yi().reviewer();
    String on = row.yi().reviewedOn().strip();
    if (row.state() == UnitState.REVIEWED && (by.isBlank() || on.isEmpty())) {
      throw new RefusedRow("状态是已审定，却没有审定人和审定日期");
    }
    if (by.isBlank() && on.isEmpty()) {
      return null;
    }
    if (by.isBlank() || on.isEmpty()) {
      throw new RefusedRow(by.isBlank() ? "有审定日期，没有审定人" : "有审定人，没有审定日期");
    }
    if (row.yi().text().isBlank()) {
      throw new RefusedRow("有审定人，没有彝文");
    }
    return new Review(by, date(on));
  }

  private static LocalDate date(String words) throws RefusedRow {
    Matcher date = DATE.matcher(words);
    try {
      if (date.matches()) {
        return LocalDate.of(
            Integer.parseInt(date.group(1)),
            Integer.parseInt(date.group(2)),
            Integer.parseInt(date.group(3)));
      }
    } catch (DateTimeException e) {
      throw new RefusedRow("没有“%s”这一天".formatted(words));
    }
    throw new RefusedRow("审定日期应写成 2026-05-06，现为“%s”".formatted(words));
  }

  private void requireNotLater(@Nullable Review review) throws RefusedRow {
    if (review != null && review.on().isAfter(today)) {
      throw new RefusedRow("审定日期 %s 还没有到".formatted(review.on()));
    }
  }

  private static void requireWritten(String yi, TranslationUnit unit) throws RefusedRow {
    OptionalInt foreign = YiWriting.foreign(yi, unit.zh());
    if (foreign.isPresent()) {
      throw new RefusedRow("彝文里有不是彝文的字符：%s".formatted(YiWriting.nameAt(yi, foreign.getAsInt())));
    }
    boolean filledIn = unit.context().part() == Context.Part.INTERFACE;
    if (filledIn && !Placeholders.of(yi).equals(Placeholders.of(unit.zh()))) {
      throw new RefusedRow(
          "彝文里的占位符应是 %s，现为 %s".formatted(Placeholders.of(unit.zh()), Placeholders.of(yi)));
    }
  }

  private static String credit(String given, String otherwise, String name) throws RefusedRow {
    if (!given.isBlank()) {
      return given;
    }
    if (otherwise.isBlank()) {
      throw new RefusedRow("没有写彝文的%s".formatted(name));
    }
    return otherwise;
  }

  private static String remark(TranslationUnit unit) {
    return unit.voice() != null && unit.voice().ii() != null ? "这一条有彝语录音，请核对录音是否还相符" : "";
  }

  /** A row that makes the whole file be refused; the message says why, in Chinese. */
  static final class RefusedRow extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedRow(String reason) {
      super(reason);
    }
  }
}
