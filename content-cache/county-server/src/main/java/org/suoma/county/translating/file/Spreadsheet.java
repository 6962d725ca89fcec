package org.suoma.county.translating.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.suoma.county.sheets.BrokenSheetException;
import org.suoma.county.sheets.Workbooks;

/**
 * A workbook (.xlsx, ISO/IEC 29500) of one sheet with a row for every unit. All cells are text, so
 * that nothing in them is taken for a number, a date or a formula.
 */
final class Spreadsheet implements TranslationFormat {

  @Override
  public void write(List<TranslationRow> rows, OutputStream out) throws IOException {
    TranslationFormat.requireNotTooMany(rows);
    for (TranslationRow row : rows) {
      FileText.require(row);
    }
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      new SheetWriter(book).write(rows);
      book.write(out);
    }
  }

  @Override
  public List<TranslationRow.Numbered> read(byte[] file) throws BrokenTranslationsException {
    try (XSSFWorkbook book = Workbooks.xlsx(file)) {
      if (book.getNumberOfSheets() == 0) {
        throw new BrokenTranslationsException(0, "工作簿里没有工作表");
      }
      Sheet sheet = book.getSheetAt(0);
      return new SheetReader(sheet).read();
    } catch (BrokenTranslationsException e) {
      throw e;
    } catch (BrokenSheetException e) {
      throw new BrokenTranslationsException(0, e.reason());
    } catch (IOException | RuntimeException e) {
      // POI answers broken workbooks with many unchecked exceptions.
      throw new BrokenTranslationsException(0, "不是完整的 Excel 工作簿（.xlsx）");
    }
  }
}
