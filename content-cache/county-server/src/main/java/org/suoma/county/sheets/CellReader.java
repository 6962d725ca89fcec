package org.suoma.county.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** Reads cells of workbooks as people see them. One thread. */
final class CellReader {

  /** Excel keeps 15 digits and writes noughts for the rest. */
  private static final double FIRST_INEXACT = 1e15;

  private static final MathContext EXCEL = new MathContext(15);

  private final DataFormatter formatter = new DataFormatter(Locale.CHINA);

  Cell read(org.apache.poi.ss.usermodel.Cell cell) {
    CellType type = cell.getCellType();
    if (type == CellType.FORMULA) {
      if (cell instanceof XSSFCell stored && stored.getRawValue() == null) {
        return new Cell(
            "=" + cell.getCellFormula(), Cell.Kind.TEXT, "公式没有保存算出的值；请在 Excel 里打开、保存一次再导入");
      }
      type = cell.getCachedFormulaResultType();
    }
    return switch (type) {
      case STRING -> Cell.of(Cell.Kind.TEXT, Blanks.strip(cell.getStringCellValue()));
      case NUMERIC -> number(cell);
      case BOOLEAN -> Cell.of(Cell.Kind.TEXT, cell.getBooleanCellValue() ? "TRUE" : "FALSE");
      case ERROR -> error(cell);
      case BLANK, FORMULA, _NONE -> Cell.BLANK;
    };
  }

  private static Cell error(org.apache.poi.ss.usermodel.Cell cell) {
    byte code = cell.getErrorCellValue();
    String shown = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#";
    return new Cell(shown, Cell.Kind.TEXT, "这一格算出的是错误（%s），请改正公式".formatted(shown));
  }

  private Cell number(org.apache.poi.ss.usermodel.Cell cell) {
    double value = cell.getNumericCellValue();
    if (DateUtil.isCellDateFormatted(cell)) {
      return Cell.of(Cell.Kind.DATE, day(cell, value));
    }
    String plain = BigDecimal.valueOf(value).round(EXCEL).stripTrailingZeros().toPlainString();
    if (Math.abs(value) >= FIRST_INEXACT) {
      return new Cell(plain, Cell.Kind.NUMBER, "数字超过 15 位，Excel 已把末几位改成 0；请把这一列设为“文本”，重新填写原来的号码");
    }
    String format = cell.getCellStyle().getDataFormatString();
    boolean general = format == null || format.equalsIgnoreCase("General") || format.equals("@");
    String shown =
        general
            ? plain
            : formatter.formatRawCellContents(value, cell.getCellStyle().getDataFormat(), format);
    return Cell.of(Cell.Kind.NUMBER, Blanks.strip(shown));
  }

  private static String day(org.apache.poi.ss.usermodel.Cell cell, double value) {
    LocalDateTime at = cell.getLocalDateTimeCellValue();
    if (value < 1) {
      return at.toLocalTime().toString();
    }
    return at.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? at.toLocalDate().toString()
        : at.toLocalDate() + " " + at.toLocalTime().withNano(0);
  }
}
