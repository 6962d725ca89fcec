package org.suoma.county.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads values divided by commas (RFC 4180), or by tabs where the first lines have no commas, as
 * spreadsheets save them.
 */
public final class CsvFile {

  private static final int LINES_LOOKED_AT = 10;

  /** How spreadsheets guard digits that are no number: {@code ="001"}. */
  private static final Pattern GUARDED = Pattern.compile("=\"(.*)\"", Pattern.DOTALL);

  /** A long number that a spreadsheet has rounded before saving. */
  private static final Pattern ROUNDED = Pattern.compile("-?\\d(\\.\\d+)?E\\+\\d{2,}");

  private CsvFile() {}

  /**
   * Reads the text of such a file.
   *
   * @throws BrokenSheetException if quotation marks do not match, or it has too many rows or
   *     columns
   */
  public static SheetFile read(String text) throws BrokenSheetException {
    List<List<Cell>> rows = new ArrayList<>();
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false).get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      int number = 0;
      for (CSVRecord record : parser) {
        List<Cell> cells = cells(record);
        if (!cells.isEmpty()) {
          while (rows.size() < number) {
            rows.add(List.of());
          }
          rows.add(cells);
        }
        number++;
        if (rows.size() > SheetFile.MAX_ROWS) {
          throw SheetFile.tooManyRows("CSV");
        }
      }
    } catch (BrokenSheetException e) {
      throw e;
    } catch (IOException | UncheckedIOException e) {
      throw new BrokenSheetException(
          "第 %d 行附近的引号不成对，请用 Excel 打开检查，另存后再导入".formatted(rows.size() + 1), e);
    }
    return new SheetFile(
        rows.isEmpty() ? List.of() : List.of(new Grid("", rows, List.of(), List.of())), List.of());
  }

  private static List<Cell> cells(CSVRecord record) throws BrokenSheetException {
    List<Cell> cells = new ArrayList<>();
    for (int column = 0; column < record.size(); column++) {
      Cell cell = cell(record.get(column));
      if (!cell.isBlank()) {
        SheetFile.pad(cells, column, "CSV");
        cells.add(cell);
      }
    }
    return cells;
  }

  private static Cell cell(String value) {
    Matcher guarded = GUARDED.matcher(value.strip());
    String text = Blanks.strip(guarded.matches() ? guarded.group(1) : value);
    return ROUNDED.matcher(text).matches()
        ? new Cell(text, Cell.Kind.TEXT, "这是 Excel 存成科学计数法的长号码，末几位已经丢失；请把这一列设为“文本”，重新填写原来的号码")
        : Cell.of(Cell.Kind.TEXT, text);
  }

  private static String delimiter(String text) {
    List<String> lines = text.lines().limit(LINES_LOOKED_AT).toList();
    boolean commas = lines.stream().anyMatch(line -> line.indexOf(',') >= 0);
    boolean tabs = lines.stream().anyMatch(line -> line.indexOf('\t') >= 0);
    return tabs && !commas ? "\t" : ",";
  }
}
