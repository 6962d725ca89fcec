package org.suoma.county.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes workbooks as offices do: text, numbers, days, formulas ({@code =…}) and merged cells. */
public final class Book {

  private final Workbook book;
  private Sheet sheet;
  private int row;

  private Book(Workbook book, String sheet) {
    this.book = book;
    this.sheet = book.createSheet(sheet);
  }

  /** A new .xlsx with a sheet of this name. */
  public static Book xlsx(String sheet) {
    return new Book(new XSSFWorkbook(), sheet);
  }

  /** A new .xls. */
  public static Book xls(String sheet) {
    return new Book(new HSSFWorkbook(), sheet);
  }

  /** Goes on with another sheet. */
  public Book sheet(String name) {
    sheet = book.createSheet(name);
    row = 0;
    return this;
  }

  /** Adds a row; an empty text leaves a cell out. */
  public Book row(Object... values) {
    Row line = sheet.createRow(row++);
    for (int i = 0; i < values.length; i++) {
      if (!values[i].equals("")) {
        fill(line.createCell(i), values[i]);
      }
    }
    return this;
  }

  /** Leaves a row out. */
  public Book blank() {
    row++;
    return this;
  }

  /** Merges cells, named as {@code A1:C1}. */
  public Book merge(String range) {
    sheet.addMergedRegion(CellRangeAddress.valueOf(range));
    return this;
  }

  /** Hides the sheet. */
  public Book hide() {
    book.setSheetHidden(book.getSheetIndex(sheet), true);
    return this;
  }

  /** The file. */
  public byte[] bytes() {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill(Cell cell, Object value) {
    if (value instanceof LocalDate day) {
      CellStyle style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\";@"));
      cell.setCellStyle(style);
      cell.setCellValue(day);
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (String.valueOf(value).startsWith("=")) {
      cell.setCellFormula(String.valueOf(value).substring(1));
    } else {
      cell.setCellValue(String.valueOf(value));
    }
  }
}
