package org.suoma.county.translating.file;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suoma.content.model.Review;
import org.suoma.content.model.SourcedYi;
import org.suoma.county.translating.text.Context;
import org.suoma.county.translating.text.TranslationUnit;
import org.suoma.county.translating.text.UnitState;

/**
 * A unit as translators see it in a file, everything in words; an empty string is an empty cell.
 *
 * @param id the unit's id
 * @param zh the Han wording that was handed out
 * @param yi what stands in the Yi columns
 * @param context where residents meet it
 * @param picture name of the screen's picture
 * @param state the state named in the file; null if none is
 */
public record TranslationRow(
    String id, String zh, YiCells yi, String context, String picture, @Nullable UnitState state) {

  /** The row of a unit. */
  public static TranslationRow of(TranslationUnit unit) {
    Context context = unit.context();
    return new TranslationRow(
        unit.id(),
        unit.zh(),
        YiCells.of(unit.yi()),
        context.words(),
        Objects.requireNonNullElse(context.picture(), ""),
        unit.state());
  }

  /**
   * A row and where it stands.
   *
   * @param line row of the sheet or line of the XML file, from 1
   * @param row the row
   */
  public record Numbered(int line, TranslationRow row) {}

  /**
   * The Yi columns.
   *
   * @param text the Yi text
   * @param source where it comes from
   * @param licence under which licence
   * @param reviewer who approved it
   * @param reviewedOn on which day, e.g. {@code 2026-05-06}
   */
  public record YiCells(
      String text, String source, String licence, String reviewer, String reviewedOn) {

    /** Of a text without Yi. */
    public static final YiCells EMPTY = new YiCells("", "", "", "", "");

    /** The cells of a text; empty ones if there is none. */
    public static YiCells of(@Nullable SourcedYi yi) {
      if (yi == null) {
        return EMPTY;
      }
      Review review = yi.review();
      return new YiCells(
          yi.text(),
          yi.source(),
          yi.licence(),
          review == null ? "" : review.by(),
          review == null ? "" : review.on().toString());
    }
  }
}
