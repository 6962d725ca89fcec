package org.suoma.county.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.suoma.county.sheets.BrokenSheetException;
import org.suoma.county.sheets.CsvFile;
import org.suoma.county.sheets.SheetFile;
import org.suoma.county.tables.TableReader;
import org.suoma.county.tables.TablesRead;

/** Reads workbooks and CSV files: tables for the public, vacancies, rosters, columns. */
final class SpreadsheetReader implements DocumentReader {

  private static final String CSV = "csv";
  private static final Set<String> EXTENSIONS = Set.of("xlsx", "xls", CSV);

  private final TableReader tables;

  SpreadsheetReader(TableReader tables) {
    this.tables = tables;
  }

  @Override
  public boolean recognises(SourceFile file) {
    return EXTENSIONS.contains(file.extension());
  }

  @Override
  public Documents read(SourceFile file) throws UnreadableDocumentException {
    List<String> remarks = new ArrayList<>();
    SheetFile sheets;
    try {
      if (file.extension().equals(CSV)) {
        sheets = CsvFile.read(file.text());
        if (!file.charset().equals(StandardCharsets.UTF_8)) {
          remarks.add("%s：不是 UTF-8，按 GBK（GB 18030）读取，请看看有没有错字".formatted(file.name()));
        }
      } else {
        sheets = SheetFile.workbook(file.bytes());
      }
    } catch (BrokenSheetException e) {
      throw new UnreadableDocumentException(e.reason(), e);
    }
    if (sheets.grids().isEmpty()) {
      throw new UnreadableDocumentException("表格是空的");
    }
    TablesRead read = tables.read(file.baseName(), sheets);
    read.remarks().forEach(remark -> remarks.add(file.name() + "：" + remark));
    List<Document> entries = new ArrayList<>();
    read.entries().forEach(entry -> entries.add(new TableDocument(entry)));
    return Documents.of(entries, read, remarks);
  }
}
