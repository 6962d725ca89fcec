package org.suoma.county.checking.finding;

/**
 * A string of an entry and where it stands.
 *
 * @param group its path in the entry's JSON without the numbers of paragraphs and rows, e.g. {@code
 *     /body/text/text/zh}; cells of a table have one group a column
 * @param where in words, e.g. {@code 正文第 3 段}
 * @param heading of the table's column, or empty
 * @param text the string itself
 */
public record Passage(String group, String where, String heading, String text) {

  /** The last name of its path, e.g. {@code phone}. */
  public String field() {
    return group.substring(group.lastIndexOf('/') + 1);
  }

  /** Whether it is a cell of a table. */
  public boolean isCell() {
    return !heading.isEmpty();
  }
}
