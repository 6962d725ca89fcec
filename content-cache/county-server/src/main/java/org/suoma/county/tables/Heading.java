package org.suoma.county.tables;

/**
 * The head of a column.
 *
 * @param column its place, from 0
 * @param words what it says; lines of a head in several rows with {@code ·} between them
 * @param isNamed whether the sheet names it; otherwise the words are ours
 */
record Heading(int column, String words, boolean isNamed) {

  static final char BETWEEN_LINES = '·';

  private static final int LETTERS = 26;

  /** The column's letters in the sheet, such as {@code C} or {@code AB}. */
  static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % LETTERS));
    return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
  }
}
