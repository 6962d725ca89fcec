package org.suoma.county.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * The sheets of a file.
 *
 * @param grids its sheets that have anything in them, in order
 * @param remarks what wants a look, in Chinese
 */
public record SheetFile(List<Grid> grids, List<String> remarks) {

  /** No sheet has more rows. */
  public static final int MAX_ROWS = 20_000;

  /** No sheet has more columns. */
  public static final int MAX_COLUMNS = 100;

  /** No sheet has more merged cells, counted as they were before. */
  private static final long MAX_MERGED = 500_000;

  /** Copies the lists. */
  public SheetFile {
    grids = List.copyOf(grids);
    remarks = List.copyOf(remarks);
  }

  /**
   * Reads a workbook, .xlsx or .xls.
   *
   * @throws BrokenSheetException if it cannot be read, is encrypted, has macros or is too large
   */
  public static SheetFile workbook(byte[] file) throws BrokenSheetException {
    List<Grid> grids = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    try (Workbook book = Workbooks.any(file)) {
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        if (book.getSheetVisibility(i) != SheetVisibility.VISIBLE) {
          remarks.add("隐藏的工作表“%s”没有导入；要导入请先取消隐藏".formatted(book.getSheetName(i)));
          continue;
        }
        if (book.getSheetAt(i) != null) {
          Grid grid = grid(book.getSheetAt(i));
          if (grid.height() > 0) {
            grids.add(grid);
          }
        }
      }
    } catch (BrokenSheetException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // POI answers broken workbooks with many unchecked exceptions.
      throw new BrokenSheetException("不是完整的 Excel 工作簿，可能已损坏；请用 Excel 打开，另存后再导入", e);
    }
    return new SheetFile(grids, remarks);
  }

  private static Grid grid(Sheet sheet) throws BrokenSheetException {
    CellReader reader = new CellReader();
    List<List<Cell>> rows = new ArrayList<>();
    boolean hides = false;
    for (Row row : sheet) {
      List<Cell> cells = new ArrayList<>();
      for (org.apache.poi.ss.usermodel.Cell cell : row) {
        Cell read = reader.read(cell);
        if (!read.isBlank()) {
          pad(cells, cell.getColumnIndex(), sheet.getSheetName());
          cells.add(read);
          hides |= row.getZeroHeight() || sheet.isColumnHidden(cell.getColumnIndex());
        }
      }
      if (!cells.isEmpty()) {
        if (row.getRowNum() >= MAX_ROWS) {
          throw tooManyRows(sheet.getSheetName());
        }
        while (rows.size() < row.getRowNum()) {
          rows.add(List.of());
        }
        rows.add(cells);
      }
    }
    List<String> remarks = hides ? List.of("有隐藏的行或列，也一并读入了；不想公开的请先删去") : List.of();
    return new Grid(sheet.getSheetName(), rows, spans(sheet, rows), remarks);
  }

  static void pad(List<Cell> cells, int column, String sheet) throws BrokenSheetException {
    if (column >= MAX_COLUMNS) {
      throw new BrokenSheetException("工作表“%s”超过 %d 列，请拆分".formatted(sheet, MAX_COLUMNS));
    }
    while (cells.size() < column) {
      cells.add(Cell.BLANK);
    }
  }

  static BrokenSheetException tooManyRows(String sheet) {
    return new BrokenSheetException("工作表“%s”超过 %d 行，请拆成几个文件".formatted(sheet, MAX_ROWS));
  }

  private static List<Span> spans(Sheet sheet, List<List<Cell>> rows) throws BrokenSheetException {
    List<Span> spans = new ArrayList<>();
    long merged = 0;
    for (CellRangeAddress range : sheet.getMergedRegions()) {
      Span span =
          new Span(
                  range.getFirstRow(),
                  range.getLastRow(),
                  range.getFirstColumn(),
                  range.getLastColumn())
              .within(rows.size(), MAX_COLUMNS);
      if (span.top() <= span.bottom() && span.left() <= span.right()) {
        merged += span.area();
        if (merged > MAX_MERGED) {
          throw new BrokenSheetException(
              "工作表“%s”里合并的单元格太多，请取消合并后再导入".formatted(sheet.getSheetName()));
        }
        spans.add(span);
      }
    }
    return spans;
  }
}
