package org.suoma.county.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.suoma.county.cases.ApplicantClass;

/**
 * Writes table 3 as a workbook (.xlsx) laid out like the form: 0 is a number, headings are blank.
 */
public final class AnnualSheet {

  private static final List<ApplicantClass> CLASSES = List.of(ApplicantClass.values());
  private static final int FIRST_COUNT = 1;
  private static final int TOTAL = FIRST_COUNT + CLASSES.size();
  private static final int LABEL_WIDTH = 62 * 256;
  private static final int COUNT_WIDTH = 14 * 256;

  private AnnualSheet() {}

  /** The workbook. */
  public static byte[] of(AnnualTable table) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet(table.year() + "年");
      CellStyle text = style(book, HorizontalAlignment.LEFT);
      CellStyle centred = style(book, HorizontalAlignment.CENTER);
      head(sheet, centred);
      for (AnnualTable.Line line : table.lines()) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        cell(row, 0, text).setCellValue(line.label());
        for (int place = 0; place < CLASSES.size(); place++) {
          Cell cell = cell(row, FIRST_COUNT + place, centred);
          if (!line.isHeading()) {
            cell.setCellValue(line.of(CLASSES.get(place)));
          }
        }
        Cell total = cell(row, TOTAL, centred);
        if (!line.isHeading()) {
          total.setCellValue(line.total());
        }
      }
      book.write(out);
      return out.toByteArray();
    }
  }

  private static void head(Sheet sheet, CellStyle style) {
    Row first = sheet.createRow(0);
    Row second = sheet.createRow(1);
    Row third = sheet.createRow(2);
    for (int place = 0; place <= TOTAL; place++) {
      cell(first, place, style);
      cell(second, place, style);
      cell(third, place, style);
      sheet.setColumnWidth(place, place == 0 ? LABEL_WIDTH : COUNT_WIDTH);
    }
    first.getCell(0).setCellValue("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）");
    first.getCell(FIRST_COUNT).setCellValue("申请人情况");
    second.getCell(FIRST_COUNT).setCellValue(CLASSES.get(0).label());
    second.getCell(FIRST_COUNT + 1).setCellValue("法人或其他组织");
    second.getCell(TOTAL).setCellValue("总计");
    for (int place = 1; place < CLASSES.size(); place++) {
      third.getCell(FIRST_COUNT + place).setCellValue(CLASSES.get(place).label());
    }
    merge(sheet, 0, 2, 0, 0);
    merge(sheet, 0, 0, FIRST_COUNT, TOTAL);
    merge(sheet, 1, 2, FIRST_COUNT, FIRST_COUNT);
    merge(sheet, 1, 1, FIRST_COUNT + 1, TOTAL - 1);
    merge(sheet, 1, 2, TOTAL, TOTAL);
    sheet.createFreezePane(1, 3);
  }

  private static void merge(Sheet sheet, int top, int bottom, int left, int right) {
    int unused = sheet.addMergedRegion(new CellRangeAddress(top, bottom, left, right));
  }

  private static Cell cell(Row row, int place, CellStyle style) {
    Cell cell = row.createCell(place);
    cell.setCellStyle(style);
    return cell;
  }

  private static CellStyle style(XSSFWorkbook book, HorizontalAlignment alignment) {
    CellStyle style = book.createCellStyle();
    style.setAlignment(alignment);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }
}
