package org.suoma.county.numbers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes figures as a workbook (.xlsx), one sheet for each part. */
public final class UsageBook {

  private static final int LABEL_WIDTH = 48 * 256;
  private static final int COUNT_WIDTH = 14 * 256;
  private static final int HEADING_ROW = 2;

  private UsageBook() {}

  /** The workbook. */
  public static byte[] of(Usage usage) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      CellStyle plain = style(book, false, HorizontalAlignment.LEFT);
      CellStyle number = style(book, false, HorizontalAlignment.RIGHT);
      CellStyle heading = style(book, true, HorizontalAlignment.LEFT);
      for (Usage.Part part : usage.parts()) {
        Sheet sheet = book.createSheet(part.name());
        sheet.setColumnWidth(0, LABEL_WIDTH);
        sheet.setColumnWidth(1, COUNT_WIDTH);
        sheet
            .createRow(0)
            .createCell(0)
            .setCellValue("%s　%s　%s".formatted(part.name(), usage.period().label(), usage.where()));
        Row head = sheet.createRow(HEADING_ROW);
        cell(head, 0, heading).setCellValue(part.column());
        cell(head, 1, heading).setCellValue("次数");
        for (Figure figure : part.figures()) {
          Row row = sheet.createRow(sheet.getLastRowNum() + 1);
          cell(row, 0, plain).setCellValue(figure.label());
          Cell count = cell(row, 1, number);
          if (figure.hidden()) {
            count.setCellValue(figure.text());
          } else {
            count.setCellValue((double) figure.count());
          }
        }
        sheet.createFreezePane(0, HEADING_ROW + 1);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
      }
      book.write(out);
      return out.toByteArray();
    }
  }

  private static Cell cell(Row row, int place, CellStyle style) {
    Cell cell = row.createCell(place);
    cell.setCellStyle(style);
    return cell;
  }

  private static CellStyle style(XSSFWorkbook book, boolean bold, HorizontalAlignment alignment) {
    CellStyle style = book.createCellStyle();
    style.setAlignment(alignment);
    style.setBorderBottom(BorderStyle.THIN);
    if (bold) {
      Font font = book.createFont();
      font.setBold(true);
      style.setFont(font);
    }
    return style;
  }
}
