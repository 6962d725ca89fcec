package org.suoma.county.translating.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A format in which texts go to translators and come back. Threads may share one. */
public interface TranslationFormat {

  /** No file that comes back is larger: 20 MB. */
  int MAX_BYTES = 20_000_000;

  /** No file has more units. */
  int MAX_UNITS = 50_000;

  /**
   * Writes units.
   *
   * @throws IOException if a text cannot stand in such a file; the message names the unit and says
   *     why
   */
  void write(List<TranslationRow> rows, OutputStream out) throws IOException;

  /**
   * Reads what came back.
   *
   * @throws BrokenTranslationsException if anything in it is not as it should be
   */
  List<TranslationRow.Numbered> read(byte[] file) throws BrokenTranslationsException;

  /**
   * The format of a file, by the end of its name.
   *
   * @throws IOException if it is none of ours
   */
  static TranslationFormat of(Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".xlsx")) {
      return new Spreadsheet();
    }
    if (name.endsWith(".xlf") || name.endsWith(".xliff")) {
      return new Xliff();
    }
    throw new IOException("文件名应以 .xlsx（表格）或 .xlf（XLIFF 2.1）结尾：" + file);
  }

  /** Refuses to write more units than could be read back. */
  static void requireNotTooMany(List<TranslationRow> rows) throws IOException {
    if (rows.size() > MAX_UNITS) {
      throw new IOException(
          "一个文件最多 %d 条，现有 %d 条；请用 --interface、--entries 或 --column 分开导出"
              .formatted(MAX_UNITS, rows.size()));
    }
  }
}
