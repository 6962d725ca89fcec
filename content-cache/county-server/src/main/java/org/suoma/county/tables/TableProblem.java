package org.suoma.county.tables;

/**
 * Something in a sheet that was not taken.
 *
 * @param sheet the sheet's name; empty for a file that is no workbook
 * @param row the row, from 1; 0 for the whole sheet
 * @param column the column's heading; empty for the whole row
 * @param words what is wrong and what to do, in Chinese; never a personal number
 */
public record TableProblem(String sheet, int row, String column, String words) {

  /** Where it is, in Chinese; empty for the whole of a file that is no workbook. */
  public String where() {
    return (sheet.isEmpty() ? "" : "工作表“%s”".formatted(sheet))
        + (row == 0 ? "" : "第 %d 行".formatted(row))
        + (column.isEmpty() ? "" : "“%s”列".formatted(column));
  }
}
