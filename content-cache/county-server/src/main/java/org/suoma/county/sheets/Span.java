package org.suoma.county.sheets;

/**
 * Cells merged into one; the text is in the one at the top left.
 *
 * @param top first row, from 0
 * @param bottom last row
 * @param left first column, from 0
 * @param right last column
 */
public record Span(int top, int bottom, int left, int right) {

  /** Whether it is this cell or covers it. */
  public boolean covers(int row, int column) {
    return top <= row && row <= bottom && left <= column && column <= right;
  }

  long area() {
    return (long) (bottom - top + 1) * (right - left + 1);
  }

  /** The part of it within so many rows and columns. */
  Span within(int rows, int columns) {
    return new Span(top, Math.min(bottom, rows - 1), left, Math.min(right, columns - 1));
  }
}
