package org.suoma.county.translating;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook (.xlsx, ISO/IEC 29500) of one sheet with a row for every unit. All cells are text, so
 * that nothing in them is taken for a number, a date or a formula.
 */
final class Spreadsheet implements TranslationFormat {

  /** Unpacked, no workbook is larger: 150 MB. */
  static final long MAX_UNPACKED_BYTES = 150_000_000;

  /** No workbook has more parts. */
  static final int MAX_PARTS = 200;

  private static final int BUFFER = 65_536;

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
    requireModest(file);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      if (book.getNumberOfSheets() == 0) {
        throw new BrokenTranslationsException(0, "工作簿里没有工作表");
      }
      Sheet sheet = book.getSheetAt(0);
      return new SheetReader(sheet).read();
    } catch (BrokenTranslationsException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // POI answers broken workbooks with many unchecked exceptions.
      throw new BrokenTranslationsException(0, "不是完整的 Excel 工作簿（.xlsx）");
    }
  }

  /** Unpacks the file once without keeping anything, before POI keeps all of it. */
  private static void requireModest(byte[] file) throws BrokenTranslationsException {
    byte[] buffer = new byte[BUFFER];
    long unpacked = 0;
    int parts = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts++;
        int read = zip.read(buffer);
        while (read >= 0 && unpacked <= MAX_UNPACKED_BYTES) {
          unpacked += read;
          read = zip.read(buffer);
        }
        if (unpacked > MAX_UNPACKED_BYTES || parts > MAX_PARTS) {
          throw new BrokenTranslationsException(
              0, "工作簿展开后超过 %d MB 或 %d 个部分".formatted(MAX_UNPACKED_BYTES / 1_000_000, MAX_PARTS));
        }
      }
    } catch (BrokenTranslationsException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      throw new BrokenTranslationsException(0, "不是完整的 Excel 工作簿（.xlsx）");
    }
    if (parts == 0) {
      throw new BrokenTranslationsException(0, "不是 Excel 工作簿（.xlsx）");
    }
  }
}
