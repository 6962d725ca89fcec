package org.suoma.county.console.release;

import java.util.List;
import org.suoma.county.console.page.PageFrame;

/**
 * The release about to be made, to be confirmed.
 *
 * @param frame the page's frame
 * @param number the number it will have
 * @param hasChange whether there is anything to publish
 * @param groups what changes, by kind of change
 * @param otherFiles how many of county, catalog and media change
 * @param total how many entries it will have
 * @param kiosks how many kiosks will get it
 * @param fetch bytes that a kiosk fetches at most, in words
 * @param choices the ways to roll it out
 * @param hasBase whether kiosks have a release to show while they wait for this one
 * @param findings what checks say about it
 * @param mayPublish whether the reader may publish
 */
public record NextReleaseView(
    PageFrame frame,
    long number,
    boolean hasChange,
    List<Group> groups,
    int otherFiles,
    int total,
    int kiosks,
    String fetch,
    RolloutChoicesView choices,
    boolean hasBase,
    Findings findings,
    boolean mayPublish) {

  /**
   * What checks say.
   *
   * @param blocking how many stop the release
   * @param blocks how many block, those let through included
   * @param warnings how many warn
   * @param advice how many advise
   * @param first the first of those that stop it
   * @param later whether there is too much to check for a page; publishing checks it then
   */
  public record Findings(
      int blocking, int blocks, int warnings, int advice, List<FindingLine> first, boolean later) {

    /** Nothing is known yet. */
    static Findings unchecked() {
      return new Findings(0, 0, 0, 0, List.of(), true);
    }
  }

  /**
   * Something that stops the release.
   *
   * @param entry id of the entry
   * @param title its title
   * @param rule name of the rule
   * @param where it stands
   * @param what is wrong
   */
  public record FindingLine(String entry, String title, String rule, String where, String what) {}

  /**
   * Entries that change in one way.
   *
   * @param label e.g. {@code 新增}
   * @param count how many
   * @param titles the first of them
   */
  public record Group(String label, int count, List<String> titles) {}
}
