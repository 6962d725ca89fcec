package org.suoma.county.console;

import java.util.List;

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
    boolean mayPublish) {

  /**
   * Entries that change in one way.
   *
   * @param label e.g. {@code 新增}
   * @param count how many
   * @param titles the first of them
   */
  public record Group(String label, int count, List<String> titles) {}
}
