package org.suoma.county.console.account;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes a hand-over list as a workbook (.xlsx), a sheet for each part. */
final class HandoverBook {

  private static final int WIDTH = 24 * 256;

  private HandoverBook() {}

  static byte[] of(List<Handover.Part> parts) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      CellStyle head = head(book);
      for (Handover.Part part : parts) {
        Sheet sheet = book.createSheet(part.name());
        fill(sheet.createRow(0), part.heads(), head);
        for (int i = 0; i < part.heads().size(); i++) {
          sheet.setColumnWidth(i, WIDTH);
        }
        for (List<String> row : part.rows()) {
          fill(sheet.createRow(sheet.getLastRowNum() + 1), row, null);
        }
        if (part.rows().isEmpty()) {
          sheet.createRow(1).createCell(0).setCellValue("没有");
        }
        sheet.createFreezePane(0, 1);
      }
      book.write(out);
      return out.toByteArray();
    }
  }

  private static void fill(Row row, List<String> words, @Nullable CellStyle style) {
    for (int i = 0; i < words.size(); i++) {
      row.createCell(i).setCellValue(words.get(i));
      if (style != null) {
        row.getCell(i).setCellStyle(style);
      }
    }
  }

  private static CellStyle head(Workbook book) {
    CellStyle style = book.createCellStyle();
    Font bold = book.createFont();
    bold.setBold(true);
    style.setFont(bold);
    return style;
  }
}
