package org.suoma.county.translating.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;
import org.suoma.county.translating.file.BrokenTranslationsException.Problem;
import org.suoma.county.translating.text.UnitState;

/**
 * Reads the sheet that comes back. Columns are found by their heads, so that translators may move
 * them and add their own; rows without anything are passed over.
 */
final class SheetReader {

  private final Sheet sheet;
  private final Map<SheetColumn, Integer> places = new EnumMap<>(SheetColumn.class);
  private final List<Problem> problems = new ArrayList<>();

  SheetReader(Sheet sheet) {
    this.sheet = sheet;
  }

  List<TranslationRow.Numbered> read() throws BrokenTranslationsException {
    if (sheet.getLastRowNum() > TranslationFormat.MAX_UNITS) {
      throw new BrokenTranslationsException(
          0, "一个文件最多 %d 条".formatted(TranslationFormat.MAX_UNITS));
    }
    findColumns(sheet.getRow(0));
    List<TranslationRow.Numbered> rows = new ArrayList<>();
    for (int i = 1; i <= sheet.getLastRowNum(); i++) {
      Row row = sheet.getRow(i);
      if (row != null && !isBlank(row)) {
        rows.add(new TranslationRow.Numbered(i + 1, row(row)));
      }
    }
    if (!problems.isEmpty()) {
      throw new BrokenTranslationsException(problems);
    }
    return rows;
  }

  private void findColumns(@Nullable Row heads) throws BrokenTranslationsException {
    if (heads != null) {
      for (Cell cell : heads) {
        for (SheetColumn column : SheetColumn.values()) {
          if (text(cell, column).strip().equals(column.head())
              && places.put(column, cell.getColumnIndex()) != null) {
            throw new BrokenTranslationsException(1, "有两列“%s”".formatted(column.head()));
          }
        }
      }
    }
    problems.clear();
    for (SheetColumn column : SheetColumn.values()) {
      if (column.isNeeded() && !places.containsKey(column)) {
        throw new BrokenTranslationsException(1, "没有“%s”这一列".formatted(column.head()));
      }
    }
  }

  private TranslationRow row(Row row) {
    String state = text(row, SheetColumn.STATE);
    UnitState named = UnitState.labelled(state).orElse(null);
    if (named == null && !state.isBlank()) {
      problems.add(new Problem(row.getRowNum() + 1, "不认识的状态“%s”（未翻译、草稿、已审定、已过时）".formatted(state)));
    }
    return new TranslationRow(
        text(row, SheetColumn.ID),
        text(row, SheetColumn.HAN),
        new TranslationRow.YiCells(
            text(row, SheetColumn.YI),
            text(row, SheetColumn.SOURCE),
            text(row, SheetColumn.LICENCE),
            text(row, SheetColumn.REVIEWER),
            text(row, SheetColumn.REVIEWED_ON)),
        text(row, SheetColumn.CONTEXT),
        text(row, SheetColumn.PICTURE),
        named);
  }

  private boolean isBlank(Row row) {
    for (SheetColumn column : places.keySet()) {
      if (!text(row, column).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private String text(Row row, SheetColumn column) {
    Integer place = places.get(column);
    Cell cell = place == null ? null : row.getCell(place);
    return cell == null ? "" : text(cell, column);
  }

  private String text(Cell cell, SheetColumn column) {
    CellType type = cell.getCellType();
    if (type == CellType.STRING) {
      return cell.getStringCellValue();
    }
    if (type == CellType.BLANK) {
      return "";
    }
    if (type == CellType.NUMERIC
        && column == SheetColumn.REVIEWED_ON
        && DateUtil.isCellDateFormatted(cell)) {
      return cell.getLocalDateTimeCellValue().toLocalDate().toString();
    }
    problems.add(
        new Problem(
            cell.getRowIndex() + 1,
            type == CellType.FORMULA
                ? "“%s”一格是公式，请改成文字".formatted(column.head())
                : "“%s”一格不是文字，请把格式设为“文本”后重新填写".formatted(column.head())));
    return "";
  }
}
