package org.suoma.county.translating.file;

import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Fills the sheet for translators. */
final class SheetWriter {

  private static final List<SheetColumn> COLUMNS = List.of(SheetColumn.values());
  private static final int MAX_CELL = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
  private static final int WIDTH_UNIT = 256;

  /** Comes with Windows and has all Yi syllables and radicals. */
  private static final String YI_FONT = "Microsoft Yi Baiti";

  private static final short YI_POINTS = 14;

  private final Workbook book;
  private final CellStyle text;
  private final CellStyle yiText;
  private final CellStyle head;

  SheetWriter(Workbook book) {
    this.book = book;
    this.text = textStyle(book.createFont());
    Font yi = book.createFont();
    yi.setFontName(YI_FONT);
    yi.setFontHeightInPoints(YI_POINTS);
    this.yiText = textStyle(yi);
    Font bold = book.createFont();
    bold.setBold(true);
    this.head = textStyle(bold);
  }

  void write(List<TranslationRow> rows) throws IOException {
    Sheet sheet = book.createSheet("译文");
    Row first = sheet.createRow(0);
    for (int place = 0; place < COLUMNS.size(); place++) {
      SheetColumn column = COLUMNS.get(place);
      sheet.setColumnWidth(place, column.width() * WIDTH_UNIT);
      sheet.setDefaultColumnStyle(place, style(column));
      fill(first.createCell(place, CellType.STRING), column.head(), head);
    }
    for (TranslationRow row : rows) {
      Row line = sheet.createRow(sheet.getLastRowNum() + 1);
      for (int place = 0; place < COLUMNS.size(); place++) {
        SheetColumn column = COLUMNS.get(place);
        String value = value(row, column);
        if (value.length() > MAX_CELL) {
          throw new IOException(
              "%s 的%s有 %d 个字，表格的一格最多 %d 个；请用 XLIFF 格式"
                  .formatted(row.id(), column.head(), value.length(), MAX_CELL));
        }
        fill(line.createCell(place, CellType.STRING), value, style(column));
      }
    }
    sheet.createFreezePane(1, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, rows.size(), 0, COLUMNS.size() - 1));
  }

  private static String value(TranslationRow row, SheetColumn column) {
    return switch (column) {
      case ID -> row.id();
      case HAN -> row.zh();
      case YI -> row.yi().text();
      case SOURCE -> row.yi().source();
      case LICENCE -> row.yi().licence();
      case REVIEWER -> row.yi().reviewer();
      case REVIEWED_ON -> row.yi().reviewedOn();
      case CONTEXT -> row.context();
      case PICTURE -> row.picture();
      case STATE -> row.state() == null ? "" : row.state().label();
    };
  }

  private static void fill(Cell cell, String value, CellStyle style) {
    cell.setCellStyle(style);
    if (!value.isEmpty()) {
      cell.setCellValue(CellText.escaped(value));
    }
  }

  private CellStyle style(SheetColumn column) {
    return column == SheetColumn.YI ? yiText : text;
  }

  private CellStyle textStyle(Font font) {
    CellStyle style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat("@"));
    style.setQuotePrefixed(true);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setFont(font);
    return style;
  }
}
