package org.suoma.county.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Opens workbooks of strangers, .xlsx (ISO/IEC 29500) and .xls (Excel 97 and later), within limits.
 * Entities and DTDs are refused, macros never run, links are not followed.
 */
public final class Workbooks {

  /** The cells of a file are not more; POI keeps all of them in memory. */
  public static final int MAX_CELLS = 400_000;

  /** How files of OLE 2 begin, the old formats and encrypted new ones. */
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private static final byte[] ZIP = {'P', 'K'};

  private Workbooks() {}

  /**
   * Opens an .xlsx; the caller closes it.
   *
   * @throws BrokenSheetException if it is none, is encrypted or too large unpacked
   */
  public static XSSFWorkbook xlsx(byte[] file) throws BrokenSheetException {
    return xlsx(file, Long.MAX_VALUE);
  }

  /** Opens either kind; the caller closes it. */
  static Workbook any(byte[] file) throws BrokenSheetException {
    if (begins(file, ZIP)) {
      return xlsx(file, MAX_CELLS);
    }
    if (!begins(file, OLE)) {
      boolean markup =
          new String(file, 0, Math.min(file.length, 1), StandardCharsets.ISO_8859_1).equals("<");
      throw new BrokenSheetException(
          markup
              ? "这个文件其实是网页，只是扩展名像 Excel；请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入"
              : "不是 Excel 工作簿（.xlsx、.xls），可能已损坏或改过扩展名");
    }
    OfficeParts.requireOpen(file);
    try {
      return new HSSFWorkbook(new ByteArrayInputStream(file));
    } catch (EncryptedDocumentException e) {
      throw new BrokenSheetException("工作簿加了密码，打不开；请去掉密码，保存后再导入", e);
    } catch (OldFileFormatException e) {
      throw new BrokenSheetException("这是 Excel 95 或更早的格式，请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入", e);
    } catch (IOException | RuntimeException e) {
      // POI answers broken workbooks with many unchecked exceptions.
      throw new BrokenSheetException("不是完整的 Excel 工作簿（.xls），可能没有下载完整", e);
    }
  }

  private static XSSFWorkbook xlsx(byte[] file, long maxCells) throws BrokenSheetException {
    OfficeParts parts = OfficeParts.of(file, "Excel 工作簿（.xlsx）");
    if (parts.cells() > maxCells) {
      throw new BrokenSheetException(
          "单元格有 %d 个，最多 %d 个；请删去表格外带格式的空行空列，或拆成几个文件".formatted(parts.cells(), maxCells));
    }
    try {
      return new XSSFWorkbook(new ByteArrayInputStream(file));
    } catch (IOException | RuntimeException e) {
      throw new BrokenSheetException("不是完整的 Excel 工作簿（.xlsx），可能没有下载完整", e);
    }
  }

  private static boolean begins(byte[] file, byte[] with) {
    return file.length >= with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
  }
}
