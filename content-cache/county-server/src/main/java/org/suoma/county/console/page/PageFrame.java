package org.suoma.county.console.page;

import java.util.List;

/**
 * What every page shows around its content.
 *
 * @param title title of the page
 * @param section the part of the console it belongs to
 * @param county name of the county
 * @param fictional whether the county's data are a sample
 * @param formToken goes into every form
 * @param menu the parts that the reader may see
 * @param reader who reads
 */
public record PageFrame(
    String title,
    Section section,
    String county,
    boolean fictional,
    String formToken,
    List<Section> menu,
    Reader reader) {

  /** Copies the menu. */
  public PageFrame {
    menu = List.copyOf(menu);
  }

  /** Whether the reader may see a part. */
  public boolean shows(Section part) {
    return menu.contains(part);
  }

  /**
   * Who reads.
   *
   * @param name of the person
   * @param roles names of the roles
   * @param standsInFor for whom they stand in today; empty if for nobody
   */
  public record Reader(String name, String roles, String standsInFor) {}
}
