package org.suoma.county.console.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.county.console.page.CountedChoice;
import org.suoma.county.console.page.PageFrame;

/**
 * The list of cases.
 *
 * @param frame around the page
 * @param filter what is chosen
 * @param kinds of submissions to choose from
 * @param states to choose from
 * @param rows of this page
 * @param paging where in the list
 * @param trail whether the audit trail is whole; null if that was not asked
 * @param year whose annual table is offered
 */
public record CasesView(
    PageFrame frame,
    Filter filter,
    List<CountedChoice> kinds,
    List<CountedChoice> states,
    List<Row> rows,
    Paging paging,
    @Nullable Trail trail,
    int year) {

  /**
   * What is chosen; empty for all.
   *
   * @param kind name of the kind
   * @param state name of the group of states
   */
  public record Filter(String kind, String state) {}

  /**
   * A case.
   *
   * @param number 16 digits
   * @param spaced the same for people
   * @param kind in words
   * @param state in words
   * @param unit name; empty before it is registered
   * @param owner name; empty if nobody yet
   * @param receivedOn day
   * @param due what is told about the last day
   */
  public record Row(
      String number,
      String spaced,
      String kind,
      String state,
      String unit,
      String owner,
      String receivedOn,
      Due due) {}

  /**
   * A last day.
   *
   * @param day or a dash
   * @param words how the case stands
   * @param colour name of a class of the style sheet
   */
  public record Due(String day, String words, String colour) {}

  /**
   * Where in the list.
   *
   * @param total how many there are
   * @param page from 1
   * @param last page
   */
  public record Paging(int total, int page, int last) {}

  /**
   * The audit trail.
   *
   * @param whole whether every step is as it was written
   * @param words number and hash, or the place where it is broken
   */
  public record Trail(boolean whole, String words) {}
}
