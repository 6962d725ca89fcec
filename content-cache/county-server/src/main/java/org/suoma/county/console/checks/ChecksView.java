package org.suoma.county.console.checks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suoma.county.console.page.PageFrame;

/**
 * What checks found.
 *
 * @param frame the page's frame
 * @param lastScan when everything was last looked at; null if never
 * @param filter what is shown
 * @param weights how many there are by severity
 * @param rules how many there are by rule
 * @param rows the problems of this page
 * @param pages where one is
 * @param rights what the reader may do
 * @param done what was just done; null if nothing
 * @param wrong what could not be done; null if nothing
 */
public record ChecksView(
    PageFrame frame,
    @Nullable String lastScan,
    Filter filter,
    List<Weight> weights,
    List<RuleCount> rules,
    List<Row> rows,
    Pages pages,
    Rights rights,
    @Nullable String done,
    @Nullable String wrong) {

  /**
   * What is shown.
   *
   * @param rule id of the rule; empty for all
   * @param severity name of the severity; empty for all
   * @param gone whether what is gone
   */
  public record Filter(String rule, String severity, boolean gone) {

    /** The address of the same with another page. */
    public String page(int number) {
      return "/console/checks?" + parameters() + "&page=" + number;
    }

    /** Where findings are let through; one comes back to the same list. */
    public String override() {
      return "/console/checks/override?" + parameters();
    }

    String parameters() {
      return "rule=%s&severity=%s%s".formatted(rule, severity, gone ? "&gone=1" : "");
    }
  }

  /**
   * How many there are of a weight.
   *
   * @param name of the severity
   * @param label in Han
   * @param count how many
   * @param overridden how many of them are let through
   */
  public record Weight(String name, String label, int count, int overridden) {}

  /**
   * How many a rule has found.
   *
   * @param id of the rule
   * @param label in Han
   * @param count how many
   */
  public record RuleCount(String id, String label, int count) {}

  /**
   * A problem.
   *
   * @param severity in Han
   * @param weight name of the severity in small letters
   * @param rule in Han
   * @param subject what it is about
   * @param where it stands
   * @param what is wrong
   * @param advice what to do
   * @param since since when, and how often it came back
   * @param reason why it is let through; null if it is not
   * @param place of the finding, for the form; null if it cannot be let through
   */
  public record Row(
      String severity,
      String weight,
      String rule,
      Target subject,
      String where,
      String what,
      String advice,
      String since,
      @Nullable String reason,
      @Nullable String place) {}

  /**
   * What a problem is about.
   *
   * @param id of the entry or column
   * @param title as people know it
   * @param path of its page; null if it has none
   */
  public record Target(String id, String title, @Nullable String path) {}

  /**
   * Where one is.
   *
   * @param page from 1
   * @param last number of the last
   * @param total how many rows there are on all
   */
  public record Pages(int page, int last, int total) {}

  /**
   * What the reader may do.
   *
   * @param scan have everything checked now
   * @param override let findings through
   */
  public record Rights(boolean scan, boolean override) {}
}
