package org.suoma.county.console.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.county.cases.CaseAction;
import org.suoma.county.console.page.Choice;
import org.suoma.county.console.page.PageFrame;
import org.suoma.county.deadline.CaseClock;

/**
 * One case.
 *
 * @param frame around the page
 * @param number 16 digits
 * @param facts of the case
 * @param due how it stands
 * @param reasons why the last day is what it is
 * @param possible what can be done
 * @param choices what forms offer
 * @param steps what was done
 * @param content what was submitted, opened for this page only; null if it was not opened
 * @param refusal why the last step was not taken; null if it was
 * @param notices that can be printed
 * @param photos that came by way of a phone
 */
public record CaseView(
    PageFrame frame,
    String number,
    List<Fact> facts,
    CasesView.Due due,
    List<CaseClock.Reason> reasons,
    List<CaseAction> possible,
    Choices choices,
    List<Step> steps,
    @Nullable Content content,
    @Nullable String refusal,
    List<Choice> notices,
    Photos photos) {

  /**
   * Photographs.
   *
   * @param count how many there are
   * @param opened as {@code data:} addresses, for this page only; empty if they were not opened
   */
  public record Photos(int count, List<String> opened) {}

  /** A fact. */
  public record Fact(String label, String value) {}

  /**
   * What forms offer.
   *
   * @param today the day that forms begin with
   * @param correctBy the day proposed for a correction
   * @param disclosure whether it is an application for disclosure
   * @param units that may answer
   * @param codes of replies, empty for letters
   * @param whom may be asked
   * @param consultations that wait for an opinion, by place
   * @param columns for a published answer
   */
  public record Choices(
      String today,
      String correctBy,
      boolean disclosure,
      List<Choice> units,
      List<Choice> codes,
      List<Choice> whom,
      List<Choice> consultations,
      List<Choice> columns) {}

  /**
   * A step that was taken.
   *
   * @param when in words
   * @param who name and role
   * @param what in words, with its facts
   * @param note what was written; empty if nothing
   */
  public record Step(String when, String who, String what, String note) {}

  /**
   * What was submitted.
   *
   * @param facts field by field
   * @param signature null if there is none
   */
  public record Content(List<Fact> facts, @Nullable Drawing signature) {}

  /**
   * A signature as SVG.
   *
   * @param box of the drawing
   * @param strokes points of each
   */
  public record Drawing(String box, List<String> strokes) {}
}
